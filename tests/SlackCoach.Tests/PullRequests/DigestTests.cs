using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

public sealed partial class DigestTests
{
    [Fact]
    public async Task Lists_ten_and_the_rest_in_its_thread_and_accounts_for_every_open_pull_request()
    {
        await using var work = await Member();
        var digest = await Digest(work);
        var inThread = work.ThreadOf(digest).SelectMany(Shown.Links).ToList();
        var all = work.GitHub.Repositories.SelectMany(repository => repository.PullRequests).ToList();
        var drafts = all.Count(pullRequest => pullRequest.IsDraft);
        var bots = all.Count(pullRequest => !pullRequest.IsDraft && pullRequest.Author?.EndsWith("[bot]", StringComparison.Ordinal) == true);
        var listed = all.Count - drafts - bots;

        Assert.Equal(10, Shown.Links(digest).Count);
        Assert.Equal(listed - 10, inThread.Count);
        Assert.Equal(listed, Shown.Links(digest).Concat(inThread).Distinct().Count());
        Assert.Contains(Invariant(
            $"{all.Count} open pull requests in 6 repositories: 10 listed here, {listed - 10} in the thread, {drafts + bots} hidden ({drafts} drafts, {bots} by bots)."),
            Shown.Text(digest), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_through_everything_with_the_same_account()
    {
        await using var work = await Member();
        var digest = await Digest(work);
        var first = await work.Say("/plan prs");
        var pages = new[] { await work.Say("/plan prs all"), await work.Say("/plan prs all 2") };

        Assert.Equal(Shown.Links(digest), Shown.Links(first));
        Assert.Equal(
            Shown.Links(digest).Concat(work.ThreadOf(digest).SelectMany(Shown.Links)), pages.SelectMany(Shown.Links));
        Assert.All(pages, page => Assert.True(Balances(Shown.Text(page)), Shown.Text(page)));
        Assert.Equal("There are 2 pages; this would be page 3.", Shown.Text(await work.Say("/plan prs all 3")));
        Assert.Equal(Shown.Links(pages[1]), Shown.Links(await work.Say("/plan PRs All 2")));
        Assert.StartsWith("I know /plan prs, /plan prs all", Shown.Text(await work.Say("/plan prs some")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_repository_that_cannot_be_read_and_lists_the_others()
    {
        await using var work = await Member();
        work.GitHub.Break("harborline/web", GitHubFault.Forbidden);
        var digest = await Digest(work);
        var text = Shown.Text(digest);

        Assert.Contains("Not everything could be read", text, StringComparison.Ordinal);
        Assert.Contains("harborline/web: ", text, StringComparison.Ordinal);
        Assert.Equal(10, Shown.Links(digest).Count);
        Assert.True(Balances(text), text);
        Assert.DoesNotContain("harborline/web #", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_says_that_there_is_nothing_when_nothing_could_be_read()
    {
        await using var work = await Member();

        foreach (var repository in work.GitHub.Repositories)
        {
            work.GitHub.Break(repository.FullName, GitHubFault.Forbidden);
        }

        var text = Shown.Text(await Digest(work));

        Assert.Contains("Not everything could be read", text, StringComparison.Ordinal);
        Assert.All(work.GitHub.Repositories, repository => Assert.Contains(repository.FullName + ": ", text, StringComparison.Ordinal));
        Assert.DoesNotContain("No open pull requests", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_says_that_there_is_nothing_when_github_is_down()
    {
        await using var work = await Member();
        work.GitHub.BreakNext(100, GitHubFault.Unauthorized);
        var text = Shown.Text(await Digest(work));

        Assert.DoesNotContain("No open pull requests", text, StringComparison.Ordinal);
        Assert.Contains("Not everything could be read", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_so_when_there_is_nothing_to_look_at()
    {
        await using var work = await Member(new StandInRepository("harborline/quiet", []));

        Assert.Contains("No open pull requests to look at", Shown.Text(await Digest(work)), StringComparison.Ordinal);
        Assert.Equal("There is 1 page; this would be page 2.", Shown.Text(await work.Say("/plan prs all 2")));
    }

    [Fact]
    public async Task Tells_together_what_fails_and_what_is_odd_and_lets_nothing_in_a_title_work()
    {
        string[] titles =
        [
            "<!channel> look: *bold* <https://evil.example|click> <@U07TOMAS01> & more",
            "@here :tada: `code` ~gone~ _soft_ &lt;!everyone&gt;",
            "תיקון \u202Eסדר\u202C من اليمين",
            "👩🏽‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿 𝒎𝒂𝒕𝒉",
            new('é', 300),
            " ",
        ];
        await using var work = await Workplace.Open(new WorkplaceOptions
        {
            Settings = new Dictionary<string, string?>
            {
                ["GitHub:Repositories"] = "harborline/odd,harborline/billing,harborline/denied,harborline/gone,harborline/garbled",
            },
            Repositories = github =>
            {
                github.Add(new StandInRepository("harborline/odd", [.. titles.Select((title, index) => Open(index + 1, title))]));
                github.Add(new StandInRepository("harborline/billing", [Open(7, "By nobody") with { Author = null }]));
                github.Rename("harborline/billing", "harborline/ledger");
                github.Add(new StandInRepository("harborline/denied", [Open(8, "Unseen")]));
                github.Add(new StandInRepository("harborline/garbled", [Open(9, "Unseen")]));
                github.Break("harborline/denied", GitHubFault.Forbidden);
                github.Break("harborline/garbled", GitHubFault.InvalidJson);
            },
        });
        await work.Import(SmallPlan.Text);
        var digest = await Digest(work);
        var text = Shown.Text(digest);

        Assert.Equal(
            titles[..4].Concat([new string('é', 149) + "…", "(no title)", "By nobody"]).Order(StringComparer.Ordinal), Shown.Links(digest).Order(StringComparer.Ordinal));
        Assert.Contains("by a deleted account", text, StringComparison.Ordinal);
        Assert.Contains("Renamed: harborline/billing is now harborline/ledger.", text, StringComparison.Ordinal);
        Assert.Contains("harborline/denied: SlackCoach may not read it", text, StringComparison.Ordinal);
        Assert.Contains("harborline/gone: GitHub knows no such repository", text, StringComparison.Ordinal);
        Assert.Contains("harborline/garbled: GitHub's answer made no sense", text, StringComparison.Ordinal);
        Assert.True(Balances(text), text);
        Assert.All(work.Slack.MessagesIn(digest.Channel).SelectMany(Shown.Formatted), formatted =>
        {
            Assert.DoesNotContain("<!", formatted, StringComparison.Ordinal);
            Assert.DoesNotContain("<@", formatted, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", formatted, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Offers_the_rest_where_a_thread_cannot_hold_it()
    {
        await using var work = await Member(new StandInRepository("harborline/busy", [.. Enumerable.Range(1, 75).Select(n => Open(n, $"Change {n}"))]));
        var digest = await Digest(work);

        Assert.Equal(40, work.ThreadOf(digest).Sum(reply => Shown.Links(reply).Count));
        Assert.Contains(
            "75 open pull requests in 1 repository: 10 listed here, 40 in the thread, 25 more by /plan prs all, none hidden.",
            Shown.Text(digest).Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(15, Shown.Links(await work.Say("/plan prs all 4")).Count);
    }

    /// <summary>That every message keeps Slack's limits is held by <see cref="Workplace"/> itself.</summary>
    [Fact]
    public async Task Accounts_for_sixty_repositories_of_fifty_five_within_slacks_limits_on_every_page()
    {
        var repositories = Enumerable.Range(1, 60).Select(repository => new StandInRepository(
            Invariant($"harborline/service-{repository}"),
            [.. Enumerable.Range(1, 55).Select(n => Open(n, n % 11 == 0 ? string.Concat(Enumerable.Repeat("😀", 150)) : Invariant($"Change {n} of {repository}")) with { IsDraft = n == 55 })]));
        await using var work = await Member([.. repositories]);
        var digest = await Digest(work);

        Assert.Contains(
            "3300 open pull requests in 60 repositories: 10 listed here, 40 in the thread, 3190 more by `/plan prs all`, 60 hidden (60 drafts).",
            Shown.Text(digest), StringComparison.Ordinal);
        Assert.Equal(40, work.ThreadOf(digest).Sum(reply => Shown.Links(reply).Count));

        var pages = new List<StandInMessage>();

        foreach (var page in new[] { 1, 81, 162 })
        {
            pages.Add(await work.Say(Invariant($"/plan prs all {page}")));
        }

        Assert.Equal(60, pages.SelectMany(Shown.Links).Count());
        Assert.All(pages, page => Assert.True(Balances(Shown.Text(page)), Shown.Text(page)));
        Assert.Equal("There are 162 pages; this would be page 163.", Shown.Text(await work.Say("/plan prs all 163")));
    }

    private static async Task<Workplace> Member(params StandInRepository[] repositories)
    {
        var work = await Workplace.Open(repositories is [] ? null : new WorkplaceOptions { Repositories = github => Array.ForEach(repositories, github.Add) });
        await work.Import(SmallPlan.Text);
        return work;
    }

    private static async Task<StandInMessage> Digest(Workplace work)
    {
        await work.MoveTo("2027-01-04 09:00");
        return Assert.Single(work.Posts, Shown.IsDigest);
    }

    private static StandInPullRequest Open(int number, string title) => new()
    {
        Number = number,
        Title = title,
        Author = "noam-bar-lev",
        CreatedAt = SandboxOptions.BeforeTheSamplePlan.AddDays(-number),
        UpdatedAt = SandboxOptions.BeforeTheSamplePlan,
    };

    /// <summary>Whether what is listed, left to other pages and hidden adds up to what is open.</summary>
    private static bool Balances(string text)
    {
        var account = Account().Match(text);
        var parts = Parts().Matches(account.Groups["parts"].Value).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture));

        return account.Success && int.Parse(account.Groups["all"].Value, CultureInfo.InvariantCulture) == parts.Sum();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<all>\d+) open pull requests? in \d+ repositor(y|ies): (?<parts>[^.]*)\.")]
    private static partial Regex Account();

    // What stands in parentheses says again, by reason, what is hidden.
    [GeneratedRegex(@"(?<=^|, )\d+(?= (listed|in the|more|on|hidden|that))")]
    private static partial Regex Parts();
}
