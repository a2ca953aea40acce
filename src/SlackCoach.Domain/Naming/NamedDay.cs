using System.Globalization;
using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Naming;

/// <summary>A command's words, with the day that may follow them taken off.</summary>
/// <param name="Name">What stands before the day, trimmed; may be empty.</param>
/// <param name="On">The day; null when there is a problem.</param>
/// <param name="Problem">What is wrong with the day, if anything.</param>
/// <param name="Typed">The day as typed; empty when none was.</param>
internal sealed partial record NamedDay(string Name, DateOnly? On, DateProblem? Problem, string Typed)
{
    private const int DaysBack = 7;

    /// <summary>Takes the day off the end of a text. Without one, today is meant.</summary>
    public static NamedDay Split(string text, DateOnly today)
    {
        var trimmed = text.Trim();
        var start = trimmed.Length;
        while (start > 0 && !char.IsWhiteSpace(trimmed[start - 1]))
            start--;

        var last = trimmed[start..];
        var name = trimmed[..start].TrimEnd();

        if (DayAndMonth().Match(trimmed) is { Success: true } written && Latest(written, today) is { } date)
        {
            (name, last) = (trimmed[..written.Index].TrimEnd(), written.Value.Trim());

            return Of(date);
        }

        return last.ToLowerInvariant() switch
        {
            "today" => Of(today),
            "yesterday" => Of(today.AddDays(-1)),
            // A title may well end in this word; alone it can only be a day.
            "tomorrow" when name.Length > 0 => Of(today.AddDays(1)),
            _ when !DateLike().IsMatch(last) => new NamedDay(trimmed, today, null, ""),
            _ when DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) => Of(on),
            _ => new NamedDay(name, null, DateProblem.Unreadable, last),
        };

        NamedDay Of(DateOnly on) => (on.DayNumber - today.DayNumber) switch
        {
            > 0 => new NamedDay(name, null, DateProblem.InTheFuture, last),
            < -DaysBack => new NamedDay(name, null, DateProblem.TooLongAgo, last),
            _ => new NamedDay(name, on, null, last),
        };
    }

    /// <summary>A day and a month mean the last time that they were: only what is over, or today, can be done.</summary>
    private static DateOnly? Latest(Match written, DateOnly today)
    {
        foreach (var year in new[] { today.Year, today.Year - 1 })
        {
            if (DateOnly.TryParseExact(
                    string.Create(CultureInfo.InvariantCulture, $"{written.Groups["day"].Value} {written.Groups["month"].Value} {year}"),
                    ["d MMM yyyy", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
                && on <= today)
            {
                return on;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?<=^|\s)(?:(?<day>\d{1,2})\s+(?<month>[A-Za-z]{3,9})|(?<month>[A-Za-z]{3,9})\s+(?<day>\d{1,2}))$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    // Three numbers with a year first or last: a version such as 1.2.3 is part of a title.
    [GeneratedRegex("^([0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4})$")]
    private static partial Regex DateLike();
}
