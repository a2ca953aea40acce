using System.Text.Json;
using System.Text.Json.Serialization;
using SlackCoach.Domain.Sharing;

namespace SlackCoach.Sharing;

/// <summary>An audience as it is kept.</summary>
internal static class AudienceJson
{
    public static string Write(Audience audience) => JsonSerializer.Serialize(
        new Kept(audience.ChannelId, audience.IsPublic, audience.ManagerId, [.. audience.ReaderIds.Order(StringComparer.Ordinal)]), AudienceContext.Default.Kept);

    public static Audience? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, AudienceContext.Default.Kept) is { } kept
        ? new Audience(kept.ChannelId, kept.IsPublic, kept.ManagerId, kept.ReaderIds.ToHashSet())
        : null;

    internal sealed record Kept(string ChannelId, bool IsPublic, string ManagerId, IReadOnlyList<string> ReaderIds);
}

[JsonSerializable(typeof(AudienceJson.Kept))]
internal sealed partial class AudienceContext : JsonSerializerContext;
