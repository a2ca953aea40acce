using System.Globalization;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Naming;

/// <summary>Finds the entry that a member means.</summary>
public static class ItemNaming
{
    private const int MostSuggestions = 3;
    private const int LongestName = 500;
    private const int MostWordsCompared = 8;

    /// <summary>Reads a number, a habit's word or words of a title, then optionally <c>today</c>, <c>yesterday</c> or a
    /// date such as <c>2026-11-23</c>.</summary>
    /// <remarks>
    /// A number always means the list. A habit's word (<see cref="HabitWords"/>) means that habit where the member has it. Words
    /// match a title by these steps, and the first step that any entry passes decides: the whole title; the words one after
    /// another in the title; every word in the title, in any order; every word as part of the title. Within the step entries still
    /// open come before completed ones; several are asked back. How well the words fit comes before openness, so that saying the
    /// same twice does not complete a second entry that fits less well. Case, accents and punctuation do not count.
    /// </remarks>
    /// <param name="text">What the member typed.</param>
    /// <param name="shown">The list that the member was last shown, with its numbers.</param>
    /// <param name="listIsCurrent">Whether that list is of the member's present day.</param>
    /// <param name="candidates">Every entry that can be named by words.</param>
    /// <param name="today">The member's present day.</param>
    public static NamingOutcome Resolve(
        string text, IReadOnlyList<ListEntry> shown, bool listIsCurrent, IReadOnlyList<ListEntry> candidates, DateOnly today)
    {
        var day = NamedDay.Split(text, today);

        if (day.On is not { } on)
            return new NamingOutcome.DateNotAllowed(day.Problem ?? DateProblem.Unreadable, day.Typed);

        if (day.Name.Length == 0)
            return new NamingOutcome.NothingNamed();

        if (TryReadNumber(day.Name, out var number))
            return ByNumber(number, shown, listIsCurrent, on);

        if (day.Name.Length > LongestName)
            return new NamingOutcome.NotFound(day.Name, []);

        var fitting = Preferred(Fitting(day.Name, candidates));

        return fitting switch
        {
            [] => new NamingOutcome.NotFound(day.Name, Suggest(day.Name, candidates)),
            [var only] => new NamingOutcome.Found(only, on),
            _ => new NamingOutcome.Ambiguous(fitting, on),
        };
    }

    private static bool TryReadNumber(string name, out int number) =>
        int.TryParse(name.TrimStart('#').TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static NamingOutcome ByNumber(int number, IReadOnlyList<ListEntry> shown, bool listIsCurrent, DateOnly on)
    {
        if (!listIsCurrent)
            return new NamingOutcome.ListTooOld(number);

        return number > 0 && shown.FirstOrDefault(entry => entry.Number == number) is { } entry
            ? new NamingOutcome.Found(entry, on)
            : new NamingOutcome.NoSuchNumber(number, shown.Select(entry => entry.Number).DefaultIfEmpty().Max());
    }

    private static List<ListEntry> Fitting(string name, IReadOnlyList<ListEntry> candidates)
    {
        var key = HabitWords.KeyOf(name);
        var typed = Words.Fold(name);
        var words = Words.Of(name);
        Func<ListEntry, bool>[] steps =
        [
            entry => key != HabitKey.None && entry.Key == key,
            entry => Words.Fold(entry.Title) == typed,
            entry => words.Count > 0 && Spaced(Words.Of(entry.Title)).Contains(Spaced(words), StringComparison.Ordinal),
            entry => words.Count > 0 && words.All(Words.Of(entry.Title).Contains),
            entry => IsPartOf(typed, words, Words.Fold(entry.Title)),
        ];

        return steps.Select(step => candidates.Where(step).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static string Spaced(IEnumerable<string> words) => $" {string.Join(' ', words)} ";

    // What has no letters, such as an emoji, is looked for as it is.
    private static bool IsPartOf(string typed, IReadOnlyList<string> words, string title) =>
        words.Count > 0
            ? words.All(word => title.Contains(word, StringComparison.Ordinal))
            : typed.Length > 0 && title.Contains(typed, StringComparison.Ordinal);

    private static List<ListEntry> Preferred(List<ListEntry> fitting)
    {
        var open = fitting.Where(entry => entry.IsOpen).ToList();
        return open.Count > 0 ? open : fitting;
    }

    private static List<ListEntry> Suggest(string name, IReadOnlyList<ListEntry> candidates)
    {
        var words = Words.Of(name).Take(MostWordsCompared).ToList();

        return words.Count == 0
            ? []
            : candidates
                .Select(entry => (entry, slips: Slips(words, [.. Words.Of(entry.Title), .. HabitWords.For(entry.Key)])))
                .Where(near => near.slips is not null)
                .OrderBy(near => near.slips)
                .ThenByDescending(near => near.entry.IsOpen)
                .Take(MostSuggestions)
                .Select(near => near.entry)
                .ToList();
    }

    // Every typed word must be near some word of the entry.
    private static int? Slips(List<string> typed, List<string> known)
    {
        int? sum = 0;
        foreach (var word in typed)
            sum += known.Min(other => NearestWord.Slips(word, other));

        return sum;
    }
}
