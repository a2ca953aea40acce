using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SlackCoach.Slack;

/// <summary>Reads JSON that comes from Slack: whatever is missing or of another type is null, never an error.</summary>
internal static class SlackPayload
{
    // Far deeper than anything Slack sends; the time that reading takes grows with the square of the depth.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    // The end of the year 9999.
    private const long LastSecond = 253_402_300_799;

    /// <exception cref="JsonException">It is not JSON, or nests more than 512 levels.</exception>
    public static JsonDocument Parse(string json) => JsonDocument.Parse(ReplaceLoneSurrogates(json), Deep);

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static JsonElement? Member(this JsonElement? element, string name) => element?.Member(name);

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static string? Text(this JsonElement? element, string name) => element?.Text(name);

    /// <summary>The text of a member; null also where it is empty.</summary>
    public static string? Id(this JsonElement? element, string name) => element.Text(name) is { Length: > 0 } text ? text : null;

    public static string? Id(this JsonElement element, string name) => ((JsonElement?)element).Id(name);

    public static bool Flag(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.True };

    public static long Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : 0;

    /// <summary>An instant in seconds since 1970; null where there is none, which Slack writes as 0 or 1.</summary>
    public static DateTimeOffset? Instant(this JsonElement element, string name) =>
        element.Number(name) is > 1 and <= LastSecond and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    public static IEnumerable<JsonElement> Items(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => ((JsonElement?)element).Items(name);

    public static IEnumerable<JsonProperty> Properties(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } value ? value.EnumerateObject() : [];

    public static SlackUser? User(this JsonElement element) => element.Id("id") is not { } id
        ? null
        : new SlackUser
        {
            Id = id,
            TeamId = element.Id("team_id"),
            Name = element.Id("name"),
            RealName = element.Id("real_name") ?? element.Member("profile").Id("real_name"),
            Tz = element.Id("tz"),
            Deleted = element.Flag("deleted"),
            IsBot = element.Flag("is_bot"),
            IsAdmin = element.Flag("is_admin") || element.Flag("is_owner") || element.Flag("is_primary_owner"),
            IsRestricted = element.Flag("is_restricted"),
            IsUltraRestricted = element.Flag("is_ultra_restricted"),
            IsStranger = element.Flag("is_stranger"),
            StatusText = element.Member("profile").Id("status_text"),
            StatusEmoji = element.Member("profile").Id("status_emoji"),
            StatusExpiresAt = element.Member("profile")?.Instant("status_expiration"),
        };

    public static SlackFile? File(this JsonElement element) => element.Id("id") is not { } id
        ? null
        : new SlackFile
        {
            Id = id,
            Name = element.Id("name"),
            Title = element.Id("title"),
            Mimetype = element.Id("mimetype"),
            Filetype = element.Id("filetype"),
            Size = element.Number("size"),
            UrlPrivate = element.Id("url_private"),
            UrlPrivateDownload = element.Id("url_private_download"),
        };

    public static SlackMessage? Message(this JsonElement element) => element.Id("ts") is not { } ts
        ? null
        : new SlackMessage
        {
            Ts = ts,
            ThreadTs = element.Id("thread_ts"),
            Subtype = element.Id("subtype"),
            User = element.Id("user"),
            BotId = element.Id("bot_id"),
            Text = element.Text("text"),
            FileIds = [.. element.Items("files").Select(file => ((JsonElement?)file).Id("id")).OfType<string>()],
            EditedTs = element.Member("edited").Id("ts"),
            ReplyCount = element.Number("reply_count"),
            LatestReplyTs = element.Id("latest_reply"),
            Reactions = [.. element.Items("reactions").Select(Reaction).OfType<SlackReaction>()],
        };

    private static SlackReaction? Reaction(JsonElement element) => element.Id("name") is not { } name
        ? null
        : new SlackReaction(
            name,
            element.Number("count"),
            [.. element.Items("users").Where(user => user.ValueKind == JsonValueKind.String).Select(user => user.GetString()!)]);

    // JSON may carry half a surrogate pair, escaped or not, and .NET then throws when the text or the name is read.
    private static string ReplaceLoneSurrogates(string json)
    {
        if (!json.Contains(@"\u", StringComparison.Ordinal) && !json.Any(char.IsSurrogate))
        {
            return json;
        }

        var clean = new StringBuilder(json.Length);

        for (var i = 0; i < json.Length; i++)
        {
            if (char.IsHighSurrogate(json[i]) && i + 1 < json.Length && char.IsLowSurrogate(json[i + 1]))
            {
                clean.Append(json, i++, 2);
            }
            else if (char.IsSurrogate(json[i]))
            {
                clean.Append('\uFFFD');
            }
            else if (json[i] != '\\' || i + 1 == json.Length)
            {
                clean.Append(json[i]);
            }
            else if (Escaped(json, i) is not { } unit)
            {
                clean.Append(json, i++, 2);
            }
            else if (char.IsHighSurrogate(unit) && Escaped(json, i + 6) is { } next && char.IsLowSurrogate(next))
            {
                clean.Append(json, i, 12);
                i += 11;
            }
            else
            {
                clean.Append(char.IsSurrogate(unit) ? @"\uFFFD" : json.AsSpan(i, 6));
                i += 5;
            }
        }

        return clean.ToString();
    }

    private static char? Escaped(string json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
