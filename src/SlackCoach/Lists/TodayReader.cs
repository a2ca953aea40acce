using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Reads what a member has to do today, from local data only, and remembers the numbers they were shown.</summary>
internal sealed class TodayReader(CoachDbContext db, ShownLists shown, MemberHabits habits, IPullRequestCounting pullRequests, ProductClock clock)
{
    /// <summary>Reads the list and remembers its numbers; the caller saves.</summary>
    public async Task<TodayList> Show(Member member, CancellationToken cancellationToken)
    {
        var list = await Read(member, cancellationToken);
        var entries = list.OpenItems.Select(item => (item.Number, ListEntryKind.PlanItem, item.Id))
            .Concat(list.Habits.Select(habit => (habit.Number, ListEntryKind.Habit, habit.Id)));
        await shown.Remember(member, list.Today, [.. entries], cancellationToken);

        return list;
    }

    /// <summary>Reads the list for a place where nothing is named by its number.</summary>
    public async Task<TodayList> Read(Member member, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var monday = IsoWeek.MondayOf(today);

        var plan = await db.Plans.Of(member).Where(plan => plan.ArchivedAt == null)
            .Select(plan => new
            {
                plan.Id,
                OpenFromEarlier = db.PlanItems.Of(member.WorkspaceId, member.Id).Count(
                    item => item.PlanId == plan.Id && item.WeekStartsOn < monday && item.CompletedOn == null
                        && item.Kind != PlanItemKind.TimeOff && item.Kind != PlanItemKind.Buffer),
            })
            .FirstOrDefaultAsync(cancellationToken);
        var week = plan is null ? [] : await db.PlanItems.Of(member).AsNoTracking()
            .Where(item => item.PlanId == plan.Id && item.WeekStartsOn == monday)
            .OrderBy(item => item.Line).ThenBy(item => item.Id).ToListAsync(cancellationToken);

        var number = 0;
        var items = week.Where(item => item.CanBeDone)
            .Select(item => new ListedItem(item.CompletedOn is null ? ++number : 0, item.Id, item.Title, item.Kind, item.CompletedOn is not null))
            .ToList();

        return new TodayList
        {
            Today = today,
            Monday = monday,
            Items = items,
            Notes = [.. week.Where(item => !item.CanBeDone && !ItemNotes.IsOver(item, today)).Select(ItemNotes.For)],
            Habits = await Habits(member, today, number, cancellationToken),
            OpenFromEarlier = plan?.OpenFromEarlier ?? 0,
            HasPlan = plan is not null,
            PullRequests = await pullRequests.Count(member, cancellationToken),
        };
    }

    private async Task<List<ListedHabit>> Habits(Member member, DateOnly today, int numbersTaken, CancellationToken cancellationToken) =>
        [.. (await habits.Present(member, today, cancellationToken))
            .Select(habit => (habit, Turn: habit.TurnOn(today, today)))
            .Where(listed => !listed.habit.IsResting && listed.Turn is { State: not OccurrenceState.Off } && !WasBefore(listed.habit.Row, listed.Turn)
                && listed.habit.Row.Cadence.IsListedOn(today, listed.habit.Days))
            .Select((listed, index) => new ListedHabit(
                numbersTaken + index + 1, listed.habit.Row.Id, listed.habit.Row.Title, listed.habit.Row.Cadence, listed.habit.Row.Key, listed.Turn!)
            {
                NudgeTimeOfDay = listed.habit.Row.NudgeTimeOfDay,
                WasSettledBefore = listed.Turn!.State is OccurrenceState.Done or OccurrenceState.Skipped
                    && !listed.habit.History.DoneOn.Contains(today) && !listed.habit.History.SkippedOn.Contains(today),
                PutOffUntil = listed.habit.SnoozedUntilAt is { } until ? TimeZoneInfo.ConvertTime(until, member.Calendar().Zone) : null,
                IsNudged = listed.Turn!.State == OccurrenceState.Open && listed.habit.Row.Cadence.IsNudgedOn(today, listed.Turn.Done, listed.habit.Days),
            })];

    // It may be done late, but nobody asks for it.
    private static bool WasBefore(Habit habit, Occurrence turn) =>
        turn.State == OccurrenceState.Open && turn.DueOn < (habit.CadenceSince ?? habit.StartsOn);
}
