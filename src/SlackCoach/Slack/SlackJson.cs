using System.Text.Json.Serialization;

namespace SlackCoach.Slack;

/// <summary>Slack's JSON: snake_case, nothing that is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(ModalView))]
internal sealed partial class SlackJson : JsonSerializerContext;
