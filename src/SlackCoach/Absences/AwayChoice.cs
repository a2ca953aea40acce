using System.Globalization;
using SlackCoach.Domain.Time;

namespace SlackCoach.Absences;

/// <summary>One of the things that a phrase may mean, as the value of its button: only the member who was asked sees it.</summary>
internal sealed record AwayChoice(DateOnly StartsOn, DateOnly? EndsOn, DayHours? Hours, Guid? HabitId, string? Reason)
{
    private const string Day = "yyyy-MM-dd";
    private const string Clock = "HH:mm";
    private const int LongestReason = 300;

    public TimeOff Off => new(StartsOn, EndsOn, Hours, HabitId);

    public override string ToString() => string.Join(
        '|',
        StartsOn.ToString(Day, CultureInfo.InvariantCulture),
        EndsOn?.ToString(Day, CultureInfo.InvariantCulture),
        Hours?.From.ToString(Clock, CultureInfo.InvariantCulture),
        Hours?.Until.ToString(Clock, CultureInfo.InvariantCulture),
        HabitId?.ToString("N"),
        Reason is { Length: > LongestReason } ? Reason[..LongestReason] : Reason);

    public static AwayChoice? TryParse(string? value)
    {
        if (value?.Split('|', 6) is not [var start, var end, var from, var until, var habit, var reason] || ReadDay(start) is not { } startsOn)
        {
            return null;
        }

        var (endsOn, hours) = (ReadDay(end), ReadTime(from) is { } first && ReadTime(until) is { } last && DayHours.AreHours(first, last)
            ? new DayHours(first, last)
            : (DayHours?)null);

        return endsOn < startsOn
            ? null
            : new AwayChoice(startsOn, endsOn, hours, Guid.TryParseExact(habit, "N", out var id) ? id : null, reason.Length == 0 ? null : reason);
    }

    private static DateOnly? ReadDay(string text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
