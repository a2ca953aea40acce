using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Tests.GitHub;

public sealed class GitHubRateLimitTests
{
    [Theory]
    [InlineData(nameof(GitHubFault.PrimaryRateLimit))]
    [InlineData(nameof(GitHubFault.SecondaryRateLimit))]
    [InlineData(nameof(GitHubFault.RateLimitedAnswer))]
    public async Task Waits_as_long_as_GitHub_asks_and_reads_on(string fault)
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));
        setup.GitHub.RateLimitLasts = TimeSpan.FromSeconds(25);
        setup.GitHub.BreakNext(1, Enum.Parse<GitHubFault>(fault));

        var readings = await setup.Read("harborline/web");

        Assert.IsType<RepositoryRead>(readings[0]);
        Assert.Equal([TimeSpan.FromSeconds(25)], setup.Clock.Delays);
        Assert.Equal(2, setup.GitHub.Requests);
    }

    [Theory]
    [InlineData(nameof(GitHubFault.PrimaryRateLimit))]
    [InlineData(nameof(GitHubFault.SecondaryRateLimit))]
    [InlineData(nameof(GitHubFault.RateLimitedAnswer))]
    public async Task Says_rate_limited_for_the_rest_when_the_wait_is_too_long(string fault)
    {
        await using var setup = await GitHubSetup.Open();
        var names = GitHubSamples.Names(12);

        foreach (var name in names)
        {
            setup.GitHub.Add(GitHubSamples.Repository(name));
        }

        setup.GitHub.RateLimitLasts = TimeSpan.FromMinutes(30);
        setup.GitHub.Break("harborline/r07", Enum.Parse<GitHubFault>(fault));

        var readings = await setup.Read(names);

        Assert.All(readings.Take(5), reading => Assert.IsType<RepositoryRead>(reading));
        Assert.All(readings.Skip(5), reading =>
            Assert.Equal(RepositoryFailure.RateLimited, Assert.IsType<RepositoryFailed>(reading).Reason));
        Assert.Empty(setup.Clock.Delays);
        Assert.Equal(2, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Asks_nothing_more_until_the_limit_that_an_earlier_reading_met_is_over()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));
        setup.GitHub.RateLimitLasts = TimeSpan.FromMinutes(30);
        setup.GitHub.BreakNext(1, GitHubFault.PrimaryRateLimit);
        await setup.Read("harborline/web");

        var during = await setup.Read("harborline/web");
        var requestsDuring = setup.GitHub.Requests;
        setup.Clock.Advance(TimeSpan.FromMinutes(30));
        var after = await setup.Read("harborline/web");

        Assert.Equal(RepositoryFailure.RateLimited, Assert.IsType<RepositoryFailed>(during[0]).Reason);
        Assert.Equal(1, requestsDuring);
        Assert.IsType<RepositoryRead>(after[0]);
    }

    [Fact]
    public async Task Waits_a_minute_and_no_second_one_for_a_secondary_limit_that_names_no_time()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));
        setup.GitHub.RateLimitLasts = null;
        setup.GitHub.BreakNext(2, GitHubFault.SecondaryRateLimit);

        var readings = await setup.Read("harborline/web");

        Assert.Equal(RepositoryFailure.RateLimited, Assert.IsType<RepositoryFailed>(readings[0]).Reason);
        Assert.Equal([TimeSpan.FromMinutes(1)], setup.Clock.Delays);
        Assert.Equal(2, setup.GitHub.Requests);
    }

    [Fact]
    public async Task Waits_longer_each_time_when_the_reset_has_passed_by_our_clock_only()
    {
        var requests = 0;
        await using var setup = GitHubSetup.With(_ =>
        {
            requests++;
            return Refusal(HttpStatusCode.Forbidden, ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", Instant("-300")));
        });

        await setup.Read("a/b");

        Assert.Equal([1, 2, 4, 8, 16], setup.Clock.Delays.Select(delay => (int)delay.TotalSeconds));
        Assert.Equal(6, requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 40, "x-ratelimit-remaining", "0", "x-ratelimit-reset", "+40")]
    [InlineData(HttpStatusCode.TooManyRequests, 12, "retry-after", "12", "x-ratelimit-remaining", "4000")]
    [InlineData(HttpStatusCode.TooManyRequests, 60, "x-ratelimit-remaining", "4000", "x-ratelimit-reset", "+600")]
    [InlineData(HttpStatusCode.TooManyRequests, 60, "x-ratelimit-remaining", "0", "x-ratelimit-reset", "99999999999999999")]
    [InlineData(HttpStatusCode.Forbidden, 12, "retry-after", "12", "x-other", "1")]
    [InlineData(HttpStatusCode.Forbidden, 12, "retry-after", "12", "x-ratelimit-remaining", "0")]
    [InlineData(HttpStatusCode.Forbidden, 9, "retry-after", "Mon, 23 Nov 2026 09:00:09 GMT", "x-other", "1")]
    public async Task Tells_the_forms_of_both_limits_apart(
        HttpStatusCode status, int seconds, string header, string value, string otherHeader, string otherValue)
    {
        await using var setup = GitHubSetup.With(_ => Refusal(status, (header, Instant(value)), (otherHeader, Instant(otherValue))));

        await setup.Read("a/b");

        Assert.Equal(TimeSpan.FromSeconds(seconds), setup.Clock.Delays[0]);
    }

    [Fact]
    public async Task Ends_the_hour_as_GitHub_counts_it()
    {
        await using var setup = await GitHubSetup.Open();
        var names = GitHubSamples.Names(5);

        foreach (var name in names)
        {
            setup.GitHub.Add(GitHubSamples.Repository(name));
        }

        // Ten points each.
        for (var reading = 0; reading < 500; reading++)
        {
            Assert.All(await setup.Read(names), one => Assert.IsType<RepositoryRead>(one));
        }

        Assert.Equal(5_000, setup.GitHub.Points);
        Assert.Equal(RepositoryFailure.RateLimited, Assert.IsType<RepositoryFailed>((await setup.Read(names))[0]).Reason);
        setup.Clock.Advance(TimeSpan.FromHours(1));
        Assert.IsType<RepositoryRead>((await setup.Read(names))[0]);
    }

    [Fact]
    public async Task Asks_one_request_at_a_time_however_many_readings_run()
    {
        var arrived = 0;
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var setup = GitHubSetup.WithLate(async _ =>
        {
            Interlocked.Increment(ref arrived);
            first.TrySetResult();
            await release.Task;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"data":{"r0":null}}""") };
        });

        // Each runs until it waits: the first one for its answer, the others for their turn.
        var readings = Enumerable.Range(0, 20).Select(_ => setup.Read("a/b")).ToList();
        await first.Task;
        var arrivedBeforeTheFirstAnswer = arrived;
        release.SetResult();
        await Task.WhenAll(readings);

        Assert.Equal(1, arrivedBeforeTheFirstAnswer);
        Assert.Equal(20, arrived);
    }

    [Fact]
    public async Task Measures_requests_points_and_what_is_left()
    {
        var measured = new List<(string Name, long Value)>();
        await using var setup = await GitHubSetup.Open();
        var meters = setup.Service<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == GitHubMetrics.MeterName && instrument.Meter.Scope == meters)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => measured.Add((instrument.Name, value)));
        listener.Start();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));

        await setup.Read("harborline/web");

        Assert.Equal(
            [
                ("slackcoach.github.requests", 1),
                ("slackcoach.github.points", setup.GitHub.Points),
                ("slackcoach.github.points.remaining", StandInGitHub.PointsPerHour - setup.GitHub.Points),
            ],
            measured);
    }

    private static HttpResponseMessage Refusal(HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("") };

        foreach (var (name, value) in headers)
        {
            response.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>A value with a sign is seconds from the start of the test.</summary>
    private static string Instant(string value) => value[0] is '+' or '-'
        ? Epoch(GitHubSetup.Start.AddSeconds(int.Parse(value, CultureInfo.InvariantCulture)))
        : value;

    private static string Epoch(DateTimeOffset instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
