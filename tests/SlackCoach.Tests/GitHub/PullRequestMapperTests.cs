using System.Net;
using System.Text.Json;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;

namespace SlackCoach.Tests.GitHub;

public sealed class PullRequestMapperTests
{
    private const string Required = """
        "number":1,"url":"https://github.example/a/b/pull/1","createdAt":"2026-11-01T10:00:00+02:00","updatedAt":"2026-11-02T08:00:00Z"
        """;

    [Fact]
    public void Reads_a_pull_request_of_which_all_else_is_null()
    {
        var one = Map("""
            "title":null,"author":null,"reviewDecision":null,"statusCheckRollup":null,"labels":null,"reviewRequests":null,
            "latestOpinionatedReviews":null,"timelineItems":null,"headRefOid":null
            """);

        Assert.Equal("", one.Title);
        Assert.Null(one.Author);
        Assert.Equal(ReviewDecision.None, one.Decision);
        Assert.Equal(ChecksState.None, one.Checks);
        Assert.Empty(one.Labels);
        Assert.Empty(one.Reviews);
        Assert.Empty(one.ReviewRequests);
        Assert.Equal(one.CreatedAt, one.ReadyAt);
    }

    [Fact]
    public void Tells_instants_in_UTC()
    {
        var one = Map("\"title\":\"\"");

        Assert.Equal(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero), one.CreatedAt);
        Assert.Equal(TimeSpan.Zero, one.CreatedAt.Offset);
    }

    [Fact]
    public void Passes_over_null_nodes_and_reviewers_it_may_not_see()
    {
        var one = Map("""
            "labels":{"nodes":[null,{"name":null},{"name":"ui"}]},
            "reviewRequests":{"nodes":[null,{"requestedReviewer":null},{"requestedReviewer":{"__typename":"Shipyard"}},
              {"requestedReviewer":{"__typename":"Mannequin","login":"old-hand"}}]},
            "latestOpinionatedReviews":{"nodes":[null]},
            "timelineItems":{"nodes":[null,{"__typename":"SomethingElse"}]}
            """);

        Assert.Equal(["ui"], one.Labels);
        Assert.Equal([new ReviewRequest("old-hand", IsTeam: false)], one.ReviewRequests);
        Assert.Empty(one.Reviews);
        Assert.Equal(one.CreatedAt, one.ReadyAt);
    }

    [Theory]
    [InlineData("SUCCESS", ChecksState.Passing)]
    [InlineData("FAILURE", ChecksState.Failing)]
    [InlineData("ERROR", ChecksState.Failing)]
    [InlineData("PENDING", ChecksState.Pending)]
    [InlineData("EXPECTED", ChecksState.Pending)]
    [InlineData("MAROONED", ChecksState.None)]
    public void Knows_the_states_of_checks_and_survives_new_ones(string state, ChecksState expected) =>
        Assert.Equal(expected, Map($$"""
            "statusCheckRollup":{"state":"{{state}}"}
            """).Checks);

    [Theory]
    [InlineData("APPROVED", ReviewDecision.Approved)]
    [InlineData("CHANGES_REQUESTED", ReviewDecision.ChangesRequested)]
    [InlineData("REVIEW_REQUIRED", ReviewDecision.ReviewRequired)]
    [InlineData("MAROONED", ReviewDecision.None)]
    public void Knows_the_decisions_and_survives_new_ones(string decision, ReviewDecision expected) =>
        Assert.Equal(expected, Map($$"""
            "reviewDecision":"{{decision}}"
            """).Decision);

    [Theory]
    [InlineData("APPROVED", ReviewState.Approved)]
    [InlineData("CHANGES_REQUESTED", ReviewState.ChangesRequested)]
    [InlineData("DISMISSED", ReviewState.Dismissed)]
    [InlineData("MAROONED", ReviewState.Other)]
    public void Knows_the_states_of_reviews_and_survives_new_ones(string state, ReviewState expected) =>
        Assert.Equal([new Review(null, expected, null, OfHead: false)], Map($$"""
            "latestOpinionatedReviews":{"nodes":[{"state":"{{state}}"}]}
            """).Reviews);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://github.example/a/b/pull/1")]
    [InlineData("/a/b/pull/1")]
    public void Takes_no_address_but_https(string url)
    {
        var node = JsonSerializer.Deserialize("{" + Required + "}", GitHubJson.Default.PullRequestNode)!;

        Assert.Null(PullRequestMapper.Map(node with { Url = url }, RepositoryName.Parse("a/b")));
    }

    [Fact]
    public async Task Counts_pull_requests_that_GitHub_does_not_show_and_keeps_what_fails_below_them()
    {
        await using var setup = GitHubSetup.With(_ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                """{"data":{"r0":{"nameWithOwner":"a/b","pullRequests":{"pageInfo":{"hasNextPage":false},"nodes":[null,{"""
                + Required
                + ""","statusCheckRollup":null}]}}},"errors":["""
                + """{"type":"FORBIDDEN","path":["r0","pullRequests","nodes",1,"statusCheckRollup"]}]}"""),
        });

        var reading = Assert.IsType<RepositoryRead>((await setup.Read("a/b"))[0]);

        Assert.Equal(1, Assert.Single(reading.Open).Number);
        Assert.Equal(1, reading.Unreadable);
        Assert.Contains(setup.Logged, line => line.Contains("withheld a part of a/b, and 1 of its pull requests", StringComparison.Ordinal)
            && line.Contains("FORBIDDEN", StringComparison.Ordinal));
    }

    private static PullRequest Map(string fields)
    {
        var node = JsonSerializer.Deserialize("{" + Required + "," + fields + "}", GitHubJson.Default.PullRequestNode)!;

        return PullRequestMapper.Map(node, RepositoryName.Parse("a/b"))!;
    }
}
