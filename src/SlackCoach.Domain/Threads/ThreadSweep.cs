using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Threads;

/// <summary>The daily round through a member's open threads.</summary>
/// <param name="Items">What is gone through, in order: what is theirs by age, what they saved, what waits past its time, what is offered.</param>
/// <param name="StillWaiting">How many wait for others and not for too long.</param>
/// <param name="Snoozed">How many are put off.</param>
public sealed record ThreadSweep(IReadOnlyList<SweepItem> Items, int StillWaiting, int Snoozed)
{
    /// <summary>How long, in working days, others are left before a thread that waits for them is shown: 1.</summary>
    public const int UsualPatienceDays = 1;

    /// <summary>Arranges the round. Closed entries are left out, and those whose snooze is over are as good as open.</summary>
    /// <param name="entries">The member's entries, in any order.</param>
    /// <param name="working">Their working time.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="patienceDays">How long others are left, in working days of the member's; 0 or more.</param>
    public static ThreadSweep Arrange(IEnumerable<ThreadEntry> entries, WorkingTime working, DateTimeOffset now, int patienceDays = UsualPatienceDays)
    {
        var open = entries.Select(entry => EntryRules.Wake(entry, now).Entry).Where(entry => entry.State != EntryState.Closed).ToList();
        var items = open.Where(entry => entry.State == EntryState.Open).Select(entry => Item(entry, working, now)).ToList();
        var patience = working.Hours.Length * patienceDays;
        var waiting = items.Where(item => item.Part == SweepPart.Waiting && item.Age < patience).ToHashSet();

        return new ThreadSweep(
            [
                .. items.Where(item => !waiting.Contains(item))
                    .OrderBy(item => item.Part)
                    .ThenByDescending(item => item.Age)
                    .ThenBy(item => item.Entry.Standing.Since ?? item.Entry.ThreadTs)
                    .ThenBy(item => item.Entry.ChannelId, StringComparer.Ordinal)
                    .ThenBy(item => item.Entry.ThreadTs),
            ],
            waiting.Count,
            open.Count(entry => entry.State == EntryState.Snoozed));
    }

    private static SweepItem Item(ThreadEntry entry, WorkingTime working, DateTimeOffset now)
    {
        var part = entry switch
        {
            { Standing.State: StandingState.Mine } => SweepPart.Mine,
            { IsSaved: true } => SweepPart.Saved,
            { Standing.State: StandingState.Waiting } => SweepPart.Waiting,
            _ => SweepPart.Offered,
        };
        var since = part == SweepPart.Saved ? entry.EnteredAt : entry.Standing.Since?.At ?? entry.EnteredAt;

        return new SweepItem(entry, part, working.Between(since, now), EntryRules.CarriedDays(entry, working, now), EntryRules.AsksForDecision(entry, working, now));
    }
}

/// <summary>One thread of a round.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Part">The part of the round that it belongs to.</param>
/// <param name="Age">The member's working time since the message that decided; of what they saved, since they did.</param>
/// <param name="CarriedDays">For how many working days it has been carried over.</param>
/// <param name="AsksForDecision">Whether it has been carried for so long that it asks: answer, hand over, schedule or drop?</param>
public sealed record SweepItem(ThreadEntry Entry, SweepPart Part, TimeSpan Age, int CarriedDays, bool AsksForDecision);

/// <summary>The parts of a round, in their order.</summary>
public enum SweepPart
{
    /// <summary>The member owes the next word.</summary>
    Mine,

    /// <summary>The member saved it.</summary>
    Saved,

    /// <summary>It waits for somebody else, past its time.</summary>
    Waiting,

    /// <summary>The member was kept informed.</summary>
    Offered,
}
