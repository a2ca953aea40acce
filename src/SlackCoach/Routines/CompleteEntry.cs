using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Records that a plan item or a habit's turn is done. Doing it again changes nothing.</summary>
internal sealed class CompleteEntry(CoachDbContext db, PresentItems presentItems, PostedLists postedLists, ProductClock clock, TimeProvider time)
{
    private const int DaysLate = 7;

    /// <summary>Records it for a day of the member's; the caller saves.</summary>
    public async Task<CompletionOutcome> Execute(Member member, EntryReference entry, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());

        if (entry.On < today.AddDays(-DaysLate) || entry.On > today)
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
        var change = Record(member, entry with { Id = item.Id });
        await postedLists.Replace(
            member, shown => shown.Id == item.Id || shown.Id == entry.Id, shown => EntryBlocks.Done(shown, item.Title), change.Id, today, cancellationToken);

        return new CompletionOutcome.Completed(item.Title, null, entry.On, entry.On == today);
    }

    private async Task<CompletionOutcome> CompleteHabit(Member member, EntryReference entry, DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.Habits.Of(member).SingleOrDefaultAsync(h => h.Id == entry.Id, cancellationToken) is not { } habit)
        {
            return new CompletionOutcome.Gone();
        }

        if (habit.Cadence == Cadence.EveryWorkingDay && !member.Calendar().IsWorkingDay(entry.On))
        {
            return new CompletionOutcome.NotDue(habit.Title, entry.On);
        }

        var period = habit.Cadence.PeriodStart(entry.On);

        if (await db.HabitCompletions.Of(member)
            .SingleOrDefaultAsync(c => c.HabitId == habit.Id && c.PeriodStartsOn == period, cancellationToken) is { } before)
        {
            return new CompletionOutcome.AlreadyCompleted(habit.Title, habit.Cadence, before.CompletedOn);
        }

        db.HabitCompletions.Add(new HabitCompletion
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            HabitId = habit.Id,
            PeriodStartsOn = period,
            CompletedOn = entry.On,
            CompletedAt = time.GetUtcNow(),
        });
        var change = Record(member, entry);
        await postedLists.Replace(
            member,
            shown => shown.Id == habit.Id && habit.Cadence.PeriodStart(shown.On) == period,
            shown => EntryBlocks.Done(shown, habit.Title),
            change.Id,
            today,
            cancellationToken);

        return new CompletionOutcome.Completed(habit.Title, habit.Cadence, entry.On, entry.On == today);
    }

    private Change Record(Member member, EntryReference entry)
    {
        var now = time.GetUtcNow();
        var change = new Change
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            Kind = entry.Kind,
            SubjectId = entry.Id,
            On = entry.On,
            MadeAt = now,
        };
        db.Changes.Add(change);

        return change;
    }
}
