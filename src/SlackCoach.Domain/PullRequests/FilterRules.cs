using System.Globalization;

namespace SlackCoach.Domain.PullRequests;

/// <summary>Decides what a filter leaves out.</summary>
internal static class FilterRules
{
    /// <summary>The first rule that hides a pull request, and why as a sentence; null when none does.</summary>
    /// <param name="pullRequest">The pull request.</param>
    /// <param name="filter">The rules.</param>
    /// <param name="age">How long it has been ready, in the reader's working time; null where nobody reads, and then no age hides.</param>
    public static (HiddenReason Reason, string Why)? WhyHidden(PullRequest pullRequest, DigestFilter filter, TimeSpan? age)
    {
        if (filter.HideDrafts && pullRequest.IsDraft)
            return (HiddenReason.Draft, "Its author still calls it a draft.");

        if (filter.HideBots && filter.IsBot(pullRequest.Author, pullRequest.AuthorIsBot))
            return (HiddenReason.Bot, "A bot opened it.");

        return Named(HiddenReason.Label, Label(pullRequest.Labels, filter))
            ?? Named(HiddenReason.Title, Title(pullRequest.Title, filter.TitleWords))
            ?? Named(HiddenReason.BaseBranch, BaseBranch(pullRequest.BaseBranch, filter.BaseBranches))
            ?? Named(HiddenReason.Author, Author(pullRequest.Author, filter))
            ?? Named(HiddenReason.Size, Size(pullRequest.Additions + (long)pullRequest.Deletions, filter))
            ?? Named(HiddenReason.Checks, filter.NotChecks.Contains(pullRequest.Checks) ? $"You leave out what has {ChecksWords(pullRequest.Checks)}." : null)
            ?? Named(HiddenReason.Age, age is { } known ? Age(known, filter) : null);
    }

    private static (HiddenReason, string)? Named(HiddenReason reason, string? why) => why is null ? null : (reason, why);

    private static string? Label(IReadOnlyList<string> labels, DigestFilter filter)
    {
        if (filter.LabelsNone.FirstOrDefault(Has) is { } unwanted)
            return $"You leave out what has the label {unwanted}.";

        if (filter.LabelsAll.FirstOrDefault(label => !Has(label)) is { } missing)
            return $"You list only what has the label {missing}.";

        return filter.LabelsAny.Count > 0 && !filter.LabelsAny.Any(Has)
            ? $"You list only what has one of the labels {string.Join(", ", filter.LabelsAny)}."
            : null;

        bool Has(string label) => labels.Contains(label, StringComparer.OrdinalIgnoreCase);
    }

    private static string? Title(string title, IReadOnlyList<string> words) =>
        words.FirstOrDefault(word => HoldsWord(title, word.Trim())) is { } word ? $"You leave out titles with the word “{word.Trim()}”." : null;

    private static string? BaseBranch(string? branch, IReadOnlyList<string> wanted) =>
        wanted.Count > 0 && branch is not null && !NamePattern.Any(wanted, branch)
            ? $"You list only what is to be merged into {string.Join(" or ", wanted)}; this goes into {branch}."
            : null;

    private static string? Author(string? author, DigestFilter filter)
    {
        if (author is not null && NamePattern.Any(filter.NotAuthors, author))
            return $"You leave out what {author} writes.";

        return filter.OnlyAuthors.Count > 0 && (author is null || !NamePattern.Any(filter.OnlyAuthors, author))
            ? $"You list only what {string.Join(" or ", filter.OnlyAuthors)} writes."
            : null;
    }

    private static string? Size(long lines, DigestFilter filter) =>
        lines < filter.MinLines ? Text($"It changes {Lines(lines)}, and you list only {Lines(filter.MinLines.Value)} or more.")
        : lines > filter.MaxLines ? Text($"It changes {Lines(lines)}, and you list only {Lines(filter.MaxLines.Value)} or fewer.")
        : null;

    private static string? Age(TimeSpan age, DigestFilter filter) =>
        age < filter.MinAge ? "It has not been ready for as long as you want before it is listed."
        : age > filter.MaxAge ? "It has been ready for longer than you list."
        : null;

    private static string ChecksWords(ChecksState checks) => checks switch
    {
        ChecksState.Passing => "passing checks",
        ChecksState.Failing => "failing checks",
        ChecksState.Pending => "checks still running",
        _ => "no checks",
    };

    private static string Lines(long lines) => Text($"{lines} {(lines == 1 ? "line" : "lines")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether a word stands in a text with no letter or digit right before or after it.</summary>
    private static bool HoldsWord(string text, string word)
    {
        if (word.Length == 0)
        {
            return false;
        }

        for (var at = Find(0); at >= 0; at = Find(at + 1))
        {
            var end = at + word.Length;

            if ((at == 0 || !Joins(text[at - 1], word[0])) && (end == text.Length || !Joins(word[^1], text[end])))
            {
                return true;
            }
        }

        return false;

        int Find(int from) => text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase);

        static bool Joins(char one, char next) => char.IsLetterOrDigit(one) && char.IsLetterOrDigit(next);
    }
}
