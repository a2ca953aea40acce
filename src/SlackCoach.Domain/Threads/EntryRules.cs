using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Threads;

/// <summary>The life of an entry in a member's ledger. Each step says what changed and why.</summary>
/// <remarks>Taken twice, a step changes nothing the second time.</remarks>
public static class EntryRules
{
    /// <summary>After how many working days an open entry asks what shall become of it: 5.</summary>
    public const int DaysUntilAsked = 5;

    /// <summary>Enters a thread that concerns the member; null where it does not: it stands at none, or is done already.</summary>
    public static EntryStep? Enter(string channelId, MessageTs threadTs, ThreadStanding standing, DateTimeOffset at) =>
        IsOpen(standing)
            ? new EntryStep(new ThreadEntry(channelId, threadTs, standing, at), new EntryChange(EntryReason.Entered, at, null, EntryState.Open))
            : null;

    /// <summary>Enters a thread that the member saves by hand.</summary>
    public static EntryStep EnterSaved(string channelId, MessageTs threadTs, DateTimeOffset at) => new(
        new ThreadEntry(channelId, threadTs, new ThreadStanding(StandingState.None, ThreadReason.NothingForYou), at) { IsSaved = true },
        new EntryChange(EntryReason.Saved, at, null, EntryState.Open));

    /// <summary>Follows the thread: takes over how it was judged anew.</summary>
    /// <remarks>What was said before the member last decided by hand does not undo their decision, except that a thread which is done closes.
    /// A snooze ends only when the thread is the member's by a message since; thanks, answers, copies and their own words do not wake it.
    /// A saved entry never closes by itself.</remarks>
    public static EntryStep Follow(ThreadEntry entry, ThreadStanding standing, DateTimeOffset at)
    {
        if ((IsOpen(standing) || IsByHand(entry)) && !(standing.Since > entry.DecidedTs) && entry.DecidedTs is not null)
        {
            return new(entry, null);
        }

        return entry.State switch
        {
            EntryState.Closed => IsOpen(standing) && (entry.DecidedTs is null || standing.State is StandingState.Mine or StandingState.Waiting)
                ? Changed(Reopened(entry, at) with { Standing = standing }, entry, EntryReason.AskedAnew, at)
                : new(entry with { Standing = standing }, null),
            _ when !IsOpen(standing) && !entry.IsSaved => Changed(Closed(entry) with { Standing = standing }, entry, EntryReason.Settled, at),
            EntryState.Snoozed when standing.State == StandingState.Mine =>
                Changed(entry with { Standing = standing, State = EntryState.Open, SnoozedUntilAt = null }, entry, EntryReason.AskedAnew, at),
            EntryState.Snoozed => new(entry with { Standing = standing }, null),
            _ when standing.State != entry.Standing.State => Changed(entry with { Standing = standing }, entry, EntryReason.Turned, at),
            _ => new(entry with { Standing = standing }, null),
        };
    }

    /// <summary>Saves by hand what is in the ledger, or was.</summary>
    public static EntryStep Save(ThreadEntry entry, DateTimeOffset at) =>
        entry is { IsSaved: true, State: EntryState.Open }
            ? new(entry, null)
            : Changed((entry.State == EntryState.Closed ? Reopened(entry, at) : entry) with { IsSaved = true, State = EntryState.Open, SnoozedUntilAt = null }, entry, EntryReason.Saved, at);

    /// <summary>Puts an entry off until a time.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="untilAt">When it comes back (UTC), inclusive.</param>
    /// <param name="newestTs">The newest message of the thread: what comes after may wake the entry.</param>
    /// <param name="at">The present instant.</param>
    public static EntryStep Snooze(ThreadEntry entry, DateTimeOffset untilAt, MessageTs newestTs, DateTimeOffset at) =>
        entry.State == EntryState.Closed || untilAt <= at || (entry.SnoozedUntilAt == untilAt && entry.CountedFromAt == untilAt)
            ? new(entry, null)
            : Changed(PutOff(entry, untilAt, newestTs) with { CountedFromAt = untilAt }, entry, EntryReason.Snoozed, at);

    /// <summary>Puts an entry off until the morning of the next working day. The days for which it was carried go on counting.</summary>
    /// <returns>The entry unchanged where no working day comes within <see cref="WorkingTime.DaysLookedAt"/> days.</returns>
    public static EntryStep LeaveForTomorrow(ThreadEntry entry, WorkingTime working, TimeOnly morningTimeOfDay, MessageTs newestTs, DateTimeOffset at) =>
        working.NextWorkingDay(working.Calendar.DayOf(at)) is not { } day
        || entry.State == EntryState.Closed
        || entry.SnoozedUntilAt == working.Calendar.At(day, morningTimeOfDay)
            ? new(entry, null)
            : Changed(PutOff(entry, working.Calendar.At(day, morningTimeOfDay), newestTs), entry, EntryReason.LeftForTomorrow, at);

    /// <summary>Brings an entry back whose time has come.</summary>
    public static EntryStep Wake(ThreadEntry entry, DateTimeOffset now) =>
        entry is { State: EntryState.Snoozed, SnoozedUntilAt: { } until } && until <= now
            ? Changed(entry with { State = EntryState.Open, SnoozedUntilAt = null }, entry, EntryReason.TimeCame, now)
            : new(entry, null);

