using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Time;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.AppHome;

/// <summary>Publishes one Home tab with what is true now. One node at a time does; what changes meanwhile has it published again.</summary>
internal sealed partial class PublishHome(
    CoachDbContext db,
    MemberProfiles profiles,
    HomeReader reader,
    ISlackMessenger slack,
    ProductClock clock,
    TimeProvider time,
    ILogger<PublishHome> logger)
{
    private const int MaxAttempts = 8;

    // Longer than three requests and the waits that Slack may ask for: see the outbox's lease.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);

    // A token is mended by people.
    private static readonly TimeSpan WaitForWorkspace = TimeSpan.FromMinutes(10);

    public async Task Execute(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        if (await TryTake(workspaceId, id, cancellationToken) is not { } home)
        {
            return;
        }

        try
        {
            await Publish(home, cancellationToken);
        }
        catch (SlackRateLimitException exception)
        {
            await Postpone(home, exception.RetryAfter, home.Attempts - 1, cancellationToken);
        }
        catch (SlackException exception) when (SlackErrorCodes.StopsTheWorkspace(exception.Code))
        {
            Log.WorkspaceRefused(logger, exception.Code);
            await Postpone(home, WaitForWorkspace, home.Attempts - 1, cancellationToken);
        }
        catch (SlackException exception)
        {
            Log.Refused(logger, exception.Method, exception.Code, string.Join("; ", exception.Details));
            await GiveUp(home, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, exception, home.Attempts);

            if (home.Attempts >= MaxAttempts)
            {
                await GiveUp(home, cancellationToken);
            }
            else
            {
                await Postpone(home, FirstWait * Math.Pow(2, home.Attempts - 1), home.Attempts, cancellationToken);
            }
        }
    }

    /// <summary>The tab, taken for this process; null when another has it or it is true again.</summary>
    private async Task<HomeTab?> TryTake(Guid workspaceId, Guid id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var leasedUntil = now + Lease;
        var isTaken = 1 == await db.HomeTabs.In(workspaceId)
            .Where(home => home.Id == id && home.NextPublishAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(home => home.NextPublishAt, leasedUntil).SetProperty(home => home.Attempts, home => home.Attempts + 1),
                cancellationToken);

        // Untracked: a change that is saved in the meantime must not be overwritten.
        var taken = isTaken
            ? await db.HomeTabs.In(workspaceId).AsNoTracking().SingleOrDefaultAsync(home => home.Id == id, cancellationToken)
            : null;

        return taken?.NextPublishAt == leasedUntil ? taken : null;
    }

    private async Task Publish(HomeTab home, CancellationToken cancellationToken)
    {
        var member = await db.Members.In(home.WorkspaceId).SingleAsync(m => m.Id == home.MemberId, cancellationToken);

        if (member.ProfileReadAt is null)
        {
            // What is learned may change the tab, so it is read anew.
            await profiles.EnsureRead(member, cancellationToken);
            await Postpone(home, TimeSpan.Zero, home.Attempts - 1, cancellationToken);
            return;
        }

        var calendar = member.Calendar();
        var today = calendar.DayOf(clock.GetUtcNow());

        if (member.Refusal is not (MemberRefusal.Deactivated or MemberRefusal.Bot))
        {
            var teamId = await db.Workspaces.Where(w => w.Id == home.WorkspaceId).Select(w => w.TeamId).SingleAsync(cancellationToken);
            await slack.PublishView(teamId, member.SlackUserId, await reader.Read(member, cancellationToken), cancellationToken);
        }

        var now = time.GetUtcNow();
        var dayEndsAt = calendar.At(today.AddDays(1), MemberCalendar.DayEndsAt);
        var isStillOurs = 1 == await Leased(home).ExecuteUpdateAsync(
            set => set
                .SetProperty(h => h.NextPublishAt, (DateTimeOffset?)null)
                .SetProperty(h => h.Attempts, 0)
                .SetProperty(h => h.PublishedAt, now)
                .SetProperty(h => h.DayEndsAt, dayEndsAt),
            cancellationToken);

        if (!isStillOurs)
        {
            // Somebody else may have published something newer before this: the last word must be the truth.
            await Set(db.HomeTabs.In(home.WorkspaceId).Where(h => h.Id == home.Id && h.NextPublishAt == null), now, 0, cancellationToken);
        }
    }

    private Task Postpone(HomeTab home, TimeSpan wait, int attempts, CancellationToken cancellationToken) =>
        Set(Leased(home), time.GetUtcNow() + wait, attempts, cancellationToken);

    // The next change, or the next time it is opened, has it tried again.
    private Task GiveUp(HomeTab home, CancellationToken cancellationToken) => Set(Leased(home), null, 0, cancellationToken);

    private static Task Set(IQueryable<HomeTab> homes, DateTimeOffset? next, int attempts, CancellationToken cancellationToken) =>
        homes.ExecuteUpdateAsync(
            set => set.SetProperty(h => h.NextPublishAt, next).SetProperty(h => h.Attempts, attempts), cancellationToken);

    private IQueryable<HomeTab> Leased(HomeTab home) =>
        db.HomeTabs.In(home.WorkspaceId).Where(h => h.Id == home.Id && h.NextPublishAt == home.NextPublishAt);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A Home tab was not published (attempt {Attempt})")]
        public static partial void Failed(ILogger logger, Exception exception, int attempt);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refused a Home tab: {Method}: {Code} ({Details}). It is tried again when something changes")]
        public static partial void Refused(ILogger logger, string method, string code, string details);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack refused to publish Home tabs for the whole workspace: {Code}. They wait")]
        public static partial void WorkspaceRefused(ILogger logger, string code);
    }
}
