using SlackCoach.Domain.Progress;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Progress;

public sealed class HabitWeeksTests
{
    // A Friday.
    private static readonly DateOnly AsOf = new(2027, 2, 26);

    private static readonly HabitDays EveryWorkingDay = new(DayOfWeek.Monday, Weekdays.WorkWeek, day => Weekdays.WorkWeek.Includes(day.DayOfWeek));

    [Fact]
    public void Counts_a_working_day_habit_by_the_week_with_the_day_under_way_left_open()
    {
        var weeks = Weeks(Cadence.EveryWorkingDay, "2027-02-08", done: ["2027-02-09", "2027-02-15", "2027-02-16", "2027-02-17", "2027-02-18", "2027-02-19", "2027-02-22"]);

        // The habit began on the 8th, which is no miss; of the last week Friday is not over.
        Assert.Equal("1 of 4, 5 of 5, 1 of 4", weeks.InWords());
    }

    [Fact]
    public void Days_off_and_skipped_turns_are_left_out_and_a_week_of_nothing_else_is_off()
    {
        var days = EveryWorkingDay with { IsEligible = day => Weekdays.WorkWeek.Includes(day.DayOfWeek) && day is not { Month: 2, Day: >= 15 and <= 19 } };
        var weeks = Weeks(Cadence.EveryWorkingDay, "2027-02-01", done: ["2027-02-08", "2027-02-22"], skipped: ["2027-02-09", "2027-02-23"], days);

        Assert.Equal("0 of 4, 1 of 4, off, 1 of 3", weeks.InWords());
    }

    [Fact]
    public void A_habit_of_several_times_a_week_counts_its_times_and_a_monthly_one_the_week_its_month_ends_in()
    {
        Assert.EndsWith("3 of 3, 1 of 3, 2 of 3", Weeks(new TimesAWeekCadence(3), "2027-01-04", done: ["2027-02-08", "2027-02-09", "2027-02-10", "2027-02-17", "2027-02-22", "2027-02-25"]).InWords(), StringComparison.Ordinal);
        Assert.Equal("1 of 1, –, –, –, –", Weeks(Cadence.Monthly, "2026-12-01", done: ["2027-01-12"]).InWords());
    }

    [Fact]
    public void What_was_not_kept_yet_waits_for_a_start_and_what_has_had_no_turn_has_no_strip()
    {
        Assert.Equal("waiting for a start", Weeks(Cadence.EveryWorkingDay, "2027-02-08", done: []).Words);
        Assert.Equal("", Weeks(Cadence.Monthly, "2027-02-20", done: []).InWords());
    }

    [Fact]
    public void The_picture_is_a_png_of_the_squares_in_which_nothing_is_red()
    {
        var weeks = Weeks(Cadence.EveryWorkingDay, "2027-02-08", done: ["2027-02-15", "2027-02-16", "2027-02-17", "2027-02-18", "2027-02-19"]);
        var picture = HabitPicture.Draw([weeks, weeks]);

        // The eighth square, from its frame down to the ground; the seventh is full.
        Assert.Equal(3, picture[16 + 44 + (6 * 48) + 1, 16 + 1]);
        Assert.Equal(2, picture[16 + 44 + (7 * 48) + 1, 16 + 1]);
        Assert.Equal(0, picture[16 + 44 + 1, 16 + 1]);
        Assert.Equal("Your habits, week by week, the oldest first. 1: 0 of 4, 5 of 5, 0 of 4. 2: 0 of 4, 5 of 5, 0 of 4.", HabitPicture.InWords([weeks, weeks]));
    }

    private static HabitWeeks Weeks(Cadence cadence, string startsOn, string[] done, string[]? skipped = null, HabitDays? days = null) => HabitWeeks.Of(
        "A habit",
        cadence,
        new HabitHistory([new HabitTerm(cadence, Day(startsOn), null)], done.Select(Day).ToHashSet(), (skipped ?? []).Select(Day).ToHashSet()),
        AsOf,
        days ?? EveryWorkingDay);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
