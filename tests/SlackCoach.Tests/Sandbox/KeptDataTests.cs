using SlackCoach.Sandbox;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sandbox;

public sealed class KeptDataTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_data_directory_keeps_the_plan_and_what_is_done_of_it()
    {
        var folder = Directory.CreateTempSubdirectory("slackcoach-");

        await using (var sandbox = await Start(folder.FullName))
        {
            var slack = sandbox.Host.Slack;
            slack.Share(Harborline.NadiaId, Dm(slack), "", null, SamplePlan.FileName, "text/markdown", SamplePlan.Read());
            var preview = await Seen(slack, message => Shown.Text(message).Contains("I read your plan", StringComparison.Ordinal));
            var (block, action) = Shown.Button(preview, "Import", entry: null);
            Assert.Null((await sandbox.Host.Delivery.Click(Harborline.NadiaId, preview, block, action)).Error);
            await Seen(slack, message => Shown.Text(message).StartsWith("✓ Imported", StringComparison.Ordinal));

            await sandbox.App.MoveClockTo(Workplace.Berlin("2027-01-04 09:00"));
            Assert.Contains("Write the problem statement", await Answer(slack, "today", "Today, "), StringComparison.Ordinal);
            await Answer(slack, "done statement", "Done: Write the problem statement");
        }

        await using (var sandbox = await Start(folder.FullName))
        {
            var today = await Answer(sandbox.Host.Slack, "today", "Today, Monday 4 January");

            Assert.Contains("Your plan", today, StringComparison.Ordinal);
            Assert.Contains("List every consumer", today, StringComparison.Ordinal);
            Assert.DoesNotContain("Write the problem statement", today, StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_a_data_directory_every_start_is_the_first()
    {
        await using (var sandbox = await Start(null))
        {
            var slack = sandbox.Host.Slack;
            slack.Share(Harborline.NadiaId, Dm(slack), "", null, SamplePlan.FileName, "text/markdown", SamplePlan.Read());
            await Seen(slack, message => Shown.Text(message).Contains("I read your plan", StringComparison.Ordinal));
        }

        await using (var sandbox = await Start(null))
        {
            var today = await Answer(sandbox.Host.Slack, "today", "Let's keep your promotion plan going");

            Assert.Contains("To start", today, StringComparison.Ordinal);
        }
    }

    private static async Task<SandboxApp> Start(string? folder)
    {
        var sandbox = await SandboxApp.StartAsync(new SandboxOptions { Port = 0, DataDirectory = folder });
        sandbox.Host.Delivery.Patience = Patience;

        return sandbox;
    }

    private static string Dm(StandInSlack slack) => slack.OpenDirectMessage(Harborline.NadiaId, out _).Id;

    /// <summary>Types a command's words in the direct message, where no three seconds run, and gives the answer.</summary>
    private static async Task<string> Answer(StandInSlack slack, string text, string beginning)
    {
        slack.Post(new MessageDraft(Dm(slack), Harborline.NadiaId, text));

        return Shown.Text(await Seen(slack, message => Shown.Text(message).StartsWith(beginning, StringComparison.Ordinal)));
    }

    private static async Task<StandInMessage> Seen(StandInSlack slack, Func<StandInMessage, bool> isMeant)
    {
        var seen = new TaskCompletionSource<StandInMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        slack.Changed += Look;

        try
        {
            Look();
            return await seen.Task.WaitAsync(Patience, TimeProvider.System);
        }
        finally
        {
            slack.Changed -= Look;
        }

        void Look()
        {
            if (slack.MessagesIn(Dm(slack)).FirstOrDefault(message => message.User == slack.App.BotUserId && isMeant(message)) is { } found)
            {
                seen.TrySetResult(found);
            }
        }
    }
}
