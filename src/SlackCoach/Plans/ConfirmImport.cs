using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Plans;

/// <summary>Saves a plan as it was previewed. The plan before it is archived, and what was done of it stays done.</summary>
internal sealed class ConfirmImport(
    CoachDbContext db, Membership membership, HabitNudges habitNudges, WorkedDays workedDays, ProductClock clock, TimeProvider time)
{
    // More than any plan has: what a member adds stands behind what the plan names.
    private const int LinesOfPlans = 1_000_000;

    /// <summary>Saves the draft with the member's answers; the caller saves.</summary>
    public async Task Execute(Member member, PlanImport import, PlanDraft draft, ImportAnswers answers, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = await Archive(member, now, cancellationToken);
        var plan = new Plan
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            Title = draft.Title,
            SourceHash = PlanComparison.Hash(import.Text!),
            TargetOn = draft.Target?.On,
            TargetIsApproximate = draft.Target?.IsApproximate ?? false,
            ShiftedByDays = answers.Shift?.Days ?? 0,
            ImportedAt = now,
        };
        db.Plans.Add(plan);
        var counterparts = PlanComparison.Counterparts(draft.Items, before);
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        db.PlanItems.AddRange(draft.Items.Select(item => Item(plan, item, answers, today, counterparts.GetValueOrDefault(item))));
        db.PlanItems.AddRange(before.Where(item => item.IsOwn == true && !counterparts.ContainsValue(item)).Select((item, index) => TakenOver(plan, item, index)));
        db.PlanPassages.AddRange(draft.Context.Select(passage => Passage(plan, passage)));
        await AddHabits(member, answers.Habits, today, cancellationToken);

        // The numbers that the member was shown belong to the plan before.
        member.ListShownOn = null;
        import.State = PlanImportState.Confirmed;
        import.Text = null;
        await membership.Join(member, cancellationToken);
        // A time of its own goes with the habit that had it.
        await habitNudges.Sync(member, cancellationToken);
    }

    /// <returns>The items of the plan before; none when this is the first.</returns>
    private async Task<List<PlanItem>> Archive(Member member, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.Plans.Of(member).SingleOrDefaultAsync(plan => plan.ArchivedAt == null, cancellationToken) is not { } present)
        {
            return [];
        }

        present.ArchivedAt = now;

        return await db.PlanItems.Of(member).AsNoTracking().Where(item => item.PlanId == present.Id).ToListAsync(cancellationToken);
    }

    private PlanItem Item(Plan plan, PlanItemDraft draft, ImportAnswers answers, DateOnly today, PlanItem? before)
    {
        var now = time.GetUtcNow();
        var chosen = draft.WeekStartsOn is { } monday && answers.OffDays.TryGetValue(draft.Line, out var days)
            ? days.Select(day => monday.AddDays(((int)day + 6) % 7))
            : [];

        return new PlanItem
        {
            WorkspaceId = plan.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = plan.MemberId,
            PlanId = plan.Id,
            Kind = draft.Kind,
            Title = draft.Title,
            With = draft.With,
            Details = draft.Details,
            When = draft.When,
            WeekStartsOn = draft.WeekStartsOn,
            Line = draft.Line,
            DaysOff = draft.DaysOff,
            OffOn = [.. draft.OffOn.Concat(chosen).Distinct().Order()],
            CompletedOn = before?.CompletedOn ?? (draft.IsDone ? today : null),
            CompletedAt = before?.CompletedAt ?? (draft.IsDone ? now : null),
        };
    }

    /// <summary>What the member added to the plan before, at the end of its week.</summary>
    private PlanItem TakenOver(Plan plan, PlanItem before, int index) => new()
    {
        WorkspaceId = plan.WorkspaceId,
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        MemberId = plan.MemberId,
        PlanId = plan.Id,
        Kind = before.Kind,
        Title = before.Title,
        WeekStartsOn = before.WeekStartsOn,
        Line = LinesOfPlans + index,
        CompletedOn = before.CompletedOn,
        CompletedAt = before.CompletedAt,
        IsOwn = true,
    };

    private PlanPassage Passage(Plan plan, ContextPassage passage) => new()
    {
        WorkspaceId = plan.WorkspaceId,
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        MemberId = plan.MemberId,
        PlanId = plan.Id,
        Heading = passage.Heading,
        Text = passage.Text,
        FirstLine = passage.FirstLine,
        LastLine = passage.LastLine,
    };

    /// <summary>Adds the habits that the member does not have yet, and ends those that are in the plan no longer. Of several lines about the
    /// same thing (pull requests, say) the most frequent one is the habit that the product knows; the others are habits of the member's own.</summary>
    private async Task AddHabits(Member member, IReadOnlyList<RoutineLine> lines, DateOnly today, CancellationToken cancellationToken)
    {
        var present = await db.Habits.Of(member).Where(habit => habit.EndsOn == null).ToListAsync(cancellationToken);
        var days = await workedDays.Of(member, cancellationToken);
        var taken = present.Select(habit => habit.Key).Where(key => key != HabitKey.None).ToHashSet();

        foreach (var habit in present.Where(habit => PlanComparison.Ends(habit, lines)))
        {
            habit.EndsOn = today.AddDays(-1);
        }

        foreach (var line in lines.OrderBy(line => line.Cadence.DaysApart).ThenBy(line => line.Line))
        {
            if (present.Find(habit => PlanComparison.IsSame(habit, line)) is { } same)
            {
                // A time that the member chose since stays theirs.
                same.NudgeTimeOfDay ??= line.TimeOfDay;
                continue;
            }

            db.Habits.Add(new Habit
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = member.Id,
                Title = line.Title,
                Cadence = line.Cadence.SoonestFrom(today, days),
                Key = line.Key != HabitKey.None && taken.Add(line.Key) ? line.Key : HabitKey.None,
                NudgeTimeOfDay = line.TimeOfDay,
                StartsOn = today,
            });
        }
    }
}
