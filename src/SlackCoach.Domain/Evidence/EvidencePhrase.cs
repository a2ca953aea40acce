using System.Net;
using System.Text.RegularExpressions;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Evidence;

/// <summary>A piece of evidence as it was typed.</summary>
/// <param name="Text">What was done; empty where nothing is left to keep.</param>
/// <param name="Link">The first link; null where there is none.</param>
/// <param name="BenefitTo">Who benefited; null where it does not say.</param>
/// <param name="Tags">The tags, without <c>#</c>, in the order they stood.</param>
/// <param name="IsPrivate">Whether it is marked as private.</param>
public sealed record EvidenceDraft(string Text, Uri? Link, string? BenefitTo, IReadOnlyList<string> Tags, bool IsPrivate);

/// <summary>Reads what a member types to keep: <c>Cut the checkout's wait by half https://… #impact for Ledger</c>.</summary>
/// <remarks>The first link and every <c>#tag</c> are taken out of the text, wherever they stand; a number (<c>#42</c>) is no tag. <c>-p</c> as the
/// first or last word, or a 🔒 anywhere, makes it private. At the end, <c>for NAME</c> says who benefited, where NAME is written as a name:
/// with capitals, as a mention, or as "the … team"; anything else behind "for" stays part of the text.</remarks>
public static partial class EvidencePhrase
{
    /// <summary>The longest text, in UTF-16 characters; a longer one is cut.</summary>
    public const int Longest = PlainText.LongestTitle;

    // More would only be cut.
    private const int LongestRead = 4_000;

    /// <summary>What marks words as private, wherever it stands in them.</summary>
    public const string Lock = "🔒";

    /// <summary>Reads a phrase.</summary>
    /// <param name="text">What was typed, with Slack's marks for people and links, its escapes undone.</param>
    public static EvidenceDraft Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var line = HtmlText.OneLine(Unmarked(OneOnOneTitle.WithNames(text.Length <= LongestRead ? text : text[..LongestRead])));
        var isPrivate = line.Contains(Lock, StringComparison.Ordinal);
        var (unmarked, isMarked) = WithoutMark(HtmlText.OneLine(line.Replace(Lock, " ", StringComparison.Ordinal)));
        var (words, link) = WithoutLink(unmarked);
        var (untagged, tags) = DocumentTags.Split(words);
        // What stood behind the link or the tags is at the end by now.
        var (bare, isMarkedBefore) = WithoutMark(untagged);
        var (what, who) = WithoutName(WithoutMarks(bare));

        return new EvidenceDraft(
            what.Length > 0 ? PlainText.Cut(what) : link is null ? "" : DocumentLink.TitleOf(link), link, who, tags, isPrivate || isMarked || isMarkedBefore);
    }

    /// <summary>A text as it is kept: on one line, cut to <see cref="Longest"/>.</summary>
    public static string OneLine(string text) => PlainText.Cut(HtmlText.OneLine(text));

    /// <summary>A message of Slack's as a text to be kept: without its marks, on one line, cut to <see cref="Longest"/>.</summary>
    public static string Plain(string message)
    {
        ArgumentNullException.ThrowIfNull(message);

        return OneLine(Emphasis().Replace(WithoutMarks(Unmarked(OneOnOneTitle.WithNames(WebUtility.HtmlDecode(message.Length <= LongestRead ? message : message[..LongestRead])))), "${words}"));
    }

    // <!here> is @here; <#C1|shop> is shop, as #shop would be a tag.
    private static string Unmarked(string text) => Calls().Replace(text, match =>
        match.Groups["channel"].Success ? match.Groups["channel"].Value : "@" + match.Groups["call"].Value);

    // A further address stands as it was typed.
    private static string WithoutMarks(string text) => Links().Replace(text, match => match.Groups["marked"].Success ? match.Groups["marked"].Value : match.Value);

    private static (string Text, bool IsMarked) WithoutMark(string line)
    {
        var words = line.Split(' ');

        return words switch
        {
            ["-p" or "--private", .. var rest] => (string.Join(' ', rest), true),
            [.. var rest, "-p" or "--private"] => (string.Join(' ', rest), true),
            _ => (line, false),
        };
    }

    private static (string Text, Uri? Link) WithoutLink(string line)
    {
        foreach (Match match in Links().Matches(line))
        {
            var typed = match.Groups["marked"].Success ? match.Groups["marked"].Value : match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '”', '"', '\'');

            if (DocumentLink.TryParse(typed) is { } link)
            {
                var length = match.Groups["marked"].Success ? match.Length : typed.Length;
                var left = line[..match.Index].TrimEnd('(', ' ') + " " + line[(match.Index + length)..].TrimStart(')', ' ', '.', ',', ';');

                return (HtmlText.OneLine(left), link);
            }
        }

        return (line, null);
    }

    private static (string Text, string? Who) WithoutName(string line) =>
        Benefit().Match(line) is { Success: true } match
            ? (match.Groups["text"].Value.TrimEnd(' ', ',', ';', ':', '–', '-'), match.Groups["who"].Value.Replace("@", "", StringComparison.Ordinal))
            : (line, null);

    [GeneratedRegex(@"<(?<marked>https?://[^|>\s]+)(?:\|[^>]*)?>|https?://\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex(@"<!(?:subteam\^\w+\|@?)?(?<call>[\w-]+)(?:\|[^>]*)?>|<#\w+\|(?<channel>[^>]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Calls();

    [GeneratedRegex(@"(?<![\w*_~`])(?<mark>[*_~`])(?<words>[^\s*_~`](?:(?:(?!\k<mark>).)*(?!\k<mark>)\S)?)\k<mark>(?![\w*_~`])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Emphasis();

    // Names do not run on for long: without that, "for" could be looked for again and again.
    [GeneratedRegex(
        @"^(?<text>.*\S)\s+for\s+(?<who>(?:@[\w.\-’']{1,80}|\p{Lu}[\w.\-’'&]{0,40})(?:\s+(?:and|&|de|da|van|von|der|team|@[\w.\-’']{1,80}|\p{Lu}[\w.\-’'&]{0,40})){0,6}|(?:the|our)\s+[\w\-’'& ]{1,40}\s+team)[.!]?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Benefit();
}
