using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Routines;

public class CadenceTests
{
    /// <summary>Christmas and New Year at both ends of the two years, and a Friday in between; Good Friday and Easter Monday of 2024.</summary>
    private static readonly HashSet<DateOnly> Holidays =
    [
        Day("2024-01-01"), Day("2024-03-29"), Day("2024-04-01"), Day("2024-05-31"), Day("2024-12-25"), Day("2024-12-26"),
        Day("2025-01-01"), Day("2025-12-25"), Day("2025-12-26"), Day("2026-01-01"),
    ];

    private static readonly HabitDays Working = new(
        DayOfWeek.Monday, Weekdays.WorkWeek, day => Weekdays.WorkWeek.Includes(day.DayOfWeek) && !Holidays.Contains(day));

    [Theory]
    [InlineData("EveryWorkingDay", "2026-11-26", "2026-11-26", "2026-11-26")]
    [InlineData("Weekdays:Monday,Thursday", "2026-11-26", "2026-11-26", "2026-11-26")]
    [InlineData("Weekly", "2026-11-29", "2026-11-23", "2026-11-29")]
    [InlineData("Weekly", "2027-01-01", "2026-12-28", "2027-01-03")]
    [InlineData("TimesAWeek:3", "2027-01-03", "2026-12-28", "2027-01-03")]
    [InlineData("EveryWeeks:2:2027-01-06", "2027-01-17", "2027-01-04", "2027-01-17")]
    [InlineData("EveryWeeks:2:2027-01-06", "2027-01-03", "2026-12-21", "2027-01-03")]
    [InlineData("EveryWeeks:6:2027-01-04:Thursday", "2025-01-01", "2024-12-09", "2025-01-19")]
    [InlineData("Monthly", "2024-02-29", "2024-02-01", "2024-02-29")]
    [InlineData("Quarterly:Date:15", "2024-12-31", "2024-10-01", "2024-12-31")]
    [InlineData("Once:2027-01-04", "2027-01-11", "0001-01-01", "2027-01-11")]
    public void Every_day_lies_in_one_period(string cadence, string day, string from, string until) =>
        Assert.Equal(new HabitPeriod(Day(from), Day(until)), CadenceText.Parse(cadence).PeriodOf(Day(day), DayOfWeek.Monday));

    [Fact]
    public void A_week_starts_on_the_members_first_day() =>
        Assert.Equal(new HabitPeriod(Day("2026-12-27"), Day("2027-01-02")), Cadence.Weekly.PeriodOf(Day("2027-01-01"), DayOfWeek.Sunday));

