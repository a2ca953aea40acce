using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Tests.Time;
using SlackCoach.Domain.Time;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Nudges;

public class NudgeScheduleTests
{
    private static readonly NudgeSchedule Mornings = new(new TimeOnly(9, 0), Weekdays.WorkWeek);

    [Theory]
    [InlineData("2026-11-23T07:59:59Z", "2026-11-23", "2026-11-23T08:00:00Z")]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-24", "2026-11-24T08:00:00Z")] // strictly after
    [InlineData("2026-11-27T12:00:00Z", "2026-11-30", "2026-11-30T08:00:00Z")] // over the weekend
    [InlineData("2026-03-27T12:00:00Z", "2026-03-30", "2026-03-30T07:00:00Z")] // summer time in between
    public void The_next_morning_follows_the_instant(string instant, string on, string at) =>
        Assert.Equal(new NudgeOccurrence(Day(on), Instant(at)), Mornings.NextAfter(Instant(instant), Calendar("Europe/Berlin")));

    [Theory]
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23")] // up to and including
    [InlineData("2026-11-23T07:59:59Z", "2026-11-20")]
    [InlineData("2026-11-22T12:00:00Z", "2026-11-20")]
    public void The_latest_morning_is_at_or_before_the_instant(string instant, string on) =>
        Assert.Equal(Day(on), Mornings.LatestUpTo(Instant(instant), Calendar("Europe/Berlin"))?.On);

    [Fact]
    public void A_nudge_at_night_belongs_to_the_day_before()
    {
        var nights = new NudgeSchedule(new TimeOnly(1, 0), Weekdays.Friday);

        Assert.Equal(
            new NudgeOccurrence(Day("2026-11-27"), Instant("2026-11-28T00:00:00Z")),
            nights.NextAfter(Instant("2026-11-23T08:00:00Z"), Calendar("Europe/Berlin")));
    }

    [Fact]
    public void A_nudge_that_the_spring_change_skips_comes_once_and_keeps_its_day()
    {
        var nights = new NudgeSchedule(new TimeOnly(2, 30), Weekdays.All);
        var calendar = Calendar("Europe/Berlin");
        var skipped = new NudgeOccurrence(Day("2026-03-28"), Instant("2026-03-29T01:30:00Z"));

        Assert.Equal(skipped, nights.NextAfter(Instant("2026-03-29T01:15:00Z"), calendar)); // 03:15: the next day has begun
        Assert.Equal(skipped, nights.LatestUpTo(Instant("2026-03-29T12:00:00Z"), calendar));
        Assert.Equal(Day("2026-03-29"), nights.NextAfter(skipped.At, calendar)?.On);
    }

    [Fact]
    public void A_day_that_Samoa_left_out_has_no_nudge()
    {
        var calendar = Calendar("Pacific/Apia");
        var daily = Mornings with { Days = Weekdays.All };
        var fridays = Mornings with { Days = Weekdays.Friday };

        Assert.Equal(Day("2011-12-31"), daily.NextAfter(calendar.At(Day("2011-12-29"), new(9, 0)), calendar)?.On);
        Assert.Equal(Day("2012-01-06"), fridays.NextAfter(calendar.At(Day("2011-12-23"), new(9, 0)), calendar)?.On);
    }

    [Fact]
    public void A_nudge_on_no_day_never_comes()
    {
        var never = Mornings with { Days = Weekdays.None };

        Assert.Null(never.NextAfter(Instant("2026-11-23T08:00:00Z"), Calendar("Europe/Berlin")));
        Assert.Null(never.LatestUpTo(Instant("2026-11-23T08:00:00Z"), Calendar("Europe/Berlin")));
    }

    [Theory]
    [InlineData("2026-12-01T08:00:00Z", true)] // eight days to the second
    [InlineData("2026-12-01T08:00:01Z", false)]
    public void The_latest_occurrence_is_looked_for_within_eight_days(string instant, bool isFound)
    {
        var calendar = Calendar("Pacific/Apia");
        var at = Instant("2011-12-23T19:00:00Z"); // Friday 09:00; the next Friday was left out
        var fridays = Mornings with { Days = Weekdays.Friday };
        var elapsed = Instant(instant) - Instant("2026-11-23T08:00:00Z");

        Assert.Equal(isFound, fridays.LatestUpTo(at + elapsed, calendar) is not null);
    }

