using System.Globalization;
using SlackCoach.Domain.Evidence;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Evidence in parts of rich text: what the member or others wrote neither pings nor formats there.</summary>
internal static class EvidenceBlocks
{
    /// <summary>In a list; a message holds no twenty whole pieces.</summary>
    public const int LongestListed = 200;

    private const int LongestTag = 75;

    /// <summary>A piece on a line or two: number, day, text, who benefited, tags, whether it is private.</summary>
    public static RichTextSection Line(EvidenceItem item, Rubric rubric, int longest = EvidencePhrase.Longest) => new()
    {
        Elements =
        [
            .. item.Number is { } number ? [new RichTextText { Text = string.Create(CultureInfo.InvariantCulture, $"{number}. ") }] : Array.Empty<RichTextElement>(),
            Text(item, longest),
            new RichTextText { Text = Facts(item, rubric) },
        ],
    };

    public static RichTextElement Text(EvidenceItem item, int longest) => item.Link is { } link
        ? new RichTextLink { Url = link, Text = Shown(item, longest) }
        : new RichTextText { Text = Shown(item, longest), Style = new RichTextStyle { Bold = true } };

    public static string Shown(EvidenceItem item, int longest = EvidencePhrase.Longest) => SlackText.Fit(item.Text, longest);

    /// <summary>What its tags name: competencies by their titles, others as they are.</summary>
    public static string Tags(IReadOnlyList<string> tags, Rubric rubric)
    {
        var named = rubric.Named(tags);

        return string.Join(", ", [
            .. named.Select(competency => SlackText.Shorten(SlackText.Clean(competency.Title), LongestTag)),
            .. tags.Except(named.Select(competency => competency.Tag)).Select(tag => $"#{tag}")]);
    }

    private static string Facts(EvidenceItem item, Rubric rubric)
    {
        string?[] facts =
        [
            item.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            item.Kind == EvidenceKind.Win ? null : item.Kind.InWords().ToLowerInvariant(),
            item.BenefitTo is { } who ? $"for {SlackText.Clean(who)}" : null,
            Tags(item.TagList, rubric) is { Length: > 0 } tags ? tags : null,
            item.IsPrivate ? "🔒 private" : null,
        ];

        return "\n" + string.Join(" · ", facts.OfType<string>());
    }
}
