using System.Globalization;

namespace SlackCoach.Sandbox.Page;

/// <summary>The product's clock as one person sees it.</summary>
internal sealed record PageClock(DateTimeOffset Now, string Zone, bool CanMove)
{
    private static readonly TimeOnly Morning = new(9, 0);

    public string Day => Text(Local, "dddd, d MMMM yyyy");

    public string Time => Text(Local, "HH:mm");

    public string City => Zone[(Zone.LastIndexOf('/') + 1)..].Replace('_', ' ');

    private DateTimeOffset Local => ToLocal(Now);

    public DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(Zone));

    public string TimeOf(DateTimeOffset instant) => Text(ToLocal(instant), "HH:mm");

    /// <summary>"Today", "Yesterday", or the date.</summary>
    public string DayOf(DateTimeOffset instant)
    {
        var local = ToLocal(instant);

        return (Local.Date - local.Date).Days switch
        {
            0 => "Today",
            1 => "Yesterday",
            _ => Text(local, local.Year == Local.Year ? "dddd, d MMMM" : "dddd, d MMMM yyyy"),
        };
    }

    public DateTimeOffset TomorrowMorning => At(1);

    /// <summary>The next Monday at 09:00 that is still to come.</summary>
    public DateTimeOffset MondayMorning
    {
        get
        {
            var days = ((int)DayOfWeek.Monday - (int)Local.DayOfWeek + 7) % 7;
            return At(days) > Now ? At(days) : At(days + 7);
        }
    }

    private DateTimeOffset At(int daysFromToday) => At(daysFromToday, Morning);

    /// <summary>A time of a day that is so many days away.</summary>
    public DateTimeOffset At(int daysFromToday, TimeOnly timeOfDay)
    {
        var local = DateOnly.FromDateTime(Local.DateTime).AddDays(daysFromToday).ToDateTime(timeOfDay);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(Zone).GetUtcOffset(local));
    }

    private static string Text(DateTimeOffset instant, string format) => instant.ToString(format, CultureInfo.InvariantCulture);
}