    [Fact]
    public void In_every_zone_every_chosen_day_has_one_occurrence_and_no_other_day_has_any()
    {
        NudgeSchedule[] schedules =
        [
            Mornings,
            new(new TimeOnly(2, 30), Weekdays.All),
            new(new TimeOnly(0, 15), Weekdays.Saturday | Weekdays.Sunday),
        ];

        Assert.Empty(
            from zone in Zones.All
            let calendar = new MemberCalendar(zone.Zone, Weekdays.All)
            from change in zone.ChangesOn
            from schedule in schedules
            let days = Enumerable.Range(-4, 9).Select(offset => change.AddDays(offset)).ToList()
            where !days.Where(day => schedule.Days.Includes(day.DayOfWeek)).SequenceEqual(Walk(schedule, calendar, days))
            select $"{zone} {change:yyyy-MM-dd} {schedule}");
    }

    [Fact]
    public void In_every_zone_every_working_day_of_eleven_years_has_its_nudge_once()
    {
        var days = Enumerable.Range(0, Zones.LastDay.DayNumber - Zones.FirstDay.DayNumber + 1).Select(Zones.FirstDay.AddDays).ToList();
        var expected = days.Where(day => Mornings.Days.Includes(day.DayOfWeek)).ToList();

        Assert.Empty(
            from zone in Zones.All
            where !expected.SequenceEqual(Walk(Mornings, new MemberCalendar(zone.Zone, Weekdays.WorkWeek), days))
            select zone.ToString());
    }

    [Fact]
    public void Travel_and_return_neither_double_nor_lose_a_day()
    {
        var trip = Gen.ListOf(Gen.Choose(0, 20 * 96).SelectMany(_ => Gen.Choose(0, Zones.All.Count - 1), (quarter, zone) => (Quarter: quarter, Zone: zone)));
        var times = Gen.Elements(new TimeOnly(9, 0), new TimeOnly(1, 30), new TimeOnly(23, 45));

        Prop.ForAll(trip.ToArbitrary(), times.ToArbitrary(), Gen.Choose(0, 4_000).ToArbitrary(), (stops, time, offset) =>
        {
            var journey = new Journey(new NudgeSchedule(time, Weekdays.WorkWeek), Zones.FirstDay.AddDays(offset), stops);

            return journey.Said.Count == journey.Said.Distinct().Count() && journey.Seen.SetEquals(journey.Said.Where(journey.Covers));
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>Twenty days of somebody who travels, with a tick every quarter of an hour.</summary>
    private sealed class Journey
    {
        private readonly DateOnly _first;

        public Journey(NudgeSchedule schedule, DateOnly first, IEnumerable<(int Quarter, int Zone)> stops)
        {
            _first = first;
            var zones = stops.GroupBy(stop => stop.Quarter).ToDictionary(stop => stop.Key, stop => Zones.All[stop.Last().Zone].Zone);
            var calendar = Calendar("Europe/Berlin");
            var start = calendar.At(first, new TimeOnly(12, 0));
            var next = schedule.NextAfter(start, calendar);

            for (var quarter = 0; quarter <= 20 * 96; quarter++)
            {
                var now = start.AddMinutes(15 * quarter);

                if (zones.TryGetValue(quarter, out var zone))
                {
                    calendar = new MemberCalendar(zone, Weekdays.WorkWeek);
                    next = schedule.AfterTravel(now, calendar, Said.ToHashSet(), start);
                }

                if (next!.At <= now)
                {
                    var latest = schedule.LatestUpTo(now, calendar)!;

                    if (NudgeDue.Decide(latest, now, calendar) is NudgeDue.Send send && !Said.Contains(send.On))
                    {
                        Said.Add(send.On);
                    }

                    next = schedule.NextAfter(now, calendar);
                }

                var today = calendar.DayOf(now);

                if (Covers(today) && schedule.Days.Includes(today.DayOfWeek) && calendar.At(today, schedule.TimeOfDay) <= now)
                {
                    Seen.Add(today);
                }
            }
        }

        public List<DateOnly> Said { get; } = [];

        /// <summary>The days of which they saw any of the time from the nudge's hour on.</summary>
        public HashSet<DateOnly> Seen { get; } = [];

        /// <summary>Whole days of the journey.</summary>
        public bool Covers(DateOnly day) => day > _first && day < _first.AddDays(18);
    }

    // From each occurrence to the next, as the tick does it.
    private static IEnumerable<DateOnly> Walk(NudgeSchedule schedule, MemberCalendar calendar, List<DateOnly> days)
    {
        var at = calendar.At(days[0], schedule.TimeOfDay).AddSeconds(-1);

        while (schedule.NextAfter(at, calendar) is { } next && next.On <= days[^1])
        {
            if (schedule.LatestUpTo(next.At, calendar) != next)
                yield break;

            yield return next.On;
            at = next.At;
        }
    }
}
