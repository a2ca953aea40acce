using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <inheritdoc cref="IHabitCompletion"/>
internal sealed class HabitCompletionByKey(CoachDbContext db, CompleteEntry completeEntry, ProductClock clock) : IHabitCompletion
{
    public async Task<string?> Complete(Member member, HabitKey key, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var habit = await db.Habits.Of(member).AsNoTracking()
            .Where(h => h.Key == key && (h.EndsOn == null || h.EndsOn >= today))
            .OrderBy(h => h.Id)
            .FirstOrDefaultAsync(cancellationToken);

        return habit is not null
            && await completeEntry.Execute(member, new EntryReference(ListEntryKind.Habit, habit.Id, today), cancellationToken) is CompletionOutcome.Completed done
            ? done.Title
            : null;
    }
}
