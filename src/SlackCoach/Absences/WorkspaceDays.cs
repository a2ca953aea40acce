using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Time.Calendars;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Keeps a workspace's days off.</summary>
internal sealed class WorkspaceDays(CoachDbContext db, TimeProvider time)
{
    public Task<List<Guid>> Workspaces(CancellationToken cancellationToken) =>
        db.Workspaces.TagWith(EveryWorkspace.Tag).Select(workspace => workspace.Id).ToListAsync(cancellationToken);

    /// <summary>Has the days from a first one on be these; earlier ones stay, as they are part of what was.</summary>
    public async Task Replace(Guid workspaceId, DateOnly from, IReadOnlyList<CalendarDay> days, CancellationToken cancellationToken)
    {
        var known = await db.WorkspaceDaysOff.In(workspaceId).Where(day => day.On >= from).ToDictionaryAsync(day => day.On, cancellationToken);
        var wanted = days.ToDictionary(day => day.On, day => day.Name);
        db.WorkspaceDaysOff.RemoveRange(known.Values.Where(day => !wanted.ContainsKey(day.On)));

        foreach (var (on, name) in wanted)
        {
            if (known.TryGetValue(on, out var row))
            {
                row.Name = name;
            }
            else
            {
                db.WorkspaceDaysOff.Add(new WorkspaceDayOff { WorkspaceId = workspaceId, Id = Guid.CreateVersion7(time.GetUtcNow()), On = on, Name = name });
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Another node kept the same days at the same time.
            db.ChangeTracker.Clear();
        }
    }
}
