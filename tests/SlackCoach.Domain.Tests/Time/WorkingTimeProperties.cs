using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Time;

public class WorkingTimeProperties
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Working_time_adds_up() =>
        Prop.ForAll(
            Instants().Three().ToArbitrary(),
            instants =>
            {
                var (one, two, three) = instants;
                DateTimeOffset[] ordered = [.. new[] { one, two, three }.Order()];
                var working = Pick((one - Start).Ticks);

                return Near(
                    working.Between(ordered[0], ordered[2]), working.Between(ordered[0], ordered[1]) + working.Between(ordered[1], ordered[2]));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Days_that_are_off_add_nothing() =>
        Prop.ForAll(
            Instants().Two().ToArbitrary(),
            instants =>
            {
                var (one, two) = (instants.Item1 < instants.Item2) ? instants : (instants.Item2, instants.Item1);
                var working = Pick((one - Start).Ticks);
                var day = working.Calendar.DayOf(one);
                var away = new WorkingTime(
                    working.Calendar, working.Hours, timeOff: [.. working.TimeOff, new TimeOff(day, working.Calendar.DayOf(two).AddDays(1))]);

                return away.Between(one, two) == TimeSpan.Zero && !away.CanBeMissed(day);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void In_every_zone_a_week_of_work_is_forty_hours() =>
        Assert.Empty(
            from zone in Zones.All
            let calendar = new MemberCalendar(zone.Zone, Weekdays.WorkWeek)
            let working = new WorkingTime(calendar, DayHours.Usual)
            from day in zone.WorthTrying(seed: 3)
            let week = working.Between(calendar.At(day, new(3, 0)), calendar.At(day.AddDays(7), new(3, 0)))
            where !Near(week, TimeSpan.FromHours(40))
            select $"{zone} {day:yyyy-MM-dd} {week}");

    private static Gen<DateTimeOffset> Instants() => Gen.Choose(0, 2 * 365 * 24 * 60).Select(minutes => Start.AddMinutes(minutes));

    private static WorkingTime Pick(long number)
    {
        var zone = Zones.All[(int)(number / TimeSpan.TicksPerMinute % Zones.All.Count)].Zone;

        return new WorkingTime(
            new MemberCalendar(zone, Weekdays.WorkWeek),
            number / TimeSpan.TicksPerMinute % 2 == 0 ? DayHours.Usual : new DayHours(new(19, 0), new(3, 0)),
            timeOff: [new TimeOff(new(2026, 3, 30), new(2026, 4, 2)), new TimeOff(new(2026, 10, 1), new(2026, 12, 1), DayHours.Morning)]);
    }

    // A tick may be lost where hours are stretched or cut by the clocks.
    private static bool Near(TimeSpan one, TimeSpan other) => (one - other).Duration() <= TimeSpan.FromTicks(10);
}
