using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Time;

public class MemberCalendarProperties
{
    private static readonly TimeOnly[] AwkwardTimes =
    [
        new(0, 0), new(0, 30), new(1, 0), new(1, 45), new(2, 0), new(2, 15), new(2, 30), new(2, 59),
        new(3, 0), new(3, 30), new(9, 0), new(23, 59),
    ];

    [Fact]
    public void In_every_zone_a_time_of_a_day_comes_when_the_clocks_first_show_it() =>
        Assert.Empty(
            from zone in Zones.All
            let calendar = new MemberCalendar(zone.Zone, Weekdays.All)
            from day in zone.WorthTrying(seed: 1)
            from time in AwkwardTimes
            where !ComesFirst(calendar, day, time)
            select $"{zone} {day:yyyy-MM-dd} {time:HH:mm}");

    [Fact]
    public void In_every_zone_the_days_begin_in_order() =>
        Assert.Empty(
            from zone in Zones.All
            let calendar = new MemberCalendar(zone.Zone, Weekdays.All)
            from day in zone.WorthTrying(seed: 2)
            where calendar.At(day, new(3, 0)) >= calendar.At(day.AddDays(1), new(3, 0))
            select $"{zone} {day:yyyy-MM-dd}");

    [Fact]
    public void Any_instant_lies_within_its_day() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>().Generator.Three().ToArbitrary(),
            sample =>
            {
                var (zone, day, second) = sample;
                var calendar = new MemberCalendar(Pick(Zones.All, zone).Zone, Weekdays.All);
                var instant = Start.AddDays(Math.Abs(day % 4000)).AddSeconds(second % 86_400);
                var on = calendar.DayOf(instant);

                return calendar.At(on, MemberCalendar.DayEndsAt) <= instant + LongestRepeat
                    && instant < calendar.At(on.AddDays(1), MemberCalendar.DayEndsAt) + LongestRepeat;
            }).QuickCheckThrowOnFailure();

    private static DateTimeOffset Start { get; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static TimeSpan LongestRepeat { get; } = TimeSpan.FromHours(2);

    private static T Pick<T>(IReadOnlyList<T> from, int number) => from[Math.Abs(number % from.Count)];

    private static bool ComesFirst(MemberCalendar calendar, DateOnly day, TimeOnly time)
    {
        var at = calendar.At(day, time);
        var reading = (time < MemberCalendar.DayEndsAt ? day.AddDays(1) : day).ToDateTime(time);

        if (Shown(calendar, at) == reading)
            return calendar.DayOf(at) == day && WhenShown(calendar, at, reading).All(other => other >= at);

        // Skipped: nothing shows it, and it comes as far behind the gap as it lay in it.
        var gap = Shown(calendar, at) - reading;
        return gap > TimeSpan.Zero
            && !WhenShown(calendar, at, reading).Any()
            && calendar.Zone.GetUtcOffset(at) - calendar.Zone.GetUtcOffset(at - gap) == gap;
    }

    private static IEnumerable<DateTimeOffset> WhenShown(MemberCalendar calendar, DateTimeOffset near, DateTime reading) =>
        from hours in new[] { -24, -2, 0, 2, 24 }
        let offset = calendar.Zone.GetUtcOffset(near.AddHours(hours))
        let at = new DateTimeOffset(reading, offset)
        where Shown(calendar, at) == reading
        select at;

    private static DateTime Shown(MemberCalendar calendar, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, calendar.Zone).DateTime;
}
