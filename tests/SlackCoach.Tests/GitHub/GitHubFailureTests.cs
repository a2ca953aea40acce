using System.Net;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;
using static SlackCoach.GitHub.RepositoryFailure;

namespace SlackCoach.Tests.GitHub;

public sealed class GitHubFailureTests
{
    [Theory]
    [InlineData(nameof(GitHubFault.NotFound), nameof(NotFound), 4)]
    [InlineData(nameof(GitHubFault.Forbidden), nameof(Forbidden), 4)]
    [InlineData(nameof(GitHubFault.BadGateway), nameof(Unavailable), 12)]
    [InlineData(nameof(GitHubFault.Reset), nameof(Unavailable), 12)]
    [InlineData(nameof(GitHubFault.Hang), nameof(TimedOut), 12)]
    [InlineData(nameof(GitHubFault.InvalidJson), nameof(BadAnswer), 10)]
    public async Task Names_a_failing_repository_and_reads_the_others(string fault, string reason, int requests)
    {
        await using var setup = await OpenTen();
        setup.GitHub.Break("harborline/r03", Enum.Parse<GitHubFault>(fault));

        var readings = await setup.Read(GitHubSamples.Names(10));

        Assert.Equal(Enum.Parse<RepositoryFailure>(reason), Assert.IsType<RepositoryFailed>(readings[3]).Reason);
        Assert.Equal(9, readings.OfType<RepositoryRead>().Count(reading => reading.Open.Count == 60));

        // Ten repositories of two pages take four requests. Finding the culprit adds those for two, three, one, two, one and one, and two
        // more tries of the lone one where the failure may pass.
        Assert.Equal(requests, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Names_every_failing_repository_with_its_own_reason()
    {
        await using var setup = await OpenTen();
        setup.GitHub.Break("harborline/r00", GitHubFault.NotFound);
        setup.GitHub.Break("harborline/r01", GitHubFault.Forbidden);
        setup.GitHub.Break("harborline/r02", GitHubFault.BadGateway);
        setup.GitHub.Break("harborline/r03", GitHubFault.Hang);
        setup.GitHub.Break("harborline/r04", GitHubFault.InvalidJson);
        setup.GitHub.Break("harborline/r08", GitHubFault.Reset);

        var readings = await setup.Read(GitHubSamples.Names(10));

        Assert.Equal(
            [NotFound, Forbidden, Unavailable, TimedOut, BadAnswer, null, null, null, Unavailable, null],
            readings.Select(reading => (reading as RepositoryFailed)?.Reason));
    }

    [Fact]
    public async Task Gives_up_a_repository_whose_second_page_fails_rather_than_calling_the_first_one_all()
    {
        var requests = 0;
        await using var setup = GitHubSetup.With(_ => ++requests == 1
            ? Json("""
                {"data":{"r0":{"nameWithOwner":"a/b","pullRequests":{"pageInfo":{"hasNextPage":true,"endCursor":"x"},"nodes":[]}}}}
                """)
            : Json("""{"data":{"r0":null},"errors":[{"type":"NOT_FOUND","path":["r0"],"message":"gone"}]}"""));

        var readings = await setup.Read("a/b");

        Assert.Equal(NotFound, Assert.IsType<RepositoryFailed>(readings[0]).Reason);
        Assert.Equal(2, requests);
    }

    [Fact]
    public async Task Tries_a_lone_repository_again_after_growing_waits_when_the_failure_may_pass()
    {
        await using var setup = await OpenTen();
        setup.GitHub.BreakNext(2, GitHubFault.BadGateway);

        var readings = await setup.Read("harborline/r00");

        Assert.IsType<RepositoryRead>(readings[0]);
        Assert.Equal(2, setup.Clock.Delays.Count);
        Assert.All(setup.Clock.Delays, delay => Assert.InRange(delay, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Recovers_from_a_request_that_fails_once_by_asking_for_halves()
    {
        await using var setup = await OpenTen();
        setup.GitHub.BreakNext(1, GitHubFault.BadGateway);

        var readings = await setup.Read(GitHubSamples.Names(5));

        Assert.Equal(300, readings.Cast<RepositoryRead>().Sum(reading => reading.Open.Count));
        Assert.Empty(setup.Clock.Delays);
    }

    [Fact]
    public async Task Says_unauthorized_for_all_that_is_unread_when_the_token_is_refused()
    {
        await using var setup = await OpenTen(pullRequests: 1);
        setup.GitHub.Break("harborline/r07", GitHubFault.Unauthorized);

        var readings = await setup.Read(GitHubSamples.Names(10));

        Assert.All(readings.Take(5), reading => Assert.IsType<RepositoryRead>(reading));
        Assert.All(readings.Skip(5), reading => Assert.Equal(Unauthorized, Assert.IsType<RepositoryFailed>(reading).Reason));
    }

    [Theory]
    [InlineData("wrong-token", 1)]
    [InlineData("", 0)]
    public async Task Says_unauthorized_for_all_with_a_wrong_token_or_none(string token, int requests)
    {
        await using var setup = await GitHubSetup.Open(new() { ["GitHub:Token"] = token });

        var readings = await setup.Read(GitHubSamples.Names(10));

        Assert.All(readings, reading => Assert.Equal(Unauthorized, Assert.IsType<RepositoryFailed>(reading).Reason));
        Assert.Equal(requests, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Asks_three_times_and_no_more_when_no_connection_comes_about()
    {
        var requests = 0;
        await using var setup = GitHubSetup.With(_ =>
        {
            requests++;
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        });

        var readings = await setup.Read(GitHubSamples.Names(20));

        Assert.All(readings, reading => Assert.Equal(Unavailable, Assert.IsType<RepositoryFailed>(reading).Reason));
        Assert.Equal(3, requests);
    }

    [Fact]
    public async Task Starts_no_request_after_the_time_for_a_reading_is_used_up()
    {
        await using var setup = await GitHubSetup.Open(new() { ["GitHub:ReadTimeout"] = "00:01:00" });
        var names = GitHubSamples.Names(30);

        foreach (var name in names)
        {
            setup.GitHub.Add(GitHubSamples.Repository(name));
            setup.GitHub.Break(name, GitHubFault.Hang);
        }

        var readings = await setup.Read(names);

        Assert.All(readings, reading => Assert.Equal(TimedOut, Assert.IsType<RepositoryFailed>(reading).Reason));
        Assert.InRange(setup.GitHub.Requests, 3, 6);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, nameof(Forbidden), 1)]
    [InlineData(HttpStatusCode.NotFound, nameof(BadAnswer), 1)]
    [InlineData(HttpStatusCode.Found, nameof(BadAnswer), 1)]
    [InlineData(HttpStatusCode.NoContent, nameof(BadAnswer), 3)]
    [InlineData(HttpStatusCode.GatewayTimeout, nameof(TimedOut), 7)]
    [InlineData(HttpStatusCode.InternalServerError, nameof(Unavailable), 7)]
    public async Task Tells_statuses_apart(HttpStatusCode status, string reason, int requests)
    {
        var answered = 0;
        await using var setup = GitHubSetup.With(_ =>
        {
            answered++;
            return new HttpResponseMessage(status) { Content = new StringContent("no") };
        });

        var readings = await setup.Read("a/b", "a/c");

        Assert.All(readings, reading =>
            Assert.Equal(Enum.Parse<RepositoryFailure>(reason), Assert.IsType<RepositoryFailed>(reading).Reason));
        Assert.Equal(requests, answered);
    }

    [Theory]
    [InlineData("""{"type":"NOT_FOUND","path":["r0"]}""", nameof(NotFound))]
    [InlineData("""{"type":"FORBIDDEN","path":["r0"]}""", nameof(Forbidden))]
    [InlineData("""{"type":"INSUFFICIENT_SCOPES","path":["r0"]}""", nameof(Forbidden))]
    [InlineData("""{"type":"SERVICE_UNAVAILABLE","path":["r0"]}""", nameof(Unavailable))]
    [InlineData("""{"type":"RATE_LIMITED","path":["r0"]}""", nameof(RateLimited))]
    [InlineData("""{"type":"SOMETHING_NEW","path":["r0"]}""", nameof(BadAnswer))]
    [InlineData("""{"path":["r0","pullRequests",0]}""", nameof(Unavailable))]
    [InlineData("""{"message":"Something went wrong while executing your query."}""", nameof(Unavailable))]
    [InlineData("""{"path":17}""", nameof(BadAnswer))]
    public async Task Tells_errors_in_an_answer_apart(string error, string reason)
    {
        await using var setup = GitHubSetup.With(_ => Json($$"""{"data":{"r0":null},"errors":[{{error}}]}"""));

        var reading = Assert.IsType<RepositoryFailed>((await setup.Read("a/b"))[0]);

        Assert.Equal(Enum.Parse<RepositoryFailure>(reason), reading.Reason);
    }

    [Fact]
    public async Task Asks_once_when_GitHub_refuses_the_document_itself()
    {
        var requests = 0;
        await using var setup = GitHubSetup.With(_ =>
        {
            requests++;
            return Json("""{"errors":[{"message":"no such field","extensions":{"code":"undefinedField"}}]}""");
        });

        var readings = await setup.Read(GitHubSamples.Names(20));

        Assert.All(readings, reading => Assert.Equal(BadAnswer, Assert.IsType<RepositoryFailed>(reading).Reason));
        Assert.Equal(1, requests);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":{"r0":{}}}""")]
    [InlineData("""{"data":{"r0":7}}""")]
    [InlineData("""{"data":{"r0":{"nameWithOwner":"a/b","pullRequests":{"nodes":[]}}}}""")]
    [InlineData("""{"data":{"r0":{"nameWithOwner":"?","pullRequests":{"pageInfo":{"hasNextPage":false},"nodes":[]}}}}""")]
    [InlineData("""{"data":{"r0":{"nameWithOwner":"a/b","pullRequests":{"pageInfo":{"hasNextPage":true},"nodes":[]}}}}""")]
    [InlineData("""{"data":{"r0":{"nameWithOwner":"a/b","pullRequests":{"pageInfo":{"hasNextPage":false},"nodes":[{"number":1}]}}}}""")]
    public async Task Calls_an_answer_bad_that_is_not_what_the_schema_promises(string body)
    {
        await using var setup = GitHubSetup.With(_ => Json(body));

        Assert.Equal(BadAnswer, Assert.IsType<RepositoryFailed>((await setup.Read("a/b"))[0]).Reason);
    }

    [Fact]
    public async Task Does_not_page_in_a_circle()
    {
        await using var setup = GitHubSetup.With(_ => Json("""
            {"data":{"r0":{"nameWithOwner":"a/b","pullRequests":{"pageInfo":{"hasNextPage":true,"endCursor":"x"},"nodes":[]}},
            "repositoryOwner":{"repositories":{"pageInfo":{"hasNextPage":true,"endCursor":"x"},"nodes":[]}}}}
            """));

        Assert.Equal(BadAnswer, Assert.IsType<RepositoryFailed>((await setup.Read("a/b"))[0]).Reason);
        var exception = await Assert.ThrowsAsync<GitHubException>(() =>
            setup.Source.Expand(RepositorySource.Parse("a/*"), CancellationToken.None));
        Assert.Equal(BadAnswer, exception.Reason);
    }

    [Fact]
    public async Task Logs_names_and_reasons_but_neither_the_token_nor_what_others_wrote()
    {
        const string Foreign = "Buy <@U1> a boat";
        await using var setup = GitHubSetup.With(_ => Json($$"""
            {"data":{"r0":null,"r1":null},"errors":[{"type":"NOT_FOUND","path":["r0"],"message":"{{Foreign}}"},
            {"type":"{{Foreign}}","path":["r1"],"message":"{{Foreign}}"}]}
            """));

        await setup.Read("harborline/web", "harborline/infra");

        Assert.Contains(setup.Logged, line => line.Contains("harborline/web", StringComparison.Ordinal)
            && line.Contains("NotFound", StringComparison.Ordinal));
        Assert.DoesNotContain(setup.Logged, line => line.Contains("boat", StringComparison.Ordinal)
            || line.Contains("secret-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stops_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await using var setup = await OpenTen();
        setup.GitHub.BreakNext(1, GitHubFault.Unauthorized);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            setup.Source.ReadOpen([RepositoryName.Parse("harborline/r00")], cancellation.Token));
        Assert.Equal(0, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Does_not_take_a_cancelled_request_for_one_that_timed_out()
    {
        using var cancellation = new CancellationTokenSource();
        await using var setup = GitHubSetup.WithLate(async _ =>
        {
            await cancellation.CancelAsync();
            throw new OperationCanceledException(cancellation.Token);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            setup.Source.ReadOpen([RepositoryName.Parse("a/b"), RepositoryName.Parse("a/c")], cancellation.Token));
    }

    /// <summary>Ten repositories; sixty pull requests make two pages.</summary>
    private static async Task<GitHubSetup> OpenTen(int pullRequests = 60)
    {
        var setup = await GitHubSetup.Open();

        foreach (var name in GitHubSamples.Names(10))
        {
            setup.GitHub.Add(GitHubSamples.Repository(name, pullRequests));
        }

        return setup;
    }

    private static HttpResponseMessage Json(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body) };
}
