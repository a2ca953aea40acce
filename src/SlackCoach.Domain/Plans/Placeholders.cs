using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Plans;

/// <summary>Tells a template's blanks from what somebody wrote.</summary>
internal static partial class Placeholders
{
    /// <summary>Whether a line still waits to be filled in: <c>{{NAME}}</c>, <c>YYYY-MM-DD</c>, <c>[Activity]</c> and the like.</summary>
    /// <remarks>A tag in brackets before real words ("[Platform] Ship the gateway") is no placeholder.</remarks>
    public static bool IsIn(string text)
    {
        text = Wording.Head(text);

        if (Marks().IsMatch(text))
        {
            return true;
        }

        var brackets = Brackets().Matches(text);

        if (brackets.Count == 0)
        {
            return false;
        }

        var rest = Brackets().Replace(text, "").Trim();

        return brackets.Count > 1
            || !rest.Any(char.IsLetterOrDigit)
            || (text.StartsWith('[') && Wording.Fold(rest).StartsWith('-'))
            || BlankWords().IsMatch(brackets[0].Groups["inner"].Value);
    }

    private static readonly Regex MarksPattern = Wording.Pattern(
        @"\{\{[^{}]*\}\}|\bY{4}([-/]M{2}([-/]D{2})?)?\b|\bTODO\b|_{4,}|<(?:your|insert)\b[^<>]*>",
        RegexOptions.CultureInvariant);

    private static Regex Marks() => MarksPattern;

    private static readonly Regex BracketsPattern = Wording.Pattern(@"\[(?<inner>[^\[\]]*)\](?!\()", RegexOptions.CultureInvariant);

    private static Regex Brackets() => BracketsPattern;

    private static readonly Regex BlankWordsPattern = Wording.Pattern(
        @"^\s*(?:your\b.*|insert\b.*|e\.g\..*|\.{2,}|…|x+|n|tbd|tba|(?:activity|action|company|course|date|day|deadline|description|end|event|goal|item"
        + @"|level|link|manager|milestone|name|owner|person|project|resource|role|skill|start|target|task|team|time|title|topic|week|what|who)s?(?:\s*(?:\d+|[nx]|name|date))?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static Regex BlankWords() => BlankWordsPattern;
}
