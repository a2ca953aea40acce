using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;

namespace SlackCoach.Benchmarks;

/// <summary>How long <c>/plan today</c> takes over HTTP, signed, on a database full of members; beside it an endpoint that does nothing, so that
/// the machine cancels out.</summary>
internal static class TodayBenchmark
{
    private const int WarmUp = 500;
    private const int AtATime = 8;
    private const double MostMilliseconds = 50;

    /// <summary>Measures and prints.</summary>
    /// <param name="members">How many members the database holds.</param>
    /// <param name="requests">How often each is asked.</param>
    /// <returns>Whether <c>/plan today</c>, one request after the other, took less than 50 ms at the 99th percentile.</returns>
    public static async Task<bool> Run(int members, int requests)
    {
        var folder = Directory.CreateTempSubdirectory("slackcoach-benchmark-");

        try
        {
            await using var host = await StandInHost.StartAsync();
            var settings = AppSettings.For(host, Path.Combine(folder.FullName, "benchmark.db"), "harborline/*", startAt: new DateTimeOffset(2027, 1, 6, 9, 0, 0, TimeSpan.Zero));
            await using var app = await AppHost.StartAsync(settings);
            await Seed(app.Services, members);

            using var http = new HttpClient { BaseAddress = app.BaseUrl };
            await Measure(WarmUp, i => Today(http, i % members));
            var nothing = await Measure(requests, _ => Nothing(http));
            var today = await Measure(requests, i => Today(http, i * 7919 % members));
            var (crowded, failed) = await MeasureAtOnce(requests / 5, i => Ask(http, i * 7919 % members));
            var isFast = Percentile99(today) < MostMilliseconds;

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{members} members, {requests} requests, one after the other"));
            Print("GET /health/live", nothing);
            Print("/plan today", today);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"/plan today costs {today[requests / 2] / nothing[requests / 2]:0.0} times an empty request at the median"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Below {MostMilliseconds} ms at the 99th percentile: {(isFast ? "yes" : "no")}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"For information only: {crowded.Length} requests, {AtATime} at a time, of which {failed} got no list in time"));
            Print("/plan today", crowded);

            return isFast;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Seed(IServiceProvider services, int members)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        new SampleRows(StandInApp.Default.TeamId, members).AddTo(db);
        await db.SaveChangesAsync();
    }

    private static async Task Today(HttpClient http, int member)
    {
        if (!await Ask(http, member))
        {
            throw new InvalidOperationException("/plan today was answered without a list.");
        }
    }

    /// <returns>Whether the answer is the list.</returns>
    private static async Task<bool> Ask(HttpClient http, int member) =>
        (await PlanCommand.Send(http, SampleRows.UserId(member), "today")).Contains("Your plan", StringComparison.Ordinal);

    private static async Task Nothing(HttpClient http)
    {
        using var response = await http.GetAsync("health/live");
        response.EnsureSuccessStatusCode();
    }

    private static async Task<double[]> Measure(int count, Func<int, Task> send)
    {
        var milliseconds = new double[count];

        for (var i = 0; i < count; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await send(i);
            milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(milliseconds);

        return milliseconds;
    }

    private static async Task<(double[] Milliseconds, int Failed)> MeasureAtOnce(int count, Func<int, Task<bool>> ask)
    {
        var (next, failed) = (0, 0);
        var measured = await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Measure(count / AtATime, Next)));
        var milliseconds = measured.SelectMany(each => each).ToArray();
        Array.Sort(milliseconds);

        return (milliseconds, failed);

        async Task Next(int turn)
        {
            if (!await ask(Interlocked.Increment(ref next)))
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

    private static double Percentile99(double[] sorted) => sorted[sorted.Length * 99 / 100];

    private static void Print(string what, double[] sorted) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-18} median {sorted[sorted.Length / 2],7:0.00} ms   99th percentile {Percentile99(sorted),7:0.00} ms   longest {sorted[^1],7:0.00} ms"));
}
