using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SlackCoach.Domain.Sharing;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>An audience as it is kept: people by marks of their ids, so that somebody who leaves SlackCoach is named nowhere, and is still known
/// as a reader whom the member agreed to.</summary>
internal static class AudienceJson
{
    public static string Write(SharingChoice choice, Audience audience)
    {
        var marked = Marked(choice, audience);

        return JsonSerializer.Serialize(
            new Kept(marked.ChannelId, marked.IsPublic, marked.ManagerId, [.. marked.ReaderIds.Order(StringComparer.Ordinal)]), AudienceContext.Default.Kept);
    }

    /// <summary>Why nothing may be posted until the member agrees anew; null while their agreement holds.</summary>
    public static ConsentLapse? Lapse(SharingChoice choice, Audience? present) => Consent.Lapse(Read(choice.Agreed), present is null ? null : Marked(choice, present));

    private static Audience? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, AudienceContext.Default.Kept) is { } kept
        ? new Audience(kept.ChannelId, kept.IsPublic, kept.ManagerId, kept.ReaderIds.ToHashSet())
        : null;

    private static Audience Marked(SharingChoice choice, Audience audience) =>
        audience with { ManagerId = Mark(choice, audience.ManagerId), ReaderIds = audience.ReaderIds.Select(id => Mark(choice, id)).ToHashSet() };

    private static string Mark(SharingChoice choice, string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{choice.Id:N}:{id}")))[..24];

    internal sealed record Kept(string ChannelId, bool IsPublic, string ManagerId, IReadOnlyList<string> ReaderIds);
}

[JsonSerializable(typeof(AudienceJson.Kept))]
internal sealed partial class AudienceContext : JsonSerializerContext;
