using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Outbox;

/// <summary>The whole app against a Slack that fails at random in every way it can.</summary>
public sealed class DigestsUnderFaultsTests
{
    private const int Members = 100;

    [Fact]
    public async Task A_hundred_digests_arrive_once_each()
    {
        await using var due = await DueDigests.Start(Members);
        var late = new TaskCompletionSource();
        due.Host.Slack.Faults.Sometimes(
            "chat.postMessage",
            0.3,
            new Random(20270104),
            [
                new Fault.StoreThenAnswerLate(late.Task),
                new Fault.StoreThenNeverAnswer(),
                new Fault.StoreThenReset(),
                new Fault.RateLimited(1),
                new Fault.ServerError(AfterStoring: false),
                new Fault.ServerError(AfterStoring: true),
            ]);
        var activity = new StorageActivity();
        await using var app = await AppHost.StartAsync(
            due.Settings(
                DueDigests.Nine.AddMinutes(-1),
                ("Slack:HttpTimeout", "00:00:00.6"),
                ("Outbox:RetryAfter", "00:00:00.05"),
                ("Outbox:Parallelism", "8")),
            configure: builder => builder.Services.AddSingleton<IInterceptor>(activity));

        await app.MoveClockTo(DueDigests.Nine.AddSeconds(30));
        await activity.Until(async () => await Recorded(due) == Members, DueDigests.Patience);

        Assert.Equal(Members, due.Digests().Distinct().Count());
        Assert.Equal(Members, due.Digests().Count);
        late.SetCanceled();
    }

    private static async Task<int> Recorded(DueDigests due)
    {
        await using var db = due.Open();

        return await db.Outbox.TagWith(EveryWorkspace.Tag).CountAsync(row => row.State == OutboxState.Sent);
    }
}
