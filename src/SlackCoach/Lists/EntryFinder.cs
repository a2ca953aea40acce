using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Finds the plan item or habit that a member names.</summary>
internal sealed class EntryFinder(CoachDbContext db, ShownLists shownLists, MemberHabits memberHabits, ProductClock clock)
{
    public async Task<NamingOutcome> Find(Member member, string text, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var shown = await shownLists.Read(member, cancellationToken);
        var numbers = shown.ToDictionary(entry => entry.SubjectId, entry => entry.Number);
        var candidates = await Candidates(member, today, numbers, cancellationToken);

        return ItemNaming.Resolve(
            text, [.. candidates.Where(entry => entry.Number > 0)], member.ListShownOn == today, candidates, today);
    }

    private async Task<List<ListEntry>> Candidates(
        Member member, DateOnly today, Dictionary<Guid, int> numbers, CancellationToken cancellationToken)
    {
        var items = await db.PlanItems.Of(member)
            .Where(item => item.Kind != PlanItemKind.TimeOff && item.Kind != PlanItemKind.Buffer)
            .Where(item => db.Plans.Any(plan => plan.WorkspaceId == item.WorkspaceId && plan.Id == item.PlanId && plan.ArchivedAt == null))
            .OrderBy(item => item.WeekStartsOn).ThenBy(item => item.Line)
            .Select(item => new { item.Id, item.Title, item.CompletedOn })
            .ToListAsync(cancellationToken);
        var habits = await memberHabits.Present(member, today, cancellationToken);

        return
        [
            .. items.Select(item => new ListEntry(
                numbers.GetValueOrDefault(item.Id), ListEntryKind.PlanItem, item.Id, item.Title, HabitKey.None, item.CompletedOn is null)),
            .. habits.Select(habit => new ListEntry(
                numbers.GetValueOrDefault(habit.Row.Id),
                ListEntryKind.Habit,
                habit.Row.Id,
                habit.Row.Title,
                habit.Row.Key,
                habit.TurnOn(today, today)?.State is not (OccurrenceState.Done or OccurrenceState.Skipped))),
        ];
    }
}