    // Two years, 2024 (with its leap day) and 2025: month ends, weeks over New Year, days off.
    [Theory]
    [InlineData("Monthly:WorkingDay:1", "2024-01-02 2024-02-01 2024-03-01 2024-04-02 2024-05-01 2024-06-03 2024-07-01 2024-08-01 2024-09-02 2024-10-01 2024-11-01 2024-12-02 "
        + "2025-01-02 2025-02-03 2025-03-03 2025-04-01 2025-05-01 2025-06-02 2025-07-01 2025-08-01 2025-09-01 2025-10-01 2025-11-03 2025-12-01")]
    [InlineData("Monthly:WorkingDay:-1", "2024-01-31 2024-02-29 2024-03-28 2024-04-30 2024-05-30 2024-06-28 2024-07-31 2024-08-30 2024-09-30 2024-10-31 2024-11-29 2024-12-31 "
        + "2025-01-31 2025-02-28 2025-03-31 2025-04-30 2025-05-30 2025-06-30 2025-07-31 2025-08-29 2025-09-30 2025-10-31 2025-11-28 2025-12-31")]
    [InlineData("Monthly:WorkingDay:3", "2024-01-04 2024-02-05 2024-03-05 2024-04-04 2024-05-03 2024-06-05 2024-07-03 2024-08-05 2024-09-04 2024-10-03 2024-11-05 2024-12-04 "
        + "2025-01-06 2025-02-05 2025-03-05 2025-04-03 2025-05-05 2025-06-04 2025-07-03 2025-08-05 2025-09-03 2025-10-03 2025-11-05 2025-12-03")]
    [InlineData("Monthly:Tuesday:2", "2024-01-09 2024-02-13 2024-03-12 2024-04-09 2024-05-14 2024-06-11 2024-07-09 2024-08-13 2024-09-10 2024-10-08 2024-11-12 2024-12-10 "
        + "2025-01-14 2025-02-11 2025-03-11 2025-04-08 2025-05-13 2025-06-10 2025-07-08 2025-08-12 2025-09-09 2025-10-14 2025-11-11 2025-12-09")]
    [InlineData("Monthly:Friday:-1", "2024-01-26 2024-02-23 2024-03-28 2024-04-26 2024-05-30 2024-06-28 2024-07-26 2024-08-30 2024-09-27 2024-10-25 2024-11-29 2024-12-27 "
        + "2025-01-31 2025-02-28 2025-03-28 2025-04-25 2025-05-30 2025-06-27 2025-07-25 2025-08-29 2025-09-26 2025-10-31 2025-11-28 2025-12-24")]
    [InlineData("Monthly:Date:1", "2024-01-02 2024-02-01 2024-03-01 2024-04-02 2024-05-01 2024-06-03 2024-07-01 2024-08-01 2024-09-02 2024-10-01 2024-11-01 2024-12-02 "
        + "2025-01-02 2025-02-03 2025-03-03 2025-04-01 2025-05-01 2025-06-02 2025-07-01 2025-08-01 2025-09-01 2025-10-01 2025-11-03 2025-12-01")]
    [InlineData("Monthly:Date:31", "2024-01-31 2024-02-29 2024-03-28 2024-04-30 2024-05-30 2024-06-28 2024-07-31 2024-08-30 2024-09-30 2024-10-31 2024-11-29 2024-12-31 "
        + "2025-01-31 2025-02-28 2025-03-31 2025-04-30 2025-05-30 2025-06-30 2025-07-31 2025-08-29 2025-09-30 2025-10-31 2025-11-28 2025-12-31")]
    [InlineData("Quarterly:WorkingDay:-1", "2024-03-28 2024-06-28 2024-09-30 2024-12-31 2025-03-31 2025-06-30 2025-09-30 2025-12-31")]
    [InlineData("Quarterly:Monday:1", "2024-01-02 2024-04-02 2024-07-01 2024-10-07 2025-01-06 2025-04-07 2025-07-07 2025-10-06")]
    [InlineData("Quarterly:Date:15", "2024-01-15 2024-04-15 2024-07-15 2024-10-15 2025-01-15 2025-04-15 2025-07-15 2025-10-15")]
    [InlineData("EveryWeeks:13:2024-01-01:Monday", "2024-01-02 2024-04-02 2024-07-01 2024-09-30 2024-12-30 2025-03-31 2025-06-30 2025-09-29 2025-12-29")]
    [InlineData("EveryWeeks:13:2024-01-01", "2024-01-02 2024-04-02 2024-07-01 2024-09-30 2024-12-30 2025-03-31 2025-06-30 2025-09-29 2025-12-29")]
    [InlineData("EveryWeeks:26:2024-05-27:Friday", "2024-05-30 2024-11-29 2025-05-30 2025-11-28")]
    [InlineData("Once:2024-05-31", "2024-05-30")]
    [InlineData("Once:2025-02-11", "2025-02-11")]
    public void Is_due_on_these_days_of_two_years(string cadence, string expected) =>
        Assert.Equal(expected, string.Join(' ', Nudged(CadenceText.Parse(cadence)).Select(day => day.ToString("yyyy-MM-dd", null))));

    [Theory]
    [InlineData("EveryWorkingDay", 514)]
    [InlineData("Weekdays:Monday,Thursday", 205)]
    [InlineData("TimesAWeek:2", 312)]
    [InlineData("Weekly", 209)]
    [InlineData("Monthly", 48)]
    [InlineData("Quarterly", 16)]
    public void Is_due_so_often_in_two_years(string cadence, int times) => Assert.Equal(times, Nudged(CadenceText.Parse(cadence)).Count());

