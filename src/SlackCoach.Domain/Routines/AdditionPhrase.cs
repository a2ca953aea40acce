using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Routines;

/// <summary>Reads what follows <c>/plan add</c>: a title, in quotes or not, and a rhythm or a day behind it.</summary>
public static partial class AdditionPhrase
{
    /// <summary>Rhythms that can be typed, for whoever typed something else.</summary>
    public const string Examples =
        "every working day at 14:00, every Monday and Thursday, twice a week, every 6 weeks on Thursday, every month on the first Monday, every quarter, on 2027-03-01";

    private const int LongestText = 500;

    /// <summary>Reads it.</summary>
    /// <param name="text">What was typed; quotes of any kind, single or double.</param>
    /// <param name="today">The member's day: a day named without its year is the next such day, and "on Thursday" the next Thursday.</param>
    public static AdditionReading Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var typed = Wording.Fold(text).Replace('„', '"').Replace('«', '"').Replace('»', '"').Trim();
        typed = Spaces().Replace(typed.Length > LongestText ? typed[..LongestText] : typed, " ");

        return Quoted().Match(typed) is { Success: true } quoted
            ? Of(quoted.Groups["title"].Value, quoted.Groups["rest"].Value, today)
            : Unquoted(typed.TrimStart('"'), today);
    }

    private static AdditionReading Of(string title, string rest, DateOnly today)
    {
        var rhythm = rest.Trim(' ', ',', ':', ';', '-', '.');

        return title.Any(char.IsLetterOrDigit) switch
        {
            false => new AdditionReading.NoTitle(),
            _ when rhythm.Length == 0 => Understood(title, null),
            _ => RhythmPhrase.Read(rhythm, today) switch
            {
                null => new AdditionReading.UnknownRhythm(title.Trim(), rhythm),
                { Cadence: OnceCadence { On: var on } } when on < today => new AdditionReading.Past(title.Trim(), on),
                { From: { } from } when from < today => new AdditionReading.Past(title.Trim(), from),
                var read => Understood(title, read),
            },
        };
    }

    /// <summary>Without quotes the rhythm is the longest end of the text that is one.</summary>
    private static AdditionReading Unquoted(string typed, DateOnly today)
    {
        foreach (var start in Enumerable.Range(1, Math.Max(0, typed.Length - 1)).Where(index => typed[index - 1] == ' ' && typed[index] != ' '))
        {
            var title = typed[..start].Trim(' ', ',', ':', ';', '-');

            if (title.Any(char.IsLetterOrDigit) && RhythmPhrase.Read(typed[start..].TrimEnd('.'), today) is not null)
            {
                return Of(title, typed[start..], today);
            }
        }

        return Another().Match(typed) is { Success: true, Index: > 0 } another
            ? new AdditionReading.UnknownRhythm(typed[..another.Index].Trim(), another.Value)
            : Of(typed, string.Empty, today);
    }

    private static AdditionReading.Understood Understood(string title, TypedRhythm? rhythm) =>
        new(PlainText.Cut(title.Trim()), rhythm?.Cadence, rhythm?.From, CadenceWords.KeyOf(title), rhythm?.TimeOfDay);

    [GeneratedRegex("""^(?:"(?<title>.*)"|'(?<title>.*)'(?=\s|$|,))(?<rest>.*)$""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // An end that sets out to say how often.
    [GeneratedRegex(
        @"\b(?:every|each)\s+(?:\S+\s+){0,3}?(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)\b.*$|\b(?:yearly|annually|hourly)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();
}
