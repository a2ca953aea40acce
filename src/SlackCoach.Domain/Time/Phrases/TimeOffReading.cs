using System.Globalization;

namespace SlackCoach.Domain.Time.Phrases;

/// <summary>Time off as a member said it.</summary>
/// <param name="StartsOn">The first day, inclusive.</param>
/// <param name="EndsOn">The last day, inclusive; null for no end yet.</param>
/// <param name="Hours">The part of each day; null for whole days.</param>
/// <param name="Habit">The only habit that it is for, as typed; null for everything. Foreign text.</param>
/// <param name="Reason">Why, as typed; null when nothing was said. Foreign text, and private.</param>
public sealed record TimeOffReading(DateOnly StartsOn, DateOnly? EndsOn, DayHours? Hours = null, string? Habit = null, string? Reason = null)
{
    /// <summary>The days in words, as the end of a sentence: <c>Monday 5 October to Friday 16 October</c>. Neither habit nor reason.</summary>
    /// <param name="today">The member's day: years other than its own are named.</param>
    public string InWords(DateOnly today)
    {
        var days = EndsOn is not { } end ? $"from {Day(StartsOn)} on, without an end"
            : end == StartsOn ? Day(StartsOn)
            : $"{Day(StartsOn)} to {Day(end)}";

        return days + Part();

        string Day(DateOnly day) => (day.DayNumber - today.DayNumber) switch
        {
            0 => $"today, {Date(day)}",
            1 => $"tomorrow, {Date(day)}",
            -1 => $"yesterday, {Date(day)}",
            _ => Date(day),
        };

        string Date(DateOnly day) => day.ToString(day.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    private string Part()
    {
        if (Hours is not { } hours)
        {
            return string.Empty;
        }

        return (hours.From == MemberCalendar.DayEndsAt, hours.Until == MemberCalendar.DayEndsAt) switch
        {
            (true, true) => string.Empty,
            (true, false) => string.Create(CultureInfo.InvariantCulture, $", until {hours.Until:HH:mm}"),
            (false, true) => string.Create(CultureInfo.InvariantCulture, $", from {hours.From:HH:mm}"),
            _ => string.Create(CultureInfo.InvariantCulture, $", {hours.From:HH:mm} to {hours.Until:HH:mm}"),
        };
    }
}
