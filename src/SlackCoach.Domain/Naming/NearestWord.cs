namespace SlackCoach.Domain.Naming;

/// <summary>Finds what a mistyped word was meant to be.</summary>
public static class NearestWord
{
    private const int LongestWord = 40;

    /// <summary>The known word that is nearest to a typed one; null when none is close.</summary>
    /// <remarks>A typed word of up to 5 letters may be one slip away, a longer one a slip for every 3 letters. A slip is a letter too many,
    /// missing, wrong, or swapped with its neighbour (Damerau and Levenshtein's distance, in the variant that edits no part
    /// twice). Case and accents do not count; of words equally near the first is taken.</remarks>
    /// <param name="typed">One word; more than 40 letters are never near anything.</param>
    /// <param name="known">The words that exist.</param>
    public static string? Find(string typed, IEnumerable<string> known)
    {
        var word = Words.Fold(typed);

        return known
            .Select(candidate => (candidate, slips: Slips(word, Words.Fold(candidate))))
            .Where(near => near.slips is not null)
            .OrderBy(near => near.slips)
            .Select(near => near.candidate)
            .FirstOrDefault();
    }

    /// <summary>How many slips lie between a folded word and a known one; null when they are too many.</summary>
    internal static int? Slips(string typed, string known)
    {
        if (typed.Length is 0 or > LongestWord || known.Length is 0 or > LongestWord)
            return null;

        // A word that would be wrong in every letter is another word.
        var allowed = Math.Min(Math.Max(1, typed.Length / 3), typed.Length - 1);
        if (Math.Abs(typed.Length - known.Length) > allowed)
            return null;

        var slips = Distance(typed, known);
        return slips <= allowed ? slips : null;
    }

    private static int Distance(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];

        for (var i = 0; i <= from.Length; i++)
            steps[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            steps[0, j] = j;

        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);

                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    best = Math.Min(best, steps[i - 2, j - 2] + 1);

                steps[i, j] = best;
            }
        }

        return steps[from.Length, to.Length];
    }
}
