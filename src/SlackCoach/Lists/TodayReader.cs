using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Reads what a member has to do today, from local data only, and remembers the numbers they were shown.</summary>
internal sealed class TodayReader(CoachDbContext db, ShownLists shown, MemberHabits habits, Watching watching, ProductClock clock)
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
            Notes = [.. week.Where(item => !item.CanBeDone).Select(ItemNotes.For)],
            Habits = await Habits(member, today, number, cancellationToken),
            OpenFromEarlier = plan?.OpenFromEarlier ?? 0,
            HasPlan = plan is not null,
            PullRequests = await PullRequests(member, cancellationToken),
        };
    }

    private async Task<List<ListedHabit>> Habits(Member member, DateOnly today, int numbersTaken, CancellationToken cancellationToken) =>
        [.. (await habits.Present(member, today, cancellationToken))
            .Select(habit => (habit, Turn: habit.TurnOn(today, today)))
            .Where(listed => !listed.habit.IsResting && listed.Turn is { State: not OccurrenceState.Off } && listed.habit.Row.Cadence.IsListedOn(today, listed.habit.Days))
            .Select((listed, index) => new ListedHabit(
                numbersTaken + index + 1, listed.habit.Row.Id, listed.habit.Row.Title, listed.habit.Row.Cadence, listed.habit.Row.Key, listed.Turn!)
            {
                NudgeTimeOfDay = listed.habit.Row.NudgeTimeOfDay,
                IsNudged = listed.Turn!.State == OccurrenceState.Open && listed.habit.Row.Cadence.IsNudgedOn(today, listed.Turn.Done, listed.habit.Days),
            })];

    private async Task<PullRequestCount?> PullRequests(Member member, CancellationToken cancellationToken)
    {
        var sources = await watching.Of(member, cancellationToken);

        if (sources.Count == 0)
        {
            return null;
        }

        var rows = await db.Repositories.In(member.WorkspaceId)
            .Where(repository => sources.Contains(repository.Source))
            .Select(repository => new { repository.Id, repository.Name, repository.ReadAt, repository.Failure })
            .ToListAsync(cancellationToken);
        // One that is watched by its name and by its owner's pattern counts once.
        var repositories = rows.DistinctBy(repository => repository.Name, StringComparer.OrdinalIgnoreCase).ToList();

        if (repositories.Count == 0)
        {
            return new PullRequestCount(0, 0, null, 0);
        }

        var ids = repositories.ConvertAll(repository => repository.Id);
        var counts = await db.PullRequests.In(member.WorkspaceId)
            .Where(pullRequest => ids.Contains(pullRequest.RepositoryId))
            .GroupBy(pullRequest => pullRequest.HiddenBy == null)
            .Select(group => new { IsListed = group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);

        return new PullRequestCount(
            counts.Where(count => count.IsListed).Sum(count => count.Count),
            counts.Where(count => !count.IsListed).Sum(count => count.Count),
            repositories.Any(repository => repository.ReadAt is null) ? null : repositories.Min(repository => repository.ReadAt),
            repositories.Count(repository => repository.Failure is not null));
    }
}
