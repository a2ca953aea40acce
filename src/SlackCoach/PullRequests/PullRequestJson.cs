using System.Text.Json;
using System.Text.Json.Serialization;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.PullRequests;

/// <summary>A pull request as its row keeps it.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, Converters = [typeof(RepositoryNameConverter)])]
[JsonSerializable(typeof(PullRequest))]
internal sealed partial class PullRequestJson : JsonSerializerContext
{
    public static string Write(PullRequest pullRequest) => JsonSerializer.Serialize(pullRequest, Default.PullRequest);

    public static PullRequest Read(string json) => JsonSerializer.Deserialize(json, Default.PullRequest)!;
}

internal sealed class RepositoryNameConverter : JsonConverter<RepositoryName>
{
    public override RepositoryName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RepositoryName.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, RepositoryName value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
