using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Sends, at every tick, the posts of members who chose that silence means yes.</summary>
internal sealed partial class SilentPosts(CoachDbContext db, IServiceScopeFactory scopes, ProductClock clock, ILogger<SilentPosts> logger) : IDueWork
{
    private const int BatchSize = 200;

    // What fails is tried again, but not every minute.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    public async Task<int> EnqueueDue(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.SharedWeeks.TagWith(EveryWorkspace.Tag).AsNoTracking()
            .Where(week => week.NextDueAt <= now).OrderBy(week => week.NextDueAt).Take(BatchSize)
            .Select(week => new { week.WorkspaceId, week.Id }).ToListAsync(cancellationToken);
        var done = 0;

        foreach (var week in due)
        {
            done += await Take(week.WorkspaceId, week.Id, cancellationToken);
        }

        return done;
    }

    private async Task<int> Take(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var scoped = scope.ServiceProvider.GetRequiredService<CoachDbContext>();

        try
        {
            if (await scoped.SharedWeeks.In(workspaceId).SingleOrDefaultAsync(row => row.Id == id && row.NextDueAt != null, cancellationToken) is not { } week)
            {
                return 0;
            }

            var member = await scoped.Members.In(workspaceId).SingleAsync(row => row.Id == week.MemberId, cancellationToken);
            var sharing = scope.ServiceProvider.GetRequiredService<MemberSharing>();

            if (await sharing.Choice(member, cancellationToken) is { Agreed: not null, SendsOnSilence: true } choice && member.PausedAt is null)
            {
                await sharing.Send(member, choice, week, cancellationToken);
            }
            else
            {
                (week.State, week.NextDueAt) = (SharedWeekState.Held, null);
            }

            await sharing.Show(member, week, FormattableString.Invariant($"silence:{week.Sendings}"), cancellationToken);

            return await scoped.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (Overtaken.Is(exception))
        {
            // The member, or another node, was quicker.
            return 0;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception);
            var later = clock.GetUtcNow() + AfterFailure;
            await db.SharedWeeks.In(workspaceId).Where(row => row.Id == id && row.NextDueAt != null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextDueAt, later), cancellationToken);

            return 0;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A post that its member let go by silence could not be sent; it is tried again")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
