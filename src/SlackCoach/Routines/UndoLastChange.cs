using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Routines;

/// <param name="Title">What is open again.</param>
/// <param name="On">The day it was recorded for, where that was not today.</param>
/// <param name="IsInPresentPlan">Whether lists show it; not when its plan was replaced by one without it.</param>
internal sealed record Reopened(string Title, DateOnly? On, bool IsInPresentPlan);

/// <summary>Takes back the last completion that was not taken back yet.</summary>
internal sealed class UndoLastChange(
    CoachDbContext db, PresentItems presentItems, HabitTurns turns, PostedLists postedLists, ProductClock clock, TimeProvider time)
{
    /// <summary>Takes it back; the caller saves.</summary>
    /// <returns>What is open again, or null when there is nothing to take back.</returns>
    public async Task<Reopened?> Execute(Member member, CancellationToken cancellationToken)
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
        DateOnly? on = change.On == member.Calendar().DayOf(clock.GetUtcNow()) ? null : change.On;

        return change.Kind == ListEntryKind.Habit
            ? new Reopened((await turns.Unmark(member, change, cancellationToken)).Row.Title, on, IsInPresentPlan: true)
            : await ReopenItem(member, change, on, cancellationToken);
    }

    private async Task<Reopened> ReopenItem(Member member, Change change, DateOnly? on, CancellationToken cancellationToken)
    {
        var present = await presentItems.Find(member, change.SubjectId, cancellationToken);
        var item = present ?? await db.PlanItems.Of(member).SingleAsync(i => i.Id == change.SubjectId, cancellationToken);
        item.CompletedOn = null;
        item.CompletedAt = null;
        await Show(member, shown => shown.Id == item.Id || shown.Id == change.SubjectId, shown => EntryBlocks.Open(shown, item.Title, HabitKey.None), cancellationToken);

        return new Reopened(item.Title, on, IsInPresentPlan: present is not null);
    }

    private Task Show(
        Member member, Func<EntryReference, bool> shows, Func<EntryReference, Block> block, CancellationToken cancellationToken) =>
        postedLists.Replace(
            member, shows, block, offersMore: false, Guid.CreateVersion7(time.GetUtcNow()), member.Calendar().DayOf(clock.GetUtcNow()), cancellationToken);
}
