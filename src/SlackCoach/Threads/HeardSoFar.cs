using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Notes, minute by minute, that events are heard, so that a process that starts after an outage knows from when on to read channels.</summary>
internal sealed class HeardSoFar(CoachDbContext db, ProductClock clock)
{
    // Slack tries an event again after a minute and after five; a restart that is quick loses none.
    private static readonly TimeSpan NothingLostWithin = TimeSpan.FromMinutes(2);

    // The note is a minute old at most.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    /// <summary>Notes it for a workspace.</summary>
    public Task Note(Workspace workspace, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = clock.GetUtcNow();

        return db.Workspaces.Where(row => row.Id == workspace.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.HeardUntilAt, now), cancellationToken);
    }

    /// <summary>From when on something may have been missed; null when nothing was.</summary>
    /// <param name="workspace">The workspace, as it was when the process started.</param>
    public DateTimeOffset? MissedSince(Workspace workspace) =>
        workspace.HeardUntilAt is { } until && clock.GetUtcNow() - until > NothingLostWithin ? until - Overlap : null;
}
