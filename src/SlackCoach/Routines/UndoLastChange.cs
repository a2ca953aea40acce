using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <summary>Takes back the last completion that was not taken back yet.</summary>
internal sealed class UndoLastChange(CoachDbContext db, PresentItems presentItems, PostedLists postedLists, ProductClock clock, TimeProvider time)
{
    /// <summary>Takes it back; the caller saves.</summary>
    /// <returns>The title of what is open again, or null when there is nothing to take back.</returns>
    public async Task<string?> Execute(Member member, CancellationToken cancellationToken)
    {
        var change = await db.Changes.Of(member)
            .Where(c => c.UndoneAt == null)
            .OrderByDescending(c => c.MadeAt).ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);

        if (change is null)
        {
            return null;
        }

        change.UndoneAt = time.GetUtcNow();

        return change.Kind == ListEntryKind.Habit
            ? await ReopenHabit(member, change, cancellationToken)
            : await ReopenItem(member, change, cancellationToken);
    }

    private async Task<string> ReopenItem(Member member, Change change, CancellationToken cancellationToken)
    {
        var item = await presentItems.Find(member, change.SubjectId, cancellationToken)
            ?? await db.PlanItems.Of(member).SingleAsync(i => i.Id == change.SubjectId, cancellationToken);
        item.CompletedOn = null;
        item.CompletedAt = null;
        await Show(member, shown => shown.Id == item.Id || shown.Id == change.SubjectId, shown => EntryBlocks.Open(shown, item.Title, HabitKey.None), cancellationToken);

        return item.Title;
    }

    private async Task<string> ReopenHabit(Member member, Change change, CancellationToken cancellationToken)
    {
        var habit = await db.Habits.Of(member).SingleAsync(h => h.Id == change.SubjectId, cancellationToken);
        var period = habit.Cadence.PeriodStart(change.On);
        db.HabitCompletions.RemoveRange(await db.HabitCompletions.Of(member)
            .Where(c => c.HabitId == habit.Id && c.PeriodStartsOn == period).ToListAsync(cancellationToken));
        await Show(
            member,
            shown => shown.Id == habit.Id && habit.Cadence.PeriodStart(shown.On) == period,
            shown => EntryBlocks.Open(shown, habit.Title, habit.Key),
            cancellationToken);

        return habit.Title;
    }

    private Task Show(
        Member member, Func<EntryReference, bool> shows, Func<EntryReference, Block> block, CancellationToken cancellationToken) =>
        postedLists.Replace(
            member, shows, block, Guid.CreateVersion7(time.GetUtcNow()), member.Calendar().DayOf(clock.GetUtcNow()), cancellationToken);
}
