using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Tells by its words what sort of entry a line is. Remarks in round brackets never decide.</summary>
internal static partial class ItemClassifier
{
    /// <summary>The sort of an entry.</summary>
    public static PlanItemKind KindOf(string title)
    {
        var text = Core(title);

        return OffDays.IsTimeOff(text) ? PlanItemKind.TimeOff
            : Buffer().IsMatch(text) ? PlanItemKind.Buffer
            : IsOneOnOne(text) ? PlanItemKind.OneOnOne
            : IsMilestone(text) ? PlanItemKind.Milestone
            : PlanItemKind.Task;
    }

    /// <summary>Who a one-on-one is with, as written; null when it does not say.</summary>
    public static string? CompanionOf(string title)
    {
        var text = Wording.WithoutRemarks(Wording.Head(title));
        var folded = Wording.Fold(text);
        var talk = Talk().Match(folded);

        if (!talk.Success)
        {
            return null;
        }

        var behind = Companion().Match(folded, talk.Index + talk.Length);

        if (behind.Success)
        {
            return Name(text.Substring(behind.Groups["who"].Index, behind.Groups["who"].Length));
        }

        return OnlyTopic().IsMatch(folded[(talk.Index + talk.Length)..]) ? Name(LeadingAdjective().Replace(text[..talk.Index], "")) : null;
    }

    private static string Core(string title) => Wording.WithoutRemarks(Wording.Fold(Wording.Head(title))).Trim().TrimEnd('.', '!');

    private static bool IsOneOnOne(string text) => Talk().IsMatch(text) && !PreparesTalk().IsMatch(text);

    private static bool IsMilestone(string text) =>
        MilestoneWord().IsMatch(text) || IsReached().IsMatch(text) || AnnouncedDone().IsMatch(text);

    private static string? Name(string words)
    {
        var name = words.Trim(' ', ',', ':', ';', '-', '–', '—', '.', '\'', '’', '/');
        name = name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;

        return name.Any(char.IsLetter) ? PlainText.Cut(name) : null;
    }

    // "Buffer pool" and "catch up with Dana" are work.
    private static readonly Regex BufferPattern = Wording.Pattern(
        @"^(?:an?\s+|one\s+|the\s+)?(?:(?:buffer|contingency|catch[ -]?up)(?:\s+(?:weeks?|time|days?))?|(?:slack|spare"
            + @"|free)\s+(?:weeks?|time|days?)|week\s+of\s+(?:buffer|slack|catch[ -]?up))(?:\s*[:,;-].*|\s+(?:for|in\s+case|to)\b.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Buffer() => BufferPattern;

    private static readonly Regex TalkPattern = Wording.Pattern(
        @"(?<![\w.:/-])(?:1\s?[o:]\s?1|1-1|1[ -]?on[ -]?1|1-?(?:2|to)-?1|one[ -]on[ -]one|one[ -]to[ -]one)(?:'?s)?(?![\w/]"
            + @"|[:.-]\d)(?!\s+(?:mapping|map|ratio|relation(?:ship)?|correspondence|scale|copy|replacement)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Talk() => TalkPattern;

    private static readonly Regex PreparesTalkPattern = Wording.Pattern(
        @"^(?:prepare|prep|write|draft|update|send|collect|read|document|create|build|fix|design|implement|make)\b"
            + @"|\b1[:o-]1\s+(?:notes?|doc(?:ument)?s?|agenda|template)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex PreparesTalk() => PreparesTalkPattern;

    private static readonly Regex CompanionPattern = Wording.Pattern(
        @"\G\s*(?:(?:meeting|chat|call)s?\s+)?(?:,\s*)?(?:with\s+(?<who>.+?)|(?![:;,-]|about\b|on\b|to\b|at\b|for\b|and\b"
            + @"|in\b)(?<who>\S.*?))(?=\s*(?:[,;:]|\s-|\b(?:about|on|to|re|regarding|at)\b|\.\s|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Companion() => CompanionPattern;

    private static readonly Regex OnlyTopicPattern = Wording.Pattern(
        @"^\s*(?:$|[:;,.-]|(?:about|on|to|at|for|and|in)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex OnlyTopic() => OnlyTopicPattern;

    private static readonly Regex LeadingAdjectivePattern = Wording.Pattern(
        @"^(?:(?:my|our|the|a|an|first|next|last|second|third|another|regular|weekly|monthly|bi-?weekly|quick|short|have|hold"
            + @"|schedule|book|set\s+up|do|run|attend|more)\b\s*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex LeadingAdjective() => LeadingAdjectivePattern;

    private static readonly Regex MilestoneWordPattern = Wording.Pattern(@"\bmilestones?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex MilestoneWord() => MilestoneWordPattern;

    // "Once the schema is done, …" speaks of a condition, not of a target.
    private static readonly Regex IsReachedPattern = Wording.Pattern(
        @"^(?!.*\b(?:if|once|when|until|till|after|before|whether|unless)\b[^,;]*\b(?:is|are)\b).*\b(?:is|are|has\s+been"
            + @"|have\s+been)\s+(?:(?:now|all|both|fully|finally|officially|successfully)\s+)?(?:done|completed?|shipped|released"
            + @"|launched)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex IsReached() => IsReachedPattern;

    private static readonly Regex AnnouncedDonePattern = Wording.Pattern(
        @"\bannounc(?:e|es|ed|ing)\b.*\bdone\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex AnnouncedDone() => AnnouncedDonePattern;
}
