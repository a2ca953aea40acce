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
    [InlineData("Weekly", "2027-01-04", 1, 0.868430)]
    [InlineData("TimesAWeek:3", "2027-01-04", 3, 0.783223)]
    [InlineData("Monthly", "2027-02-01", 1, 0.754170)]
    public void A_week_or_month_is_one_step(string cadence, string start, int times, double multiplier)
    {
        var day = DateOnly.ParseExact(start, "yyyy-MM-dd", null);

        Assert.Equal(1 - multiplier, Of(CadenceText.Parse(cadence), day, day, IsWorkDay, Enumerable.Range(0, times).Select(day.AddDays)).Strength, 1e-6);
    }

    [Fact]
    public void Two_of_three_a_week_settle_at_two_thirds()
    {
        const int weeks = 150;
        var done = Enumerable.Range(0, weeks).SelectMany(week => new[] { Start.AddDays(7 * week), Start.AddDays((7 * week) + 3) });
        var record = Of(new TimesAWeekCadence(3), Start.AddDays(-1), Start.AddDays(7 * weeks), IsWorkDay, done);

        Assert.Equal(0.667, record.Strength, 0.01);
        Assert.Equal(0, record.Streak);
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(4, 3)]
    [InlineData(3, 2)]
    [InlineData(2, 2)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public void Days_off_shorten_the_weeks_target(int eligible, int target) =>
        Assert.Equal(target, new TimesAWeekCadence(3).TargetIn(
            HabitPeriod.Week(Start, DayOfWeek.Monday), new HabitDays(DayOfWeek.Monday, Weekdays.WorkWeek, day => day < Start.AddDays(eligible))));

    [Theory]
    [InlineData(0, 5, null)]
    [InlineData(0, 4, null)] // Four days of five still ask for three times.
    [InlineData(0, 3, "2 days are off")]
    [InlineData(1, 5, "it counts from Thursday on")] // The habit began on the Thursday before.
    public void A_shortened_week_says_why(int weeksBefore, int eligible, string? why)
    {
        var days = new HabitDays(DayOfWeek.Monday, Weekdays.WorkWeek, day => IsWorkDay(day) && day < Start.AddDays(eligible));
        var history = new HabitHistory([new HabitTerm(new TimesAWeekCadence(3), Start.AddDays(-4 * weeksBefore), null)], Days([]), Days([]));

        Assert.Equal(why, history.At(Start.AddDays(-4 * weeksBefore), Start, days)?.WhyFewer);
    }

    [Fact]
    public void What_is_under_way_is_no_miss_and_counts_once_done()
    {
        // Friday, before and after it was done; and the Saturday after a Friday that was not.
        Assert.Equal((4, 4, 4), Counts(Daily(5, [0, 1, 2, 3], IsWorkDay)));
        Assert.Equal((5, 5, 5), Counts(Daily(5, [0, 1, 2, 3, 4], IsWorkDay)));
        Assert.Equal((0, 4, 5), Counts(Daily(6, [0, 1, 2, 3], IsWorkDay)));
        Assert.Equal((0, 0, 1), Counts(Of(Cadence.Weekly, Start, Start.AddDays(15), IsWorkDay, [])));
    }

    [Theory]
    [InlineData(false, 0, 0)]
    [InlineData(true, 1, 1)]
    public void The_period_it_began_in_is_never_a_miss(bool isDone, int kept, int counted)
    {
        var record = Of(Cadence.Weekly, Start.AddDays(2), Start.AddDays(8), IsWorkDay, isDone ? [Start.AddDays(3)] : []);

        Assert.Equal((kept, counted), (record.Kept, record.Counted));
    }

    [Theory]
    [InlineData(0, "its first working day is not over yet")]
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
        Assert.Equal((2, 2, 2), Counts(Of(
            Cadence.Weekly, Start, Start.AddDays(20), day => IsWorkDay(day) && (day < Start.AddDays(7) || day >= Start.AddDays(14)),
            [Start, Start.AddDays(14)])));

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
            var lived = Of(
                Cadence.EveryWorkingDay, eve, Start.AddDays(121), day => day > eve && day < Start.AddDays(121) && !isOff.Contains(day.DayNumber - Start.DayNumber),
                Days(done));
            var cut = Of(
                Cadence.EveryWorkingDay, eve, Start.AddDays(counted.Count), day => day > eve && day < Start.AddDays(counted.Count),
                Days(done.Where(day => !isOff.Contains(day)).Select(day => counted.IndexOf(day))));

            return lived == cut;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_was_skipped_changes_nothing_wherever_it_lies()
    {
        var days = Gen.ListOf(Gen.Choose(0, 120));

        Prop.ForAll(days.ToArbitrary(), days.ToArbitrary(), (done, skipped) =>
        {
            // The same life with the days cut out that were skipped and not done.
            var isOut = skipped.Except(done).Concat(Enumerable.Range(0, 121).Where(day => !IsWorkingDay(day))).ToHashSet();
            var counted = Enumerable.Range(0, 121).Where(day => !isOut.Contains(day)).ToList();
            var eve = Start.AddDays(-1);
            var lived = Of(Cadence.EveryWorkingDay, eve, Start.AddDays(121), day => day < Start.AddDays(121) && IsWorkDay(day), Days(done), [.. Days(skipped)]);
            var cut = Of(
                Cadence.EveryWorkingDay, eve, Start.AddDays(counted.Count), day => day > eve && day < Start.AddDays(counted.Count),
                Days(done.Where(counted.Contains).Select(day => counted.IndexOf(day))));

            return lived == cut;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_turn_of_any_rhythm_that_is_skipped_or_off_leaves_strength_and_streak_as_they_are()
    {
        var cadences = Gen.Elements("EveryWorkingDay", "Weekdays:Monday,Thursday", "Weekly", "TimesAWeek:3", "EveryWeeks:2:2027-01-04", "Monthly:WorkingDay:-1", "Monthly");

        Prop.ForAll(cadences.ToArbitrary(), Gen.ListOf(Gen.Choose(0, 200)).ToArbitrary(), Gen.Choose(31, 180).ToArbitrary(), (text, marked, at) =>
        {
            var cadence = CadenceText.Parse(text);
            var turn = cadence.PeriodOf(Start.AddDays(at), DayOfWeek.Monday);
            var done = Days(marked).Where(day => !turn.Contains(day)).ToList();
            var before = Of(cadence, Start, turn.From, IsWorkDay, done);
            var skipped = Of(cadence, Start, turn.Until, IsWorkDay, done, turn.From);
            var off = HabitRecord.Of(
                new HabitHistory([new HabitTerm(cadence, Start, null)], done.ToHashSet(), Days([])),
                turn.Until,
                new HabitDays(DayOfWeek.Monday, Weekdays.WorkWeek, day => IsWorkDay(day) && !turn.Contains(day)));

            return before == skipped && before == off;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_done_late_gives_day_by_day_what_doing_it_on_time_gives()
    {
        var cadences = Gen.Elements("EveryWorkingDay", "Weekdays:Monday,Thursday", "Weekly", "TimesAWeek:3", "EveryWeeks:2:2027-01-04", "Monthly:WorkingDay:-1");

        Prop.ForAll(cadences.ToArbitrary(), Gen.ListOf(Gen.Choose(0, 60)).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (text, marked, seed) =>
        {
            // Each is recorded up to a week late; once the last is, the life is the one of whoever did it on time.
            var cadence = CadenceText.Parse(text);
            var late = marked.Distinct().ToDictionary(day => Start.AddDays(day), day => Start.AddDays(day + (Math.Abs(HashCode.Combine(day, seed)) % 8)));

            return Enumerable.Range(0, 70).Select(Start.AddDays).All(today =>
            {
                var known = late.Where(mark => mark.Value <= today).Select(mark => mark.Key).ToList();
                var happened = late.Keys.Where(day => day <= today).ToList();

                return known.Count < happened.Count || Of(cadence, Start, today, IsWorkDay, known) == Of(cadence, Start, today, IsWorkDay, happened);
            });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_skipped_week_neither_ends_nor_begins_a_streak()
    {
        var kept = new[] { Start.AddDays(7), Start.AddDays(14), Start.AddDays(28) };
        var record = Of(Cadence.Weekly, Start, Start.AddDays(41), IsWorkDay, kept, Start.AddDays(23), Start.AddDays(35));

        Assert.Equal((3, 3, 3), Counts(record));
    }

    [Fact]
    public void A_changed_cadence_leaves_what_was_before()
    {
        var change = Start.AddDays(9);
        DateOnly[] done = [Start.AddDays(1), Start.AddDays(2), Start.AddDays(3), Start.AddDays(4), Start.AddDays(7), Start.AddDays(8)];
        var days = new HabitDays(DayOfWeek.Monday, Weekdays.WorkWeek, IsWorkDay);
        var before = HabitRecord.Of(new HabitHistory([new HabitTerm(Cadence.EveryWorkingDay, Start, null)], done.ToHashSet(), new HashSet<DateOnly>()), change.AddDays(-1), days);
        var after = HabitRecord.Of(
            new HabitHistory([new HabitTerm(Cadence.EveryWorkingDay, Start, change.AddDays(-1)), new HabitTerm(Cadence.Monthly, change, null)], done.ToHashSet(), new HashSet<DateOnly>()),
            change.AddDays(5),
            days);

        Assert.Equal((6, 6, 6), Counts(before));
        Assert.Equal(before, after);
    }

    [Fact]
    public void Backfilling_in_any_order_gives_what_doing_it_on_time_gives()
    {
        var cadences = Gen.Elements("EveryWorkingDay", "Weekdays:Monday,Thursday", "Weekly", "TimesAWeek:3", "EveryWeeks:2:2027-01-04", "Monthly:WorkingDay:-1");

        Prop.ForAll(cadences.ToArbitrary(), Gen.ListOf(Gen.Choose(0, 90)).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (cadence, done, seed) =>
        {
            var shuffled = done.OrderBy(day => HashCode.Combine(day * 31, seed)).ToList();
            var onTime = Of(CadenceText.Parse(cadence), Start, Start.AddDays(95), IsWorkDay, Days(done.Order()));

            return onTime == Of(CadenceText.Parse(cadence), Start, Start.AddDays(95), IsWorkDay, Days(shuffled));
        }).QuickCheckThrowOnFailure();
    }

    private static (int Streak, int Kept, int Counted) Counts(HabitRecord record) => (record.Streak, record.Kept, record.Counted);

    private static HabitRecord Daily(int days, IEnumerable<int> done, Func<DateOnly, bool> isEligible) =>
        Of(Cadence.EveryWorkingDay, Start, Start.AddDays(days - 1), isEligible, Days(done));

    private static HabitRecord Of(Cadence cadence, DateOnly startsOn, DateOnly today, Func<DateOnly, bool> isEligible, IEnumerable<DateOnly> done, params DateOnly[] skipped) =>
        HabitRecord.Of(
            new HabitHistory([new HabitTerm(cadence, startsOn, null)], done.ToHashSet(), skipped.ToHashSet()),
            today,
            new HabitDays(DayOfWeek.Monday, isEligible == IsWorkDay ? Weekdays.WorkWeek : Weekdays.All, isEligible));

    private static HashSet<DateOnly> Days(IEnumerable<int> numbers) => [.. numbers.Select(Start.AddDays)];

    private static bool IsWorkDay(DateOnly day) => Weekdays.WorkWeek.Includes(day.DayOfWeek);

    private static bool IsWorkingDay(int day) => IsWorkDay(Start.AddDays(day));
}
