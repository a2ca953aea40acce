using System.Globalization;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Commands;

/// <summary>Nobody who waits for an answer waits for Slack or GitHub.</summary>
public sealed class LocalAnswersTests
{
    private static readonly string[] Methods =
        ["auth.test", "users.info", "conversations.open", "conversations.history", "chat.postMessage", "chat.update", "views.open"];

    [Fact]
    public async Task Answers_from_what_was_read_last_and_asks_neither_slack_nor_github()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        var open = work.GitHub.Repositories.SelectMany(repository => repository.PullRequests).ToList();
        var hidden = open.Count(pullRequest => pullRequest.IsDraft || pullRequest.Author?.EndsWith("[bot]", StringComparison.Ordinal) == true);
        var asked = work.GitHub.Requests;
        Array.ForEach(Methods, method => work.Slack.Faults.Next(method, new Fault.ServerError(AfterStoring: false)));

        var today = Shown.Text(await work.Say("/plan today"));
        await work.Say("/plan week");
        await work.Say("/plan prs all");
        await work.Say("/plan help");

        Assert.Contains("1. Draft the proposal for caching", today, StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"*{open.Count} open pull requests*, {hidden} of them drafts or by bots. Read "),
            today,
            StringComparison.Ordinal);
        Assert.Equal(asked, work.GitHub.Requests);
        Assert.Equal(Methods, work.Slack.Faults.Waiting.Select(waiting => waiting.Method));
    }
}
