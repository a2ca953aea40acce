using System.Text.Json;
using System.Text.Json.Serialization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>What a member leaves out, as their row keeps it.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DigestFilter))]
internal sealed partial class DigestFilterJson : JsonSerializerContext
{
    private static readonly DigestFilter Usual = new();

    public static DigestFilter Of(Member member) =>
        member.PullRequestFilter is { } json ? JsonSerializer.Deserialize(json, Default.DigestFilter)! : Usual;

    public static string Write(DigestFilter filter) => JsonSerializer.Serialize(filter, Default.DigestFilter);
}
