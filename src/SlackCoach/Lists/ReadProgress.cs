using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Progress;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Reads what a week of a member's came to, from local data only.</summary>
internal sealed class ReadProgress(CoachDbContext db, MemberHabits memberHabits, WorkingTimes workingTimes, Happened happened)
{
    // More than are shown: what is older says nothing of how things are going.
    private const int WeeksOfEnergy = 26;

    /// <param name="member">Whose week.</param>
    /// <param name="week">The member's week; not one to come.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ProgressWeek> Read(Member member, HabitPeriod week, DateOnly today, CancellationToken cancellationToken)
    {
        var asOf = today < week.Until ? today : week.Until;
        var told = new HabitPeriod(week.From, asOf);
        var working = await workingTimes.Of(member, cancellationToken);
        var habits = (await memberHabits.PresentWithAll(member, asOf, cancellationToken)).Where(habit => habit.Row.StartsOn <= asOf).ToList();
        var happenings = await happened.Read(member, week.From, cancellationToken);
        var plan = await Plan(member, week, asOf, cancellationToken);

        return new ProgressWeek
        {
            Days = week,
            AsOf = asOf,
            IsFirst = habits.Count > 0 && habits.TrueForAll(habit => habit.Row.StartsOn >= week.From),
            DaysWorked = told.Days.Count(day => working.IsWorking(day)),
            DaysAway = week.Days.Count(day => working.StatusOf(day) == DayStatus.Away),
            Done = plan.Done,
            Carried = plan.Carried,
            Next = plan.Next,
            Milestones = plan.Milestones,
            Skipped = await Skipped(member, told, cancellationToken),
            Habits = [.. habits.Select(habit => HabitWeeks.Of(habit.Row.Title, habit.Row.Cadence, habit.History, asOf, habit.Days))],
            Reviews = [.. happenings.Reviews.Where(review => told.Contains(review.On)).GroupBy(review => review.PullRequest).Select(rounds => rounds.MaxBy(review => review.On)!)],
            Threads = [.. happenings.Threads.Where(thread => told.Contains(thread.On)).OrderBy(thread => thread.On).ThenBy(thread => thread.Id)],
            Documents = [.. happenings.Documents.Where(document => told.Contains(document.On)).OrderBy(document => document.On).ThenBy(document => document.Id)],
            Evidence = await Evidence(member, told, cancellationToken),
            Energy = await Energy(member, week, cancellationToken),
        };
    }

    private async Task<PlanWeek> Plan(Member member, HabitPeriod week, DateOnly asOf, CancellationToken cancellationToken)
    {
        if (await db.Plans.Of(member).AsNoTracking().SingleOrDefaultAsync(row => row.ArchivedAt == null, cancellationToken) is not { } plan)
        {
            return new PlanWeek([], [], [], null);
        }

        // The plan's weeks begin on Mondays; a week of the member's holds one.
        var monday = week.Days.Single(day => day.DayOfWeek == DayOfWeek.Monday);
        var items = (await db.PlanItems.Of(member).AsNoTracking().Where(item => item.PlanId == plan.Id).ToListAsync(cancellationToken))
            .OrderBy(item => item.WeekStartsOn == null).ThenBy(item => item.WeekStartsOn).ThenBy(item => item.Line).ThenBy(item => item.Id).ToList();
        var toDo = items.FindAll(item => item.CanBeDone);
        var isOpen = (PlanItem item) => item.CompletedOn is null || item.CompletedOn > asOf;

        return new PlanWeek(
            [.. toDo.Where(item => item.CompletedOn >= week.From && item.CompletedOn <= asOf).Select(Item)],
            [.. toDo.Where(item => item.WeekStartsOn <= monday && isOpen(item)).Select(Item)],
            [.. toDo.Where(item => item.WeekStartsOn == monday.AddDays(7) && isOpen(item)).Select(Item)],
            MilestoneOutlook.Of(
                [.. items.Where(item => item.Kind == PlanItemKind.Milestone).Select(item => new MilestoneState(PlanItemTitle.OfMilestone(item.Title), item.WeekStartsOn, isOpen(item) ? null : item.CompletedOn))],
                [.. items.Where(item => item.Kind == PlanItemKind.Buffer).Select(item => item.WeekStartsOn).OfType<DateOnly>()],
                plan.TargetOn,
                asOf));
    }

    private static ProgressItem Item(PlanItem item) => new(item.Title, item.Kind == PlanItemKind.Milestone);

    private async Task<IReadOnlyList<(string, int)>> Skipped(Member member, HabitPeriod told, CancellationToken cancellationToken)
    {
        var skipped = await db.HabitMarks.Of(member)
            .Where(mark => mark.Kind == MarkKind.Skipped && mark.On >= told.From && mark.On <= told.Until)
            .Join(db.Habits.Of(member), mark => mark.HabitId, habit => habit.Id, (_, habit) => habit.Title).ToListAsync(cancellationToken);

        return [.. skipped.GroupBy(title => title).Select(turns => (turns.Key, turns.Count())).OrderBy(turns => turns.Key, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<EvidencePiece>> Evidence(Member member, HabitPeriod told, CancellationToken cancellationToken) =>
        [.. (await db.EvidenceItems.Of(member).AsNoTracking()
            .Where(item => item.State == EvidenceState.Kept && item.On >= told.From && item.On <= told.Until).ToListAsync(cancellationToken))
            .OrderBy(item => item.Number).Select(item => item.ToPiece())];

    private async Task<EnergyTrend> Energy(Member member, HabitPeriod week, CancellationToken cancellationToken)
    {
        var since = week.From.AddDays(-7 * WeeksOfEnergy);
        var answers = await db.EnergyAnswers.Of(member).AsNoTracking()
            .Where(answer => answer.WeekOn >= since && answer.WeekOn <= week.From).OrderBy(answer => answer.WeekOn).ToListAsync(cancellationToken);

        return new EnergyTrend([.. answers.Select(answer => (answer.WeekOn, answer.Level))]);
    }

    private sealed record PlanWeek(
        IReadOnlyList<ProgressItem> Done, IReadOnlyList<ProgressItem> Carried, IReadOnlyList<ProgressItem> Next, MilestoneOutlook? Milestones);
}
