using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Lines that introduce a list of habits.</summary>
internal static partial class RoutineIntro
{
    private const int MostWordsAhead = 3;

    /// <summary>The rhythm of the list below a line such as "Every month, I want to:" or "Daily:"; null when it introduces none.</summary>
    public static CadenceMention? RhythmOf(string line)
    {
        var text = Wording.Head(line).TrimEnd();

        return text.EndsWith(':') && CadenceWords.FirstIn(text) is { } mention && Wording.WordCount(text[..mention.Index]) <= MostWordsAhead
            ? mention
            : null;
    }

    /// <summary>The rhythm of the list below a heading, or a line in bold, that says little else ("Weekly habits"); null when there is none.</summary>
    public static CadenceMention? RhythmOfHeading(string heading)
    {
        if (CadenceWords.FirstIn(heading) is not { } mention)
        {
            return null;
        }

        var rest = heading.Remove(mention.Index, mention.Length);

        return RhythmOf(heading) ?? (Company().Replace(rest, "").Any(char.IsLetterOrDigit) ? null : mention);
    }

    /// <summary>Whether a heading stands over habits.</summary>
    public static bool IsRoutine(string heading) => Routine().IsMatch(heading);

    private static readonly Regex CompanyPattern = Wording.Pattern(
        @"\b(?:routines?|habits?|rituals?|tasks?|checklist|actions?|rhythm|things|to|do|the|my|a|at)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Company() => CompanyPattern;

    private static readonly Regex RoutinePattern = Wording.Pattern(
        @"\b(?:routines?|habits?|rituals?|rhythm|recurring|cadence)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex Routine() => RoutinePattern;
}
