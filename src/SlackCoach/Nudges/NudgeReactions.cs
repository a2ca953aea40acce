using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Nudges;

/// <summary>Tells which nudges a member did not react to when they came last.</summary>
/// <remarks>To a digest, anything done in SlackCoach on its day is a reaction. To a nudge for habits, only something done with one of them: marking
/// or snoozing it.</remarks>
internal sealed class NudgeReactions(CoachDbContext db)
{
    public async Task<IReadOnlySet<Nudge>> FindIgnored(
        IReadOnlyList<Nudge> nudges, IReadOnlyDictionary<Guid, Member> members, CancellationToken cancellationToken)
    {
        var said = nudges.Where(nudge => nudge.LastSaidOn is not null).ToList();
        var ofHabits = said.FindAll(nudge => nudge.Kind == NudgeKind.Habits);
        var handled = ofHabits.Count == 0 ? [] : await Handled(ofHabits, cancellationToken);

        return said.Where(nudge => nudge.Kind == NudgeKind.Habits
            ? !handled.Any(habit => habit.MemberId == nudge.MemberId && habit.TimeOfDay == nudge.TimeOfDay && habit.On >= nudge.LastSaidOn)
            : !(members[nudge.MemberId].LastActedOn >= nudge.LastSaidOn)).ToHashSet();
    }

    /// <summary>The titles of the habits that nudges are for; the digest is for none.</summary>
    public async Task<ILookup<Nudge, string>> HabitsOf(IReadOnlyList<Nudge> nudges, CancellationToken cancellationToken)
    {
        var titles = new List<(Nudge Nudge, string Title)>();

        foreach (var nudge in nudges.Where(nudge => nudge.Kind == NudgeKind.Habits))
        {
            titles.AddRange((await db.Habits.In(nudge.WorkspaceId)
                .Where(habit => habit.MemberId == nudge.MemberId && habit.NudgeTimeOfDay == nudge.TimeOfDay && habit.EndsOn == null)
                .OrderBy(habit => habit.Id).Select(habit => habit.Title).ToListAsync(cancellationToken)).Select(title => (nudge, title)));
        }

        return titles.ToLookup(title => title.Nudge, title => title.Title);
    }

    private async Task<List<(Guid MemberId, TimeOnly? TimeOfDay, DateOnly On)>> Handled(List<Nudge> nudges, CancellationToken cancellationToken)
    {
        var workspaces = nudges.Select(nudge => nudge.WorkspaceId).Distinct().ToList();
        var members = nudges.Select(nudge => nudge.MemberId).Distinct().ToList();
        var since = nudges.Min(nudge => nudge.LastSaidOn)!.Value;

        var habits = await db.Habits.TagWith(EveryWorkspace.Tag)
            .Where(habit => workspaces.Contains(habit.WorkspaceId) && members.Contains(habit.MemberId) && habit.NudgeTimeOfDay != null)
            .Select(habit => new { habit.Id, habit.NudgeTimeOfDay }).ToDictionaryAsync(habit => habit.Id, habit => habit.NudgeTimeOfDay, cancellationToken);
        var marks = await db.HabitMarks.TagWith(EveryWorkspace.Tag)
            .Where(mark => workspaces.Contains(mark.WorkspaceId) && members.Contains(mark.MemberId) && mark.On >= since)
            .Select(mark => new { mark.MemberId, mark.HabitId, mark.On }).ToListAsync(cancellationToken);
        var snoozes = await db.Snoozes.TagWith(EveryWorkspace.Tag)
            .Where(snooze => workspaces.Contains(snooze.WorkspaceId) && members.Contains(snooze.MemberId) && snooze.On >= since)
            .Select(snooze => new { snooze.MemberId, snooze.HabitId, snooze.On }).ToListAsync(cancellationToken);

        return [.. marks.Concat(snoozes).Where(handled => habits.ContainsKey(handled.HabitId))
            .Select(handled => (handled.MemberId, habits[handled.HabitId], handled.On))];
    }
}
