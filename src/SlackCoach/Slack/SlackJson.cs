using System.Text.Json.Serialization;
using SlackCoach.Slack.Endpoints;

namespace SlackCoach.Slack;

/// <summary>Slack's JSON: snake_case, nothing that is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(ModalView))]
[JsonSerializable(typeof(HomeView))]
[JsonSerializable(typeof(CommandReply))]
[JsonSerializable(typeof(SubmissionReply))]
internal sealed partial class SlackJson : JsonSerializerContext;