    /// <summary>Closes an entry that is done, with the outcome in the member's words where they gave one.</summary>
    public static EntryStep Finish(ThreadEntry entry, string? outcome, MessageTs newestTs, DateTimeOffset at) => Close(entry, EntryReason.Finished, newestTs, at, outcome);

    /// <summary>Drops an entry.</summary>
    public static EntryStep Drop(ThreadEntry entry, MessageTs newestTs, DateTimeOffset at) => Close(entry, EntryReason.Dropped, newestTs, at);

    /// <summary>Closes an entry whose channel cannot be followed any more.</summary>
    public static EntryStep LoseChannel(ThreadEntry entry, DateTimeOffset at) => Close(entry, EntryReason.ChannelLost, null, at);

    /// <summary>Hands an entry over: it waits for somebody else until the thread says more.</summary>
    public static EntryStep HandOver(ThreadEntry entry, string toId, MessageTs newestTs, DateTimeOffset at) =>
        entry.State == EntryState.Closed || entry.Standing is { Reason: ThreadReason.YouHandedOver, OwnerIds: [var owner] } && owner == toId
            ? new(entry, null)
            : Changed(
                entry with
                {
                    Standing = new ThreadStanding(StandingState.Waiting, ThreadReason.YouHandedOver, newestTs) { OwnerIds = [toId] },
                    State = EntryState.Open,
                    IsSaved = false,
                    SnoozedUntilAt = null,
                    DecidedTs = newestTs,
                },
                entry, EntryReason.HandedOver, at, toId);

    /// <summary>Takes over what a correction says of the entry.</summary>
    public static EntryStep Correct(ThreadEntry entry, ThreadWish wish, MessageTs newestTs, DateTimeOffset at)
    {
        var state = wish switch { ThreadWish.Never => StandingState.None, ThreadWish.Offered => StandingState.Offered, _ => StandingState.Mine };

        if (wish == ThreadWish.Never)
        {
            return Close(entry, EntryReason.Corrected, newestTs, at);
        }

        return entry.State == EntryState.Open && entry.Standing.State == state
            ? new(entry, null)
            : Changed(
                (entry.State == EntryState.Closed ? Reopened(entry, at) : entry) with
                {
                    Standing = entry.Standing with { State = state, Reason = wish == ThreadWish.Mine ? ThreadReason.YouWantedThis : ThreadReason.YouWantedOffer },
                    State = EntryState.Open,
                    SnoozedUntilAt = null,
                    DecidedTs = newestTs,
                },
                entry, EntryReason.Corrected, at);
    }

    /// <summary>For how many working days an open entry has been carried over: the working days that began since it is counted, today included.
    /// Days away and other days off count nothing.</summary>
    public static int CarriedDays(ThreadEntry entry, WorkingTime working, DateTimeOffset now)
    {
        var first = working.Calendar.DayOf(entry.CountedFromAt);
        var today = working.Calendar.DayOf(now);
        var earliest = today.AddDays(-WorkingTime.DaysLookedAt);
        var carried = 0;

        for (var day = first < earliest ? earliest : first.AddDays(1); day <= today; day = day.AddDays(1))
        {
            carried += working.IsWorking(day) ? 1 : 0;
        }

        return carried;
    }

    /// <summary>Whether an open entry has been carried for so long that it asks: answer, hand over, schedule or drop?</summary>
    public static bool AsksForDecision(ThreadEntry entry, WorkingTime working, DateTimeOffset now) =>
        entry.State == EntryState.Open && CarriedDays(entry, working, now) >= DaysUntilAsked;

    private static bool IsOpen(ThreadStanding standing) => standing.State is StandingState.Mine or StandingState.Waiting or StandingState.Offered;

    // What the member said of an entry is not undone by judging the same messages again.
    private static bool IsByHand(ThreadEntry entry) =>
        entry.Standing is { State: StandingState.Mine or StandingState.Offered, Reason: ThreadReason.YouWantedThis or ThreadReason.YouWantedOffer }
        || (entry.Standing.Reason == ThreadReason.YouHandedOver && entry.Standing.Since == entry.DecidedTs);

    private static EntryStep Close(ThreadEntry entry, EntryReason reason, MessageTs? newestTs, DateTimeOffset at, string? detail = null) =>
        entry.State == EntryState.Closed
            ? new(entry, null)
            : Changed(Closed(entry) with { DecidedTs = newestTs ?? entry.DecidedTs }, entry, reason, at, detail);

    private static ThreadEntry Closed(ThreadEntry entry) => entry with { State = EntryState.Closed, IsSaved = false, SnoozedUntilAt = null };

    private static ThreadEntry Reopened(ThreadEntry entry, DateTimeOffset at) =>
        entry with { State = EntryState.Open, SnoozedUntilAt = null, EnteredAt = at, CountedFromAt = at };

    private static ThreadEntry PutOff(ThreadEntry entry, DateTimeOffset untilAt, MessageTs newestTs) =>
        entry with { State = EntryState.Snoozed, SnoozedUntilAt = untilAt, DecidedTs = newestTs };

    private static EntryStep Changed(ThreadEntry changed, ThreadEntry before, EntryReason reason, DateTimeOffset at, string? detail = null) =>
        new(changed, new EntryChange(reason, at, before.State, changed.State, detail));
}
