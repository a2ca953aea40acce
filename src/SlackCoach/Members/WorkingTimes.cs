using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Holidays;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Reads when members work: their days and hours, less public holidays, the days off of the workspace and of their own calendar,
/// the days off that their present plan names (or that they named when it was imported), and the time they are away.</summary>
internal sealed class WorkingTimes(CoachDbContext db)
{
    public async Task<WorkingTime> Of(Member member, CancellationToken cancellationToken)
    {
        var absences = await db.Absences.Of(member).AsNoTracking().ToListAsync(cancellationToken);
        var planned = await Planned(db.PlanItems.Of(member)).ToListAsync(cancellationToken);
        var workspace = await db.WorkspaceDaysOff.In(member.WorkspaceId).Select(day => day.On).ToListAsync(cancellationToken);
        var own = await db.OwnDaysOff.Of(member).Select(day => day.On).ToListAsync(cancellationToken);

        return Build(member, absences, planned, [.. workspace, .. own]);
    }

    /// <summary>The working times of several members, of any workspace, at once.</summary>
    public async Task<IReadOnlyDictionary<Guid, WorkingTime>> Of(IReadOnlyCollection<Member> members, CancellationToken cancellationToken)
    {
        // Every index begins with the workspace.
        var workspaces = members.Select(member => member.WorkspaceId).Distinct().ToList();
        var ids = members.Select(member => member.Id).ToList();
        var absences = (await db.Absences.TagWith(EveryWorkspace.Tag).AsNoTracking()
            .Where(absence => workspaces.Contains(absence.WorkspaceId) && ids.Contains(absence.MemberId))
            .ToListAsync(cancellationToken)).ToLookup(absence => absence.MemberId);
        var planned = (await Planned(db.PlanItems.TagWith(EveryWorkspace.Tag)
                .Where(item => workspaces.Contains(item.WorkspaceId) && ids.Contains(item.MemberId)))
            .ToListAsync(cancellationToken)).ToLookup(entry => entry.MemberId);
        var daysOff = (await db.WorkspaceDaysOff.TagWith(EveryWorkspace.Tag)
            .Where(day => workspaces.Contains(day.WorkspaceId))
            .Select(day => new { day.WorkspaceId, day.On })
            .ToListAsync(cancellationToken)).ToLookup(day => day.WorkspaceId, day => day.On);
        var own = (await db.OwnDaysOff.TagWith(EveryWorkspace.Tag)
            .Where(day => workspaces.Contains(day.WorkspaceId) && ids.Contains(day.MemberId))
            .Select(day => new { day.MemberId, day.On })
            .ToListAsync(cancellationToken)).ToLookup(day => day.MemberId, day => day.On);

        return members.ToDictionary(
            member => member.Id,
            member => Build(member, absences[member.Id], planned[member.Id], [.. daysOff[member.WorkspaceId], .. own[member.Id]]));
    }

    private IQueryable<PlannedDays> Planned(IQueryable<PlanItem> items) => items
        .Where(item => item.DaysOff != null)
        .Where(item => db.Plans.Any(plan => plan.WorkspaceId == item.WorkspaceId && plan.Id == item.PlanId && plan.ArchivedAt == null))
        .Select(item => new PlannedDays(item.MemberId, item.OffOn));

    private static WorkingTime Build(Member member, IEnumerable<Absence> absences, IEnumerable<PlannedDays> planned, HashSet<DateOnly> daysOff) =>
        new(
            member.Calendar(),
            member.WorkingHours(),
            PublicHolidays.Of(member.Country),
            daysOff,
            [.. absences.Select(absence => absence.AsTimeOff()), .. planned.SelectMany(entry => entry.On).Select(on => new TimeOff(on, on))]);

    private sealed record PlannedDays(Guid MemberId, IReadOnlyList<DateOnly> On);
}
