using SlackCoach.Domain.Threads;
using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Tests.Threads;

public class EntryRulesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly WorkingTime Working = new(new MemberCalendar(TimeZoneInfo.Utc, Weekdays.WorkWeek), DayHours.Usual);

    private static readonly ThreadStanding Asked = new(StandingState.Mine, ThreadReason.AskedYou, MessageTs.Of(Monday)) { AskerId = "ben", Call = CallKind.Name };

    private static readonly ThreadStanding Settled = new(StandingState.Done, ThreadReason.YouAnswered, MessageTs.Of(Monday.AddMinutes(30)));

    [Fact]
    public void A_thread_that_concerns_nobody_is_not_entered() => Assert.Null(EntryRules.Enter("C1", Ts(0), Settled, Monday));

    [Fact]
    public void A_settled_thread_closes_with_its_reason() => Assert.Equal(
        new EntryChange(EntryReason.Settled, Monday.AddHours(1), EntryState.Open, EntryState.Closed),
        EntryRules.Follow(Entry(), Settled, Monday.AddHours(1)).Change);

    [Fact]
    public void A_saved_thread_is_closed_by_the_member_alone()
    {
        var saved = EntryRules.Save(Entry(), Monday).Entry;

        Assert.Equal(EntryState.Open, EntryRules.Follow(saved, Settled, Monday).Entry.State);
        Assert.Equal(EntryState.Closed, EntryRules.Finish(saved, "decided to wait", Ts(60), Monday).Entry.State);
    }

    [Fact]
    public void The_outcome_is_kept_with_the_change() =>
        Assert.Equal("decided to wait", EntryRules.Finish(Entry(), "decided to wait", Ts(60), Monday).Change!.Detail);

    [Fact]
    public void A_new_ask_wakes_what_is_put_off_and_the_old_one_does_not()
    {
        var snoozed = EntryRules.Snooze(Entry(), Monday.AddDays(3), Ts(60), Monday.AddHours(1)).Entry;

        Assert.Equal(EntryState.Snoozed, EntryRules.Follow(snoozed, Asked, Monday.AddHours(2)).Entry.State);
        Assert.Equal(EntryState.Snoozed, EntryRules.Follow(snoozed, Asked with { State = StandingState.Waiting, Since = Ts(90) }, Monday.AddHours(2)).Entry.State);
        Assert.Equal(EntryReason.AskedAnew, EntryRules.Follow(snoozed, Asked with { Since = Ts(90) }, Monday.AddHours(2)).Change!.Reason);
    }

    [Fact]
    public void What_is_put_off_comes_back_when_its_time_has_come()
    {
        var snoozed = EntryRules.Snooze(Entry(), Monday.AddDays(3), Ts(60), Monday.AddHours(1)).Entry;

        Assert.Null(EntryRules.Wake(snoozed, Monday.AddDays(3).AddTicks(-1)).Change);
        Assert.Equal(EntryReason.TimeCame, EntryRules.Wake(snoozed, Monday.AddDays(3)).Change!.Reason);
    }

    [Fact]
    public void Tomorrow_is_the_next_working_morning()
    {
        var friday = Monday.AddDays(4);

        Assert.Equal(Monday.AddDays(7), EntryRules.LeaveForTomorrow(Entry(), Working, new TimeOnly(9, 0), Ts(60), friday).Entry.SnoozedUntilAt);
    }

    [Fact]
    public void Tomorrow_after_tomorrow_it_asks_in_the_end_what_shall_become_of_it()
    {
        var entry = Entry();

        for (var day = 0; day < EntryRules.DaysUntilAsked; day++)
        {
            Assert.False(EntryRules.AsksForDecision(entry, Working, Monday.AddDays(day)));
            var tomorrow = EntryRules.LeaveForTomorrow(entry, Working, new TimeOnly(9, 0), Ts(60), Monday.AddDays(day)).Entry;
            entry = EntryRules.Wake(tomorrow, tomorrow.SnoozedUntilAt!.Value).Entry;
        }

        Assert.True(EntryRules.AsksForDecision(entry, Working, Monday.AddDays(7)));
    }

    [Fact]
    public void What_was_scheduled_is_counted_from_its_day()
    {
        var later = Monday.AddDays(8);
        var scheduled = EntryRules.Wake(EntryRules.Snooze(Entry(), later, Ts(60), Monday).Entry, later).Entry;

        Assert.Equal(0, EntryRules.CarriedDays(scheduled, Working, later));
        Assert.Equal(1, EntryRules.CarriedDays(scheduled, Working, later.AddDays(1)));
    }

    [Theory]
    [InlineData("2026-11-23", 0)]
    [InlineData("2026-11-24", 1)]
    [InlineData("2026-11-27", 4)]
    [InlineData("2026-11-29", 4)] // the weekend adds nothing
    [InlineData("2026-11-30", 5)]
    public void An_entry_is_carried_over_by_working_days(string today, int expected) => Assert.Equal(
        expected,
        EntryRules.CarriedDays(Entry(), Working, new DateTimeOffset(DateTime.Parse(today, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero).AddHours(10)));

    [Fact]
    public void Days_away_carry_nothing()
    {
        var away = new WorkingTime(Working.Calendar, DayHours.Usual, timeOff: [new TimeOff(new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 30))]);

        Assert.Equal(1, EntryRules.CarriedDays(Entry(), away, Monday.AddDays(8)));
    }

    [Fact]
    public void What_is_handed_over_waits_until_the_thread_says_more()
    {
        var handed = EntryRules.HandOver(Entry(), "cato", Ts(60), Monday.AddHours(1)).Entry;

        Assert.Equal(handed, EntryRules.Follow(handed, Asked, Monday.AddHours(2)).Entry);
        Assert.Equal(EntryState.Closed, EntryRules.Follow(handed, Settled with { Since = Ts(90) }, Monday.AddHours(2)).Entry.State);
        Assert.Equal(StandingState.Mine, EntryRules.Follow(handed, Asked with { Since = Ts(90) }, Monday.AddHours(2)).Entry.Standing.State);
    }

    [Fact]
    public void What_was_dropped_comes_back_only_by_what_is_said_since()
    {
        var dropped = EntryRules.Drop(Entry(), Ts(60), Monday.AddHours(1)).Entry;

        Assert.Equal(EntryState.Closed, EntryRules.Follow(dropped, Asked, Monday.AddHours(2)).Entry.State);
        Assert.Equal(EntryReason.AskedAnew, EntryRules.Follow(dropped, Asked with { Since = Ts(90) }, Monday.AddHours(2)).Change!.Reason);
    }

    [Fact]
    public void A_corrected_call_is_not_undone_by_judging_the_same_messages_again()
    {
        var corrected = EntryRules.Correct(Entry(), ThreadWish.Offered, Ts(60), Monday.AddHours(1));

        Assert.Equal((EntryReason.Corrected, StandingState.Offered), (corrected.Change!.Reason, corrected.Entry.Standing.State));
        Assert.Equal(corrected.Entry, EntryRules.Follow(corrected.Entry, Asked, Monday.AddHours(2)).Entry);
        Assert.Equal(EntryState.Closed, EntryRules.Correct(Entry(), ThreadWish.Never, Ts(60), Monday).Entry.State);
    }

    [Fact]
    public void A_round_goes_from_mine_by_age_to_saved_waiting_and_offered()
    {
        var now = Monday.AddDays(2);
        ThreadEntry[] entries =
        [
            Entry("offered", new ThreadStanding(StandingState.Offered, ThreadReason.CopiedIn, Ts(0))),
            Entry("young", Asked with { Since = Ts(60) }),
            Entry("waits", new ThreadStanding(StandingState.Waiting, ThreadReason.YouAsked, Ts(0))),
            Entry("waits since now", new ThreadStanding(StandingState.Waiting, ThreadReason.YouAsked, MessageTs.Of(now.AddHours(-1)))),
            EntryRules.EnterSaved("saved", Ts(0), Monday).Entry,
            Entry("old", Asked),
            EntryRules.Snooze(Entry("later"), Monday.AddDays(9), Ts(60), Monday).Entry,
            EntryRules.Drop(Entry("dropped"), Ts(60), Monday).Entry,
        ];

        var sweep = ThreadSweep.Arrange(entries, Working, now);

        Assert.Equal(["old", "young", "saved", "waits", "offered"], sweep.Items.Select(item => item.Entry.ChannelId));
        Assert.Equal((1, 1), (sweep.StillWaiting, sweep.Snoozed));
    }

    private static ThreadEntry Entry(string channel = "C1", ThreadStanding? standing = null) => EntryRules.Enter(channel, Ts(0), standing ?? Asked, Monday)!.Entry;

    private static MessageTs Ts(int minutes) => MessageTs.Of(Monday.AddMinutes(minutes));
}
