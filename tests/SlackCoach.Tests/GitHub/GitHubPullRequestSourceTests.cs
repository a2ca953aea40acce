using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Tests.GitHub;

public sealed class GitHubPullRequestSourceTests
{
    [Fact]
    public async Task Accounts_for_every_pull_request_of_sixty_repositories()
    {
        await using var setup = await GitHubSetup.Open();
        var names = GitHubSamples.Names(60);

        foreach (var name in names)
        {
            setup.GitHub.Add(GitHubSamples.Repository(name, pullRequests: 55));
        }

        var readings = await setup.Read(names);

        var open = readings.Cast<RepositoryRead>().ToList();
        Assert.Equal(names, open.Select(reading => reading.Repository.ToString()));
        Assert.Equal(3_300, open.Sum(reading => reading.Open.Count));
        Assert.All(open, reading => Assert.Equal(Enumerable.Range(1, 55), reading.Open.Select(one => one.Number)));

        // Two pages each, five repositories to a request.
        Assert.Equal(24, setup.GitHub.Requests);
        Assert.Empty(setup.Clock.Delays);
    }

    [Fact]
    public async Task Shares_requests_for_further_pages_between_repositories()
    {
        await using var setup = await GitHubSetup.Open();
        var names = GitHubSamples.Names(5);

        for (var index = 0; index < names.Length; index++)
        {
            setup.GitHub.Add(GitHubSamples.Repository(names[index], pullRequests: 50 * index));
        }

        var readings = await setup.Read(names);

        Assert.Equal([0, 50, 100, 150, 200], readings.Cast<RepositoryRead>().Select(reading => reading.Open.Count));
        Assert.Equal(4, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Reads_all_that_a_digest_needs()
    {
        await using var setup = await GitHubSetup.Open();
        var opened = GitHubSetup.Start.AddDays(-9);
        setup.GitHub.Add(new StandInRepository("harborline/ledger", [GitHubSamples.PullRequest(7) with
        {
            Title = "Round <half> to even & \"log\" it 🚢",
            Author = "nadia-okafor",
            IsDraft = true,
            CreatedAt = opened,
            UpdatedAt = opened.AddDays(2),
            ReadyAt = opened.AddDays(1),
            Additions = 120,
            Deletions = 8,
            Head = "c2",
            ReviewDecision = "CHANGES_REQUESTED",
            Checks = "ERROR",
            Labels = ["money", "needs docs"],
            Reviews =
            [
                new StandInReview("tomas", "CHANGES_REQUESTED", opened.AddHours(30), "c1"),
                new StandInReview(null, "APPROVED", opened.AddHours(31), "c2"),
            ],
            RequestedReviewers = ["mira", "@payments"],
        }]));

        var reading = Assert.IsType<RepositoryRead>(Assert.Single(await setup.Read("harborline/ledger")));

        var one = Assert.Single(reading.Open);
        Assert.Equal(RepositoryName.Parse("harborline/ledger"), one.Repository);
        Assert.Equal(7, one.Number);
        Assert.Equal("Round <half> to even & \"log\" it 🚢", one.Title);
        Assert.Equal("https://github.example/harborline/ledger/pull/7", one.Url);
        Assert.Equal("nadia-okafor", one.Author);
        Assert.False(one.AuthorIsBot);
        Assert.True(one.IsDraft);
        Assert.Equal(opened, one.CreatedAt);
        Assert.Equal(opened.AddDays(2), one.UpdatedAt);
        Assert.Equal(opened.AddDays(1), one.ReadyAt);
        Assert.Equal((120, 8), (one.Additions, one.Deletions));
        Assert.Equal(ReviewDecision.ChangesRequested, one.Decision);
        Assert.Equal(ChecksState.Failing, one.Checks);
        Assert.Equal(["money", "needs docs"], one.Labels);
        Assert.Equal(
            [
                new Review("tomas", ReviewState.ChangesRequested, opened.AddHours(30), OfHead: false),
                new Review(null, ReviewState.Approved, opened.AddHours(31), OfHead: true),
            ],
            one.Reviews);
        Assert.Equal([new ReviewRequest("mira", IsTeam: false), new ReviewRequest("payments", IsTeam: true)], one.ReviewRequests);
    }

    [Fact]
    public async Task Knows_bots_and_deleted_authors()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(new StandInRepository("harborline/web", [
            GitHubSamples.PullRequest(1) with { Author = "bump-buoy[bot]" },
            GitHubSamples.PullRequest(2) with { Author = null },
        ]));

        var reading = (RepositoryRead)(await setup.Read("harborline/web"))[0];

        Assert.Equal([("bump-buoy", true), (null, false)], reading.Open.Select(one => (one.Author, one.AuthorIsBot)));
    }

    [Fact]
    public async Task Calls_a_pull_request_that_never_was_a_draft_ready_from_its_opening()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));

        var one = ((RepositoryRead)(await setup.Read("harborline/web"))[0]).Open[0];

        Assert.Equal(one.CreatedAt, one.ReadyAt);
    }

    [Fact]
    public async Task Follows_a_renamed_repository_and_says_its_present_name()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/billing"));
        setup.GitHub.Rename("harborline/billing", "harborline/ledger");

        var reading = Assert.IsType<RepositoryRead>((await setup.Read("harborline/billing"))[0]);

        Assert.Equal("harborline/billing", reading.Repository.ToString());
        Assert.Equal("harborline/ledger", reading.PresentName.ToString());
        Assert.Equal("harborline/ledger", reading.Open[0].Repository.ToString());
    }

    [Fact]
    public async Task Gives_one_reading_for_each_name_asked_and_asks_for_each_repository_once()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));

        var readings = await setup.Read("harborline/web", "harborline/*", "Harborline/Web");

        Assert.Equal(["harborline/web", "harborline/*", "Harborline/Web"], readings.Select(reading => reading.Repository.ToString()));
        Assert.IsType<RepositoryRead>(readings[0]);
        Assert.IsType<RepositoryFailed>(readings[1]);
        Assert.IsType<RepositoryRead>(readings[2]);
        Assert.Equal(1, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Asks_nothing_for_no_repositories()
    {
        await using var setup = await GitHubSetup.Open();

        Assert.Empty(await setup.Read());
        Assert.Equal(0, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Reads_from_an_enterprise_server_at_the_address_of_its_rest_interface()
    {
        await using var setup = await GitHubSetup.Open(basePath: "/api", baseUrlPath: "/api/v3/");
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));

        Assert.IsType<RepositoryRead>((await setup.Read("harborline/web"))[0]);
    }

    [Fact]
    public async Task Expands_a_pattern_to_all_repositories_that_are_not_archived()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/attic") with { IsArchived = true });
        setup.GitHub.Add(GitHubSamples.Repository("elsewhere/web"));

        foreach (var index in Enumerable.Range(0, 205))
        {
            setup.GitHub.Add(GitHubSamples.Repository($"harborline/r{index:000}"));
        }

        var names = await setup.Source.Expand(RepositorySource.Parse("harborline/*"), CancellationToken.None);

        Assert.Equal(Enumerable.Range(0, 205).Select(index => $"harborline/r{index:000}"), names.Select(name => name.ToString()));
        Assert.Equal(3, setup.GitHub.Requests);
    }

    [Theory]
    [InlineData("topic:harborline/pay")]
    [InlineData("team:Harborline/web")]
    public async Task Expands_a_topic_and_a_team_paged_to_the_end(string text)
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/attic") with { IsArchived = true, Topics = ["pay"], Teams = ["harborline/web"] });
        setup.GitHub.Add(GitHubSamples.Repository("elsewhere/web") with { Topics = ["pay"] });
        setup.GitHub.Add(GitHubSamples.Repository("harborline/other") with { Topics = ["payments"], Teams = ["harborline/website"] });
        var names = Enumerable.Range(0, 120).Select(index => $"harborline/r{index:000}").ToList();
        names.ForEach(name => setup.GitHub.Add(GitHubSamples.Repository(name) with { Topics = ["pay", "eu"], Teams = ["harborline/web"] }));

        var found = await setup.Source.Expand(RepositorySource.Parse(text), CancellationToken.None);

        Assert.Equal(names, found.Select(name => name.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal((2, 2), (setup.GitHub.Requests, setup.GitHub.Points));
        Assert.Subset(GraphQLDocumentsTests.Approved(), setup.GitHub.Documents.ToHashSet());
    }

    [Theory]
    [InlineData("team:nobody/web")]
    [InlineData("team:harborline/nobody")]
    public async Task Says_that_a_team_does_not_exist(string text)
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));

        var exception = await Assert.ThrowsAsync<GitHubException>(() => setup.Source.Expand(RepositorySource.Parse(text), CancellationToken.None));

        Assert.Equal(RepositoryFailure.NotFound, exception.Reason);
    }

    [Fact]
    public async Task Refuses_a_search_that_finds_more_than_it_shows()
    {
        await using var setup = GitHubSetup.With(_ => new HttpResponseMessage
        {
            Content = new StringContent("""{"data":{"search":{"repositoryCount":1001,"pageInfo":{"hasNextPage":false},"nodes":[]}}}"""),
        });

        var exception = await Assert.ThrowsAsync<GitHubException>(() => setup.Source.Expand(RepositorySource.Parse("topic:a/b"), CancellationToken.None));

        Assert.Equal(RepositoryFailure.BadAnswer, exception.Reason);
    }

    [Fact]
    public async Task Sees_with_a_members_token_what_they_may_read_twenty_to_a_request()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Accounts.Add(new StandInAccount(1, "ann"));
        var (device, user) = setup.GitHub.Accounts.GiveCode();
        setup.GitHub.Accounts.Enter(user, "ann");
        var ann = setup.Source.With(new OwnToken("ann", setup.GitHub.Accounts.Poll(device).Tokens!.Token));
        var names = GitHubSamples.Names(25);
        Array.ForEach(names, name => setup.GitHub.Add(GitHubSamples.Repository(name) with { Readers = name.EndsWith('3') ? ["ben"] : ["ann"] }));

        var seen = await ann.See([.. names.Select(RepositoryName.Parse)], CancellationToken.None);

        Assert.Equal(names.Where(name => !name.EndsWith('3')), seen.OfType<RepositorySeen>().Select(one => one.PresentName.ToString()));
        Assert.All(seen.OfType<RepositoryFailed>(), failed => Assert.Equal(RepositoryFailure.NotFound, failed.Reason));
        Assert.Equal((2, 2), (setup.GitHub.Requests, setup.GitHub.Points));
        Assert.IsType<RepositoryRead>(Assert.Single(await ann.ReadOpen([RepositoryName.Parse(names[0])], CancellationToken.None)));
        Assert.IsType<RepositoryFailed>(Assert.Single(await setup.Read(names[0])));
        Assert.Subset(GraphQLDocumentsTests.Approved(), setup.GitHub.Documents.ToHashSet());
    }

    [Fact]
    public async Task Leaves_a_name_that_is_no_pattern_as_it_is()
    {
        await using var setup = await GitHubSetup.Open();

        Assert.Equal([RepositoryName.Parse("a/b")], await setup.Source.Expand(RepositorySource.Parse("a/b"), CancellationToken.None));
        Assert.Equal(0, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Says_that_an_owner_does_not_exist()
    {
        await using var setup = await GitHubSetup.Open();

        var exception = await Assert.ThrowsAsync<GitHubException>(() =>
            setup.Source.Expand(RepositorySource.Parse("nobody/*"), CancellationToken.None));

        Assert.Equal(RepositoryFailure.NotFound, exception.Reason);
    }

    [Fact]
    public async Task Sends_only_documents_that_are_approved()
    {
        await using var setup = await GitHubSetup.Open();
        var names = GitHubSamples.Names(9);

        foreach (var name in names)
        {
            setup.GitHub.Add(GitHubSamples.Repository(name));
        }

        await setup.Read(names);
        await setup.Read(names[..3]);
        await setup.Read(names[..2]);
        await setup.Read(names[0]);
        await setup.Source.Expand(RepositorySource.Parse("harborline/*"), CancellationToken.None);

        Assert.Equal(6, setup.GitHub.Documents.Count);
        Assert.Subset(GraphQLDocumentsTests.Approved(), setup.GitHub.Documents.ToHashSet());
    }
}
