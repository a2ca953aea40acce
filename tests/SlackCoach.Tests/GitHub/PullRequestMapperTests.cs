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
            "latestOpinionatedReviews":null,"timelineItems":null,"headRefOid":null,
            "baseRefName":null,"baseRef":null,"mergeable":null
            """);

        Assert.Equal("", one.Title);
        Assert.Null(one.Author);
        Assert.Equal(ReviewDecision.None, one.Decision);
        Assert.Equal(ChecksState.None, one.Checks);
        Assert.Empty(one.Labels);
        Assert.Empty(one.Reviews);
        Assert.Empty(one.ReviewRequests);
        Assert.Empty(one.Timeline);
        Assert.Null(one.BaseBranch);
        Assert.Null(one.RequiredApprovals);
        Assert.Equal(Mergeability.Unknown, one.Mergeability);
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
            "timelineItems":{"nodes":[null,{"__typename":"SomethingElse","createdAt":"2026-11-01T09:00:00Z"},{"createdAt":"2026-11-01T09:00:00Z"},
              {"__typename":"PullRequestReview","state":"PENDING","submittedAt":null},{"__typename":"IssueComment"},
              {"__typename":"PullRequestCommit","pushed":{"oid":"c1"}},{"__typename":"PullRequestCommit","pushed":null}]}
            """);

        Assert.Equal(["ui"], one.Labels);
        Assert.Equal([new ReviewRequest("old-hand", IsTeam: false)], one.ReviewRequests);
        Assert.Empty(one.Reviews);
        Assert.Empty(one.Timeline);
        Assert.Equal(one.CreatedAt, one.ReadyAt);
    }

    [Fact]
    public void Reads_what_happened_in_its_order()
    {
        var one = Map("""
            "baseRefName":"main","mergeable":"CONFLICTING","changedFiles":3,"baseRef":{"refUpdateRule":{"requiredApprovingReviewCount":2}},
            "timelineItems":{"nodes":[
              {"__typename":"PullRequestCommit","pushed":{"oid":"c1","committedDate":"2026-11-01T08:00:00Z","messageHeadline":"Sails","author":{"name":"Mira","user":{"login":"mira"}}}},
              {"__typename":"PullRequestCommit","pushed":{"oid":"c2","committedDate":"2026-11-01T08:30:00Z","messageHeadline":"Format","author":{"name":"tidy[bot]","user":null}}},
              {"__typename":"ReviewRequestedEvent","createdAt":"2026-11-01T09:00:00Z","actor":{"__typename":"User","login":"mira"},"requestedReviewer":{"__typename":"Team","slug":"core"}},
              {"__typename":"ReviewRequestedEvent","createdAt":"2026-11-01T09:01:00Z","actor":{"__typename":"Bot","login":"assign"},"requestedReviewer":null},
              {"__typename":"PullRequestReview","state":"COMMENTED","submittedAt":"2026-11-01T10:00:00Z","author":{"__typename":"Bot","login":"lint"},"commit":{"oid":"c2"}},
              {"__typename":"PullRequestReview","state":"MAROONED","submittedAt":"2026-11-01T11:00:00Z","author":null,"commit":null},
              {"__typename":"IssueComment","createdAt":"2026-11-01T12:00:00Z","author":{"__typename":"User","login":"ben"}},
              {"__typename":"ReviewDismissedEvent","createdAt":"2026-11-01T13:00:00Z","actor":null,"previousReviewState":"APPROVED","review":{"submittedAt":"2026-11-01T10:30:00Z","author":{"login":"ben"}}},
              {"__typename":"ConvertToDraftEvent","createdAt":"2026-11-01T14:00:00Z","actor":{"__typename":"User","login":"mira"}},
              {"__typename":"ReadyForReviewEvent","createdAt":"2026-11-01T15:00:00+00:00","actor":{"__typename":"User","login":"mira"}},
              {"__typename":"HeadRefForcePushedEvent","createdAt":"2026-11-01T16:00:00Z","actor":{"__typename":"User","login":"mira"}}]}
            """);

        Assert.Equal(
            [
                new Pushed(At("08:00"), "mira") { Commit = "c1" },
                new Pushed(At("08:30"), null) { Commit = "c2", ByBot = true },
                new ReviewAsked(At("09:00"), "mira", "core", IsTeam: true),
                new ReviewAsked(At("09:01"), "assign", null, IsTeam: false) { ByBot = true },
                new Reviewed(At("10:00"), "lint", ReviewState.Commented) { ByBot = true, Commit = "c2" },
                new Reviewed(At("11:00"), null, ReviewState.Other),
                new Commented(At("12:00"), "ben"),
                new ReviewDismissed(At("13:00"), null, "ben", ReviewState.Approved) { ReviewedAt = At("10:30") },
                new TurnedToDraft(At("14:00"), "mira"),
                new MarkedReady(At("15:00"), "mira"),
                new Pushed(At("16:00"), "mira"),
            ],
            one.Timeline);
        Assert.Equal(At("15:00"), one.ReadyAt);
        Assert.Equal(("main", Mergeability.Conflicting, 3, 2), (one.BaseBranch, one.Mergeability, one.ChangedFiles, one.RequiredApprovals));
    }

    [Theory]
    [InlineData("Merge branch 'main' into sails", true)]
    [InlineData("Merge branch 'main' of github.example:a/b into sails", true)]
    [InlineData("Merge remote-tracking branch 'origin/main' into sails", true)]
    [InlineData("Merge branch 'rudder' into sails", false)]
    [InlineData("Merge remote-tracking branch 'origin/rudder'", false)]
    [InlineData("Merge branch 'mainsail'", false)]
    [InlineData("Explain how to merge branch 'main'", false)]
    [InlineData("", false)]
    public void Knows_a_commit_that_only_merges_the_base_branch_by_its_message(string headline, bool merges)
    {
        var one = Map($$"""
            "baseRefName":"main","timelineItems":{"nodes":[{"__typename":"PullRequestCommit",
              "pushed":{"oid":"c1","committedDate":"2026-11-01T08:00:00Z","messageHeadline":"{{headline}}" } }]}
            """);

        Assert.Equal(merges, Assert.IsType<Pushed>(Assert.Single(one.Timeline)).MergesBase);
    }

    [Theory]
    [InlineData("MERGEABLE", Mergeability.Clean)]
    [InlineData("CONFLICTING", Mergeability.Conflicting)]
    [InlineData("UNKNOWN", Mergeability.Unknown)]
    [InlineData("MAROONED", Mergeability.Unknown)]
    public void Knows_whether_it_can_be_merged_and_survives_new_answers(string mergeable, Mergeability expected) =>
        Assert.Equal(expected, Map($$"""
            "mergeable":"{{mergeable}}"
            """).Mergeability);

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

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse($"2026-11-01T{time}:00Z", System.Globalization.CultureInfo.InvariantCulture);

    private static PullRequest Map(string fields)
    {
        var node = JsonSerializer.Deserialize("{" + Required + "," + fields + "}", GitHubJson.Default.PullRequestNode)!;

        return PullRequestMapper.Map(node, RepositoryName.Parse("a/b"))!;
    }
}
