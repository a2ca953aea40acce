using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Routines;

public sealed class HabitRecordTests
{
    /// <summary>A Monday.</summary>
    private static readonly DateOnly Start = new(2027, 1, 4);

    [Theory]
    [InlineData(1, 0.051922)]
    [InlineData(5, 0.234017)]
    [InlineData(10, 0.413270)]
    [InlineData(13, 0.5)]
    [InlineData(22, 0.690568)]
    [InlineData(44, 0.904252)]
    [InlineData(65, 0.968750)]
    public void Grows_as_loops_score_does(int days, double strength) =>
        Assert.Equal(strength, Daily(days, Enumerable.Range(0, days), isEligible: _ => true).Strength, 1e-6);

    [Fact]
    public void Nine_weeks_of_working_days_are_as_good_as_forty_five_days()
    {
        var record = Daily(63, Enumerable.Range(0, 63).Where(IsWorkingDay), IsWorkDay);

        Assert.Equal(0.909224, record.Strength, 1e-6);
        Assert.Equal((45, 20, 20), (record.Streak, record.Kept, record.Counted));
    }

    [Theory]
    [InlineData(1, 0.853270)]
    [InlineData(5, 0.689385)]
    public void A_miss_weakens_and_does_not_destroy(int misses, double from90Percent)
    {
        var kept = Daily(60, Enumerable.Range(0, 60), _ => true).Strength;
        var record = Daily(60 + misses + 1, Enumerable.Range(0, 60), _ => true);

        Assert.Equal(from90Percent / 0.9 * kept, record.Strength, 1e-6);
        Assert.Equal(0, record.Streak);
    }

    [Theory]
    [InlineData(Cadence.Weekly, "2027-01-04", 0.868430)]
    [InlineData(Cadence.Monthly, "2027-02-01", 0.754170)]
    public void A_week_or_month_is_one_step(Cadence cadence, string start, double multiplier)
    {
        var day = DateOnly.ParseExact(start, "yyyy-MM-dd", null);

        Assert.Equal(1 - multiplier, HabitRecord.Of(cadence, day, day, IsWorkDay, new HashSet<DateOnly> { day }).Strength, 1e-6);
    }

    [Fact]
    public void What_is_under_way_is_no_miss_and_counts_once_done()
    {
        // Friday, before and after it was done; and the Saturday after a Friday that was not.
        Assert.Equal((4, 4, 4), Counts(Daily(5, [0, 1, 2, 3], IsWorkDay)));
        Assert.Equal((5, 5, 5), Counts(Daily(5, [0, 1, 2, 3, 4], IsWorkDay)));
        Assert.Equal((0, 4, 5), Counts(Daily(6, [0, 1, 2, 3], IsWorkDay)));
        Assert.Equal((0, 0, 1), Counts(HabitRecord.Of(Cadence.Weekly, Start, Start.AddDays(15), IsWorkDay, new HashSet<DateOnly>())));
    }

    [Theory]
    [InlineData(false, 0, 0)]
    [InlineData(true, 1, 1)]
    public void The_period_it_began_in_is_never_a_miss(bool isDone, int kept, int counted)
    {
        var record = HabitRecord.Of(Cadence.Weekly, Start.AddDays(4), Start.AddDays(8), IsWorkDay, isDone ? new HashSet<DateOnly> { Start } : []);

        Assert.Equal((kept, counted), (record.Kept, record.Counted));
    }

    [Theory]
    [InlineData(0, "its first working day is under way")]
    [InlineData(1, "kept its first working day; strength 5 of 100")]
    [InlineData(5, "kept 5 of the last 5 working days, 5 in a row; strength 23 of 100")]
    public void Says_how_it_was_kept(int days, string words)
    {
        Assert.Equal(words, Daily(Math.Max(1, days), Enumerable.Range(0, days), IsWorkDay).InWords(Cadence.EveryWorkingDay));
    }

    [Fact]
    public void Counts_the_last_twenty_only()
    {
        var record = Daily(61, Enumerable.Range(0, 60).Where(day => day != 3 && day != 58), _ => true);

        Assert.Equal((1, 19, 20), Counts(record));
    }

    [Fact]
    public void A_week_off_is_no_miss() =>
        Assert.Equal((2, 2, 2), Counts(HabitRecord.Of(
            Cadence.Weekly, Start, Start.AddDays(20), day => IsWorkDay(day) && (day < Start.AddDays(7) || day >= Start.AddDays(14)),
            new HashSet<DateOnly> { Start, Start.AddDays(14) })));

    [Fact]
    public void Days_off_change_nothing_wherever_they_lie()
    {
        var days = Gen.ListOf(Gen.Choose(0, 120));

        Prop.ForAll(days.ToArbitrary(), days.ToArbitrary(), (done, off) =>
        {
            // The same life with the days off cut out of it.
            var isOff = off.Concat(Enumerable.Range(0, 121).Where(day => !IsWorkingDay(day))).ToHashSet();
            var counted = Enumerable.Range(0, 121).Where(day => !isOff.Contains(day)).ToList();
            var eve = Start.AddDays(-1);
            var lived = HabitRecord.Of(
                Cadence.EveryWorkingDay, eve, Start.AddDays(121), day => day > eve && day < Start.AddDays(121) && !isOff.Contains(day.DayNumber - Start.DayNumber),
                Days(done));
            var cut = HabitRecord.Of(
                Cadence.EveryWorkingDay, eve, Start.AddDays(counted.Count), day => day > eve && day < Start.AddDays(counted.Count),
                Days(done.Where(day => !isOff.Contains(day)).Select(day => counted.IndexOf(day))));

            return lived == cut;
        }).QuickCheckThrowOnFailure();
    }

    private static (int Streak, int Kept, int Counted) Counts(HabitRecord record) => (record.Streak, record.Kept, record.Counted);

    private static HabitRecord Daily(int days, IEnumerable<int> done, Func<DateOnly, bool> isEligible) =>
        HabitRecord.Of(Cadence.EveryWorkingDay, Start, Start.AddDays(days - 1), isEligible, Days(done));

    private static HashSet<DateOnly> Days(IEnumerable<int> numbers) => [.. numbers.Select(Start.AddDays)];

    private static bool IsWorkDay(DateOnly day) => Weekdays.WorkWeek.Includes(day.DayOfWeek);

    private static bool IsWorkingDay(int day) => IsWorkDay(Start.AddDays(day));
}
