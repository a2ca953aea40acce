using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Plans;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Finds, at every tick, the 1:1s that are to be looked at, those that a plan names and that have no row yet, and what was sent to another person.</summary>
/// <remarks>Each is taken in a save of its own: one that fails keeps no other back, and one that another node or its member took in the meantime is theirs.</remarks>
internal sealed partial class DueMeetings(CoachDbContext db, IServiceScopeFactory scopes, ProductClock clock, ILogger<DueMeetings> logger) : IDueWork
{
    private const int BatchSize = 200;
    private const int Failed = -1;

    // What fails is tried again, but not every minute.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    public async Task<int> EnqueueDue(CancellationToken cancellationToken)
    {
        var done = 0;

        foreach (var (workspaceId, memberId) in await FindUnread(cancellationToken))
        {
            done += Math.Max(0, await Do<PlannedMeetings>(
                async (planned, services) =>
                {
                    var member = await services.GetRequiredService<CoachDbContext>().Members.In(workspaceId).SingleAsync(m => m.Id == memberId, cancellationToken);
                    await planned.Sync(await services.GetRequiredService<MeetingDates>().For(member, cancellationToken), cancellationToken);
                },
                cancellationToken));
        }

        foreach (var (workspaceId, id) in await FindDue(cancellationToken))
        {
            done += await Take(workspaceId, id, cancellationToken);
        }

        foreach (var (workspaceId, id) in await FindSent(cancellationToken))
        {
            done += Math.Max(0, await Do<SentBriefs>((sent, _) => sent.TellOutcome(workspaceId, id, cancellationToken), cancellationToken));
        }

        return done;
    }

    private async Task<int> Take(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        var saved = await Do<MeetingPlanner>(
            async (planner, services) =>
            {
                var meeting = await services.GetRequiredService<CoachDbContext>().OneOnOneMeetings.In(workspaceId)
                    .SingleOrDefaultAsync(row => row.Id == id && row.NextDueAt <= now, cancellationToken);

                if (meeting is not null)
                {
                    await planner.Take(meeting, cancellationToken);
                }
            },
            cancellationToken);

        if (saved == Failed)
        {
            await db.OneOnOneMeetings.In(workspaceId).Where(row => row.Id == id && row.NextDueAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextDueAt, now + AfterFailure), cancellationToken);
        }

        return Math.Max(0, saved);
    }

    /// <returns>How many rows it saved, or <see cref="Failed"/>.</returns>
    private async Task<int> Do<T>(Func<T, IServiceProvider, Task> work, CancellationToken cancellationToken)
        where T : notnull
    {
        await using var scope = scopes.CreateAsyncScope();

        try
        {
            await work(scope.ServiceProvider.GetRequiredService<T>(), scope.ServiceProvider);

            return await scope.ServiceProvider.GetRequiredService<CoachDbContext>().SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (Overtaken.Is(exception))
        {
            // Somebody else did it: the next tick finds what is left.
            return 0;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception, typeof(T).Name);

            return Failed;
        }
    }

    private async Task<IReadOnlyList<(Guid WorkspaceId, Guid Id)>> FindDue(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var found = await db.OneOnOneMeetings.TagWith(EveryWorkspace.Tag)
            .Where(meeting => meeting.NextDueAt <= now).OrderBy(meeting => meeting.NextDueAt).Take(BatchSize)
            .Select(meeting => new { meeting.WorkspaceId, meeting.Id }).ToListAsync(cancellationToken);

        return found.ConvertAll(meeting => (meeting.WorkspaceId, meeting.Id));
    }

    /// <summary>Members whose present plan names a 1:1 of the weeks ahead that has no row yet.</summary>
    private async Task<IReadOnlyList<(Guid WorkspaceId, Guid MemberId)>> FindUnread(CancellationToken cancellationToken)
    {
        // Weeks by the calendar in UTC, a day inside of what Sync reads in every zone.
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var (from, until) = (today.AddDays(-5), today.AddDays(PlannedMeetings.DaysAhead - 1));
        var found = await db.PlanItems.TagWith(EveryWorkspace.Tag)
            .Where(item => item.Kind == PlanItemKind.OneOnOne && item.WeekStartsOn >= from && item.WeekStartsOn <= until && item.CompletedOn == null)
            .Where(item => db.Plans.Any(plan => plan.WorkspaceId == item.WorkspaceId && plan.Id == item.PlanId && plan.ArchivedAt == null))
            .Where(item => !db.OneOnOneMeetings.Any(meeting => meeting.WorkspaceId == item.WorkspaceId && meeting.PlanItemId == item.Id))
            .OrderBy(item => item.WeekStartsOn).Take(BatchSize)
            .Select(item => new { item.WorkspaceId, item.MemberId }).ToListAsync(cancellationToken);

        return [.. found.Select(item => (item.WorkspaceId, item.MemberId)).Distinct()];
    }

    private async Task<IReadOnlyList<(Guid WorkspaceId, Guid Id)>> FindSent(CancellationToken cancellationToken)
    {
        var found = await db.OneOnOneMeetings.TagWith(EveryWorkspace.Tag)
            .Where(meeting => meeting.SendingMessageId != null)
            .Where(meeting => db.Outbox.Any(row => row.WorkspaceId == meeting.WorkspaceId && row.Id == meeting.SendingMessageId
                && row.State != OutboxState.Waiting))
            .OrderBy(meeting => meeting.SendingMessageId).Take(BatchSize)
            .Select(meeting => new { meeting.WorkspaceId, meeting.Id }).ToListAsync(cancellationToken);

        return found.ConvertAll(meeting => (meeting.WorkspaceId, meeting.Id));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{Step} failed for one 1:1; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception, string step);
    }
}
