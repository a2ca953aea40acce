using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Tests.Outbox;

/// <summary>The app is killed in the middle of a delivery and started again.</summary>
public sealed class KilledProcessTests
{
    [Fact]
    public async Task A_digest_that_was_posted_but_not_recorded_is_there_once_after_a_restart()
    {
        await using var due = await DueDigests.Start(members: 1);
        due.Host.Slack.Faults.Next("chat.postMessage", new Fault.StoreThenNeverAnswer());

        await using (var killed = AppProcess.Start(due.Settings(DueDigests.Nine.AddSeconds(30)), due.Folder))
        {
            await due.When(() => due.Digests().Count == 1);
            await killed.Kill();
        }

        Assert.Equal(OutboxState.Waiting, await StateOfDigest(due));
        await RestartAndGreet(due);

        Assert.Single(due.Digests());
        Assert.Equal(OutboxState.Sent, await StateOfDigest(due));
    }

    [Fact]
    public async Task A_digest_that_was_written_but_not_posted_is_there_once_after_a_restart()
    {
        await using var due = await DueDigests.Start(members: 1);
        due.Host.Slack.Faults.Next("conversations.open", new Fault.StoreThenNeverAnswer());

        await using (var killed = AppProcess.Start(due.Settings(DueDigests.Nine.AddSeconds(30)), due.Folder))
        {
            await due.When(() => due.Host.Slack.FindChannel(DueDigests.DirectMessageOf(due.User(0))) is not null);
            await killed.Kill();
        }

        Assert.Empty(due.Digests());
        Assert.Equal(OutboxState.Waiting, await StateOfDigest(due));
        await RestartAndGreet(due);

        Assert.Single(due.Digests());
        Assert.Equal(OutboxState.Sent, await StateOfDigest(due));
    }

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    internal async Task A_digest_that_was_cut_off_in_its_thread_is_completed_after_a_restart(DatabaseProvider provider)
    {
        // Ten are in the digest, two times ten and five in its thread.
        const int Messages = 4;
        await using var due = await DueDigests.Start(members: 1, provider, pullRequests: 35);
        due.Host.Slack.Faults.Next("chat.postMessage", new Fault.Slow(TimeSpan.Zero), times: 2);
        due.Host.Slack.Faults.Next("chat.postMessage", new Fault.StoreThenNeverAnswer());
        // No other process of PostgreSQL's knows that this one is gone before its lease has run out.
        (string, string)[] settings =
        [
            ("Outbox:Lease", "00:00:10"), ("Slack:HttpTimeout", "00:00:02"), ("Slack:RateLimitPatience", "00:00:01"),
            ("GitHub:Repositories:0", "harborline/api"),
        ];

        await using (var killed = AppProcess.Start(due.Settings(DueDigests.Nine.AddSeconds(30), settings), due.Folder))
        {
            await due.When(() => due.Digests().Count == 3);
            await killed.Kill();
        }

        await using var app = AppProcess.Start(due.Settings(DueDigests.Nine.AddMinutes(1), settings), due.Folder);
        await due.When(() => due.Digests().Distinct().Count() == Messages);

        Assert.Equal(Messages, due.Digests().Count);
        Assert.Single(due.Said(), message => message.IsTopLevel);
        Assert.Single(due.Said().Where(message => !message.IsTopLevel).Select(message => message.ThreadTs).Distinct());
    }

    /// <summary>Starts the app again and says something to it: a member's messages go out in order, so once the answer is there, the
    /// digest has been dealt with.</summary>
    private static async Task RestartAndGreet(DueDigests due)
    {
        await using var app = AppProcess.Start(due.Settings(DueDigests.Nine.AddMinutes(1)), due.Folder);
        due.Host.Delivery.AppBaseUrl = await app.Address;
        due.Host.Slack.Post(new MessageDraft(DueDigests.DirectMessageOf(due.User(0)), due.User(0), "help"));

        await due.When(() => due.Said().Count > due.Digests().Count && due.Digests().Count > 0);
    }

    private static async Task<OutboxState> StateOfDigest(DueDigests due)
    {
        await using var db = due.Open();

        return await db.Outbox.TagWith(EveryWorkspace.Tag)
            .Where(row => row.Composer == nameof(NudgeKind.MorningDigest)).Select(row => row.State).SingleAsync();
    }
}
