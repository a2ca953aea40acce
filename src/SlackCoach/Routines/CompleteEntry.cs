using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Records that a plan item or a habit's turn is done. Doing it again changes nothing.</summary>
internal sealed class CompleteEntry(
    CoachDbContext db, PresentItems presentItems, HabitTurns turns, PostedLists postedLists, ProductClock clock, TimeProvider time)
{
    /// <summary>Records it for a day of the member's; the caller saves.</summary>
    public async Task<CompletionOutcome> Execute(Member member, EntryReference entry, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());

        if (entry.On < today.AddDays(-MemberHabits.DaysLate) || entry.On > today)
        {
            return new CompletionOutcome.TooLongAgo(entry.On);
        }

        return entry.Kind == ListEntryKind.Habit
            ? await CompleteHabit(member, entry, today, cancellationToken)
            : await CompleteItem(member, entry, today, cancellationToken);
    }

    /// <summary>Saves what was recorded, for a caller that reads the list next.</summary>
    public Task SaveChanges(CancellationToken cancellationToken) => db.SaveChangesAsync(cancellationToken);

    private async Task<CompletionOutcome> CompleteItem(Member member, EntryReference entry, DateOnly today, CancellationToken cancellationToken)
    {
        if (await presentItems.Find(member, entry.Id, cancellationToken) is not { } item)
        {
            return new CompletionOutcome.Gone();
        }

        if (item.CompletedOn is { } before)
        {
            return new CompletionOutcome.AlreadyCompleted(item.Title, null, before);
        }

        item.CompletedOn = entry.On;
        item.CompletedAt = time.GetUtcNow();
        var change = new Change
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            Kind = ListEntryKind.PlanItem,
            SubjectId = item.Id,
            On = entry.On,
            MadeAt = time.GetUtcNow(),
        };
        db.Changes.Add(change);
        await postedLists.Replace(
            member,
            shown => shown.Id == item.Id || shown.Id == entry.Id,
            shown => EntryBlocks.Done(shown, item.Title),
            offersMore: false,
            change.Id,
            today,
            cancellationToken);

        return new CompletionOutcome.Completed(item.Title, null, entry.On, entry.On == today);
    }

    private async Task<CompletionOutcome> CompleteHabit(Member member, EntryReference entry, DateOnly today, CancellationToken cancellationToken)
    {
        if (await turns.Find(member, entry, cancellationToken) is not { } habit)
        {
            return new CompletionOutcome.Gone();
        }

        var title = habit.Row.Title;

        if (habit.TurnOn(entry.On, today) is not { } turn)
        {
            return new CompletionOutcome.NotDue(title, habit.Row.Cadence, entry.On, habit.Row.StartsOn);
        }

        if (habit.History.DoneOn.Contains(entry.On) || turn.State == OccurrenceState.Done)
        {
            return new CompletionOutcome.AlreadyCompleted(title, turn, habit.History.DoneOn.Where(turn.Period.Contains).Max());
        }

        await turns.Mark(member, habit, entry, MarkKind.Done, reason: null, cancellationToken);

        return new CompletionOutcome.Completed(title, turn with { Done = turn.Done + 1 }, entry.On, entry.On == today);
    }
}
