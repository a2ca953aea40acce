using System.Globalization;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>What a member follows, and how it goes with it.</summary>
internal static class SourcesMessage
{
    private const int LongestName = 100;

    public static Message Build(IReadOnlyList<FollowedSource> sources, DateTimeOffset now, TimeZoneInfo zone)
    {
        var count = sources.Count == 1 ? "You follow 1 source." : string.Create(CultureInfo.InvariantCulture, $"You follow {sources.Count} sources.");

        return new Message
        {
            Text = count,
            Blocks =
            [
                new HeaderBlock { Text = "Where your reading comes from" },
                .. sources.Chunk(15).Select(part => new RichTextBlock { Elements = [.. part.Select(source => Section(source, now, zone))] }),
                new ContextBlock { Elements = [(Markdown)"`/plan read remove 1` follows it no longer, and takes off your list what is unread of it. Numbers stay."] },
            ],
        };
    }

    public static string Name(ReadingSource source) =>
        SlackText.Shorten(SlackText.Clean(source.Title ?? new SourceAddress(source.Kind, source.Address).Words), LongestName);

    public static string Kind(ReadingSourceKind kind) => kind switch
    {
        ReadingSourceKind.Feed => "feed",
        ReadingSourceKind.Folder => "folder",
        _ => "list",
    };

    private static RichTextSection Section(FollowedSource followed, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (follow, source) = followed;
        var name = Name(source);
        var tags = string.Concat(follow.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tag => $", #{tag}"));

        return new RichTextSection
        {
            Elements =
            [
                new RichTextText { Text = string.Create(CultureInfo.InvariantCulture, $"{follow.Number}. ") },
                WebAddress.OrNull(source.Address) is { } url
                    ? new RichTextLink { Url = url, Text = name, Style = new RichTextStyle { Bold = true } }
                    : new RichTextText { Text = name, Style = new RichTextStyle { Bold = true } },
                new RichTextText { Text = $"\n{Kind(source.Kind)}{tags}, {State(source, now, zone)}\n" },
            ],
        };
    }

    private static string State(ReadingSource source, DateTimeOffset now, TimeZoneInfo zone)
    {
        var read = source.ReadAt is { } at ? $"read {At(at, zone)}" : "not read yet";
        var flaw = source.Flaw is { } wrong ? $". {wrong}" : string.Empty;

        return source.Failure is { } failure
            ? $"{read}. The last try failed: {failure} I try again {(source.NextPollAt <= now ? "in a moment" : At(source.NextPollAt, zone))}."
            : read + flaw;
    }

    private static string At(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("'on' d MMM 'at' HH:mm", CultureInfo.InvariantCulture);
}