    [Theory]
    [InlineData("EveryWorkingDay", "every working day")]
    [InlineData("Weekdays:Monday,Thursday", "every Monday and Thursday")]
    [InlineData("Weekly", "every week")]
    [InlineData("TimesAWeek:2", "twice a week")]
    [InlineData("TimesAWeek:3", "3 times a week")]
    [InlineData("EveryWeeks:6:2027-01-04:Thursday", "every 6 weeks, on Thursday")]
    [InlineData("Monthly", "every month")]
    [InlineData("Monthly:WorkingDay:-1", "on the last working day of every month")]
    [InlineData("Monthly:Tuesday:2", "on the 2nd Tuesday of every month")]
    [InlineData("Monthly:Date:13", "on the 13th of every month")]
    [InlineData("Quarterly:Date:22", "on the 22nd of every quarter")]
    [InlineData("Quarterly", "every quarter")]
    [InlineData("Once:2027-03-01", "once, on 1 March 2027")]
    public void A_cadence_is_said_in_words_and_read_back(string stored, string words)
    {
        var cadence = CadenceText.Parse(stored);

        Assert.Equal(words, cadence.InWords());
        Assert.Equal(stored, cadence.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("weekly")]
    [InlineData("Weekdays:")]
    [InlineData("Weekdays:Monday,Someday")]
    [InlineData("TimesAWeek:8")]
    [InlineData("EveryWeeks:1:2027-01-04")]
    [InlineData("Monthly:Date:0")]
    [InlineData("Monthly:WorkingDay:0")]
    [InlineData("Once:2027-02-30")]
    public void What_is_no_cadence_is_refused(string text) => Assert.False(CadenceText.TryParse(text, out _));

    [Fact]
    public void Periods_follow_one_another_without_gaps()
    {
        var cadences = Gen.Elements(
            "EveryWorkingDay", "Weekdays:Friday", "TimesAWeek:4", "EveryWeeks:2:2027-01-06", "EveryWeeks:52:2000-02-29:Sunday", "Monthly:Date:31", "Quarterly");

        Prop.ForAll(cadences.ToArbitrary(), Gen.Choose(0, 40_000).ToArbitrary(), Gen.Choose(0, 6).ToArbitrary(), (text, offset, first) =>
        {
            var (cadence, day, weekStart) = (CadenceText.Parse(text), Day("1980-01-01").AddDays(offset), (DayOfWeek)first);
            var period = cadence.PeriodOf(day, weekStart);

            return period.Contains(day)
                && period.Days.All(other => cadence.PeriodOf(other, weekStart) == period)
                && cadence.PeriodOf(period.Until.AddDays(1), weekStart).From == period.Until.AddDays(1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Is_due_on_eligible_days_of_its_own_period_only()
    {
        var cadences = Gen.Elements("EveryWeeks:3:2027-01-06:Sunday", "Monthly:Date:31", "Monthly:WorkingDay:2", "Monthly:Monday:-1", "Quarterly:Date:1", "Quarterly:Friday:5");

        Prop.ForAll(cadences.ToArbitrary(), Gen.Choose(0, 5_000).ToArbitrary(), Gen.ListOf(Gen.Choose(0, 100)).ToArbitrary(), (text, offset, off) =>
        {
            var day = Day("2024-01-01").AddDays(offset);
            var isOff = off.Select(number => day.AddDays(number - 50)).ToHashSet();
            var days = Working with { IsEligible = candidate => Weekdays.WorkWeek.Includes(candidate.DayOfWeek) && !isOff.Contains(candidate) };
            var cadence = CadenceText.Parse(text);
            var period = cadence.PeriodOf(day, days.WeekStartsOn);

            return cadence.DueOn(period, days) is { } due ? period.Contains(due) && days.IsEligible(due) : !period.Days.Any(days.IsEligible);
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>The days of 2024 and 2025 on which somebody is reminded who never does it.</summary>
    private static IEnumerable<DateOnly> Nudged(Cadence cadence) =>
        Enumerable.Range(0, 731).Select(Day("2024-01-01").AddDays).Where(day => cadence.IsNudgedOn(day, done: 0, Working));
}
