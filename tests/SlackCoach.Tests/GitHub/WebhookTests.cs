using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.GitHub;

public sealed class WebhookTests : IDisposable
{
    private const string Changed = """{"action":"opened","repository":{"full_name":"Harborline/web"},"sender":{"id":1}}""";

    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task What_GitHub_says_is_read_at_once_and_nothing_else_is_believed()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        await work.MoveTo("2027-01-04 09:05");
        var web = new SampleRepositories(work.App.Now).All.Single(repository => repository.FullName == "harborline/web");
        work.GitHub.Add(web with { PullRequests = [.. web.PullRequests, web.PullRequests[0] with { Number = 9_001, Title = "Fresh from the webhook" }] });

        Assert.Equal(401, await Deliver("pull_request", Changed, "1", secret: null));
        Assert.Equal(401, await Deliver("pull_request", Changed, "1", "another-secret"));
        Assert.Equal(401, await Deliver("pull_request", "no json at all", "1", "another-secret"));
        Assert.Equal(400, await Deliver("pull_request", "no json at all", "1"));
        Assert.Equal(400, await Deliver("pull_request", Changed, "one two"));
        Assert.Equal(413, await Deliver("pull_request", new string(' ', (1 << 20) + 1), "1"));
        Assert.Equal(202, await Deliver("ping", "{}", "1"));
        Assert.Equal(202, await Deliver("star", "[]", "1"));
        Assert.Equal(202, await Deliver("issue_comment", """{"action":"created","issue":{},"repository":{"full_name":"harborline/web"}}""", "2"));
        Assert.Equal(202, await Deliver("push", """{"ref":"refs/tags/v1","repository":{"full_name":"harborline/web"}}""", "3"));
        Assert.Equal(202, await Deliver("pull_request", """{"action":"opened","repository":{"full_name":"elsewhere/web"}}""", "4"));
        Assert.Equal(0, await Known(work));
        Assert.Equal(0, await Marked(work));

        Assert.Equal(202, await Deliver("pull_request", Changed, "5"));
        await work.Until(async () => await Known(work) == 1);
        Assert.Equal(0, await Marked(work));
        Assert.Contains("Fresh from the webhook", string.Concat(Shown.Links(await work.Say("/plan prs all")).Concat(Shown.Links(await work.Say("/plan prs all 2")))), StringComparison.Ordinal);

        // Delivered again it changes nothing.
        await work.MoveTo("2027-01-04 09:06");
        var requests = work.GitHub.Requests;
        Assert.Equal(202, await Deliver("pull_request", Changed, "5"));
        Assert.Equal((0, requests), (await Marked(work), work.GitHub.Requests));

        Task<int> Deliver(string name, string body, string id, string? secret = WebhookSender.Secret) =>
            WebhookSender.Deliver(_http, work.App.BaseUrl, name, body, id, secret);
    }

    [Fact]
    public async Task Whoever_revokes_the_App_at_GitHub_is_told_once()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Rows(async db =>
        {
            var account = SampleRows.Account(await db.Members.TagWith(EveryWorkspace.Tag).SingleAsync(member => member.SlackUserId == Workplace.Nadia), null);
            db.GitHubAccounts.Add(account);
            return await db.SaveChangesAsync();
        });
        const string Revoked = """{"action":"revoked","sender":{"id":4711,"login":"nadia-okafor"}}""";

        Assert.Equal(202, await WebhookSender.Deliver(_http, work.App.BaseUrl, "github_app_authorization", Revoked, "a"));
        Assert.Equal(202, await WebhookSender.Deliver(_http, work.App.BaseUrl, "github_app_authorization", Revoked, "b"));
        await work.Settle();

        Assert.Single(work.Posts, post => post.Text.StartsWith("GitHub ended my connection to your account nadia-okafor", StringComparison.Ordinal));
        Assert.Equal(GitHubAccountState.Ended, await work.Rows(db => db.GitHubAccounts.TagWith(EveryWorkspace.Tag).Select(account => account.State).SingleAsync()));
    }

    [Fact]
    public async Task Without_a_secret_there_is_no_webhook()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Settings = new Dictionary<string, string?> { ["GitHub:WebhookSecret"] = "" } });

        Assert.Equal(404, await WebhookSender.Deliver(_http, work.App.BaseUrl, "pull_request", Changed, "1", ""));
    }

    private static Task<int> Known(Workplace work) =>
        work.Rows(db => db.PullRequests.TagWith(EveryWorkspace.Tag).CountAsync(row => row.Number == 9_001));

    private static Task<int> Marked(Workplace work) => work.Rows(db => db.Repositories.TagWith(EveryWorkspace.Tag).CountAsync(row => row.ChangedAt != null));
}
