using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.Clock;
using SlackCoach.Domain.Threads;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Looks who is in a channel: once those called as a group were left time to answer, and when somebody was named in a private channel who
/// has not written there. Runs each minute.</summary>
[DisallowConcurrentExecution]
internal sealed partial class GroupCallsJob(IServiceScopeFactory scopes, JobWake wake, ProductClock clock, ILogger<GroupCallsJob> logger) : IJob
{
    public static readonly JobKey Key = new("group-calls");

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int BatchSize = 50;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(10);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);

        var due = await Due(cancellationToken);

        foreach (var (workspaceId, channelId, threadTs) in due)
        {
            await using var scope = scopes.CreateAsyncScope();

            try
            {
                await scope.ServiceProvider.GetRequiredService<GroupCalls>().Look(workspaceId, channelId, threadTs, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Log.NotLooked(logger, exception, channelId);
                await Postpone(workspaceId, channelId, threadTs, cancellationToken);
            }
        }

        if (due.Count > 0)
        {
            // What was said is read again for those whom it turned out to concern.
            await wake.Signal(ReadThreadsJob.Key, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<(Guid WorkspaceId, string ChannelId, MessageTs ThreadTs)>> Due(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var due = await scope.ServiceProvider.GetRequiredService<CoachDbContext>().FollowedThreads.TagWith(EveryWorkspace.Tag).AsNoTracking()
            .Where(thread => thread.NextLookAt <= now).OrderBy(thread => thread.NextLookAt).Take(BatchSize).ToListAsync(cancellationToken);

        return due.ConvertAll(thread => (thread.WorkspaceId, thread.ChannelId, thread.ThreadTs));
    }

    private async Task Postpone(Guid workspaceId, string channelId, MessageTs threadTs, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var later = clock.GetUtcNow() + AfterFailure;
        await scope.ServiceProvider.GetRequiredService<CoachDbContext>().FollowedThreads.In(workspaceId)
            .Where(thread => thread.ChannelId == channelId && thread.ThreadTs == threadTs)
            .ExecuteUpdateAsync(set => set.SetProperty(thread => thread.NextLookAt, later), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Who is in {Channel} could not be read; it is tried again")]
        public static partial void NotLooked(ILogger logger, Exception exception, string channel);
    }
}

/// <summary>Finds the members whom the calls of a thread reach.</summary>
internal sealed class GroupCalls(CoachDbContext db, WriteTurn writeTurn, ISlackConversations slack, ChannelPeople people, ThreadLedger ledger)
{
    public async Task Look(Guid workspaceId, string channelId, MessageTs threadTs, CancellationToken cancellationToken)
    {
        var facts = await db.ThreadMessages.In(workspaceId).Where(message => message.ChannelId == channelId && message.ThreadTs == threadTs)
            .Select(message => message.Facts).ToListAsync(cancellationToken);
        var messages = facts.ConvertAll(LedgerJson.ReadFacts);
        var groups = messages.SelectMany(message => message.Groups).Distinct().ToList();
        var named = messages.SelectMany(message => message.MentionedIds).Distinct().ToList();
        var teamId = await db.Workspaces.Where(workspace => workspace.Id == workspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
        var called = await Called(workspaceId, teamId, channelId, groups, named, cancellationToken);

        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        await ledger.Hold(workspaceId, channelId, threadTs, cancellationToken);
        await ledger.Judge(workspaceId, channelId, threadTs, called, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The members of the channel who are called, with the user groups they are called through.</summary>
    private async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Called(
        Guid workspaceId, string teamId, string channelId, List<string> groups, List<string> named, CancellationToken cancellationToken)
    {
        var members = await db.Members.In(workspaceId).Where(member => member.JoinedAt != null && member.Refusal == null)
            .Select(member => member.SlackUserId).ToListAsync(cancellationToken);
        var inChannel = (await Known(people.OfChannel(slack, teamId, channelId, cancellationToken))).ToHashSet();
        var called = (groups.Any(ThreadLedger.IsWholeChannel) ? members : members.Intersect(named))
            .Where(inChannel.Contains).ToDictionary(member => member, _ => new List<string>());

        foreach (var group in groups.Where(group => !ThreadLedger.IsWholeChannel(group)))
        {
            foreach (var member in (await Known(people.OfGroup(slack, teamId, group, cancellationToken))).Intersect(members).Where(inChannel.Contains))
            {
                called.TryAdd(member, []);
                called[member].Add(group);
            }
        }

        return called.ToDictionary(one => one.Key, one => (IReadOnlyList<string>)one.Value);
    }

    /// <summary>Those whom Slack names; nobody where it refuses, such as for a group that is gone.</summary>
    private static async Task<IReadOnlyList<string>> Known(Task<IReadOnlyList<string>> asked)
    {
        try
        {
            return await asked;
        }
        catch (SlackException exception) when (exception.Code is "no_such_subteam" or "subteam_not_found" or "channel_not_found" or "not_in_channel")
        {
            return [];
        }
    }
}
