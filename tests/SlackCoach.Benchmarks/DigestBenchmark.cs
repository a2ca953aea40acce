using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Hosting;

namespace SlackCoach.Benchmarks;

/// <summary>What it costs to read 60 repositories with 55 open pull requests each: requests, and points by GitHub's formula.</summary>
/// <remarks>Beside it the loop that alphagov/seal publishes: one request for each repository, then four for each pull request.</remarks>
internal static class DigestBenchmark
{
    private const int Repositories = 60;
    private const int PullRequests = 55;
    private const int LoopPerPullRequest = 4;
    private const int LeastRatio = 20;

    private static readonly DateTimeOffset Now = new(2027, 1, 6, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Measures and prints.</summary>
    /// <returns>Whether all was read for less than a twentieth of the loop's requests.</returns>
    public static async Task<bool> Run()
    {
        var github = new StandInGitHub(() => Now);
        var names = Enumerable.Range(1, Repositories).Select(number => string.Create(CultureInfo.InvariantCulture, $"harborline/service-{number}")).ToList();
        names.ForEach(name => github.Add(new StandInRepository(name, [.. Enumerable.Range(1, PullRequests).Select(PullRequest)])));
        var folder = Directory.CreateTempSubdirectory("slackcoach-benchmark-");

        try
        {
            await using var host = await StandInHost.StartAsync(new StandInHostOptions { MapMore = (routes, _) => routes.MapGitHub(github, "/github") });
            var settings = AppSettings.For(host, Path.Combine(folder.FullName, "benchmark.db"), "harborline/*", startAt: Now);
            await using var app = await AppHost.StartAsync(settings);
            var source = app.Services.GetRequiredService<IPullRequestSource>();
            var (requestsBefore, pointsBefore) = (github.Requests, github.Points);
            var readings = await source.ReadOpen([.. names.Select(RepositoryName.Parse)], CancellationToken.None);
            var (requests, points) = (github.Requests - requestsBefore, github.Points - pointsBefore);
            var read = readings.OfType<RepositoryRead>().Sum(reading => reading.Open.Count);
            var loop = Repositories + (LoopPerPullRequest * Repositories * PullRequests);
            var isCheap = read == Repositories * PullRequests && requests * LeastRatio < loop;

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Repositories} repositories of {PullRequests} open pull requests: {read} read"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{requests} requests, {points} points by GitHub's formula"));
            (requestsBefore, pointsBefore) = (github.Requests, github.Points);
            var seen = await source.See([.. names.Select(RepositoryName.Parse)], CancellationToken.None);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Whether anything has happened in {seen.OfType<RepositorySeen>().Count()} of them: {github.Requests - requestsBefore} requests, {github.Points - pointsBefore} points"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"One request a repository and four a pull request: {loop} requests, {(double)loop / requests:0} times as many"));
            Console.WriteLine($"Under a twentieth of that: {(isCheap ? "yes" : "no")}");

            return isCheap;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static StandInPullRequest PullRequest(int number) => new()
    {
        Number = number,
        Title = "Measure the queue before it fills",
        Author = "wren",
        CreatedAt = Now.AddDays(-number),
        UpdatedAt = Now.AddDays(-1),
    };
}
