using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Makes written text comparable.</summary>
internal static partial class Wording
{
    /// <summary>The most that is looked at to tell what a line is; what follows only belongs to its title.</summary>
    public const int LongestConsidered = 2_000;

    /// <summary>How long a pattern may take, in milliseconds.</summary>
    /// <remarks>A last resort: <see cref="LongestConsidered"/> keeps every pattern to milliseconds. It is wall-clock time, so it must outlast
    /// the pauses of a busy machine.</remarks>
    public const int PatternTimeout = 20_000;

    /// <summary>Folds typographic dashes, quotes and spaces to their plain forms, character by character: every index stays valid.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            folded[i] = source[i] switch
            {
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                '\u2018' or '\u2019' => '\'',
                '\u201C' or '\u201D' => '"',
                '\uFF1A' => ':',
                '\u00A0' or '\u202F' or '\u2009' => ' ',
                var c => c,
            };
        }
    });

    /// <summary>The part of a text that patterns are held against.</summary>
    public static string Head(string text) => text.Length <= LongestConsidered ? text : text[..LongestConsidered];

    /// <summary>A text without its remarks in round brackets.</summary>
    public static string WithoutRemarks(string text) =>
        text.Contains('(', StringComparison.Ordinal) ? Spaces().Replace(Remarks().Replace(text, " "), " ").Trim() : text;

    /// <summary>How many words a text has.</summary>
    public static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>A text whose first letter is a capital.</summary>
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    // An unclosed bracket reaches to the end; nested ones are taken with the outer as far as one level.
    private static readonly Regex RemarksPattern = Pattern(@"\((?:[^()]|\([^()]*\))*(?:\)|$)", RegexOptions.CultureInvariant);

    private static Regex Remarks() => RemarksPattern;

    private static readonly Regex SpacesPattern = Pattern(@"\s{2,}", RegexOptions.CultureInvariant);

    private static Regex Spaces() => SpacesPattern;

    /// <summary>A pattern that is read when it is first needed. Patterns turned into code at build time made the build three times as long,
    /// and a plan is read once in a while.</summary>
    public static Regex Pattern(string pattern, RegexOptions options) => new(pattern, options, TimeSpan.FromMilliseconds(PatternTimeout));
}
