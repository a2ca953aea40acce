using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;

namespace SlackCoach.Benchmarks;

/// <summary>Whether the app keeps up with busy channels: so many signed events a second over HTTP, each acknowledged, stored and handled once.</summary>
/// <remarks>Beside them, once a beat, an endpoint that does nothing, which tells how busy the machine is with other things.</remarks>
internal static class EventsBenchmark
{
    private const double MostMilliseconds = 100;
    private const int Channels = 20;

    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly RequestSigner Signer = new(StandInApp.Default.SigningSecret, TimeProvider.System);

    /// <summary>Measures and prints.</summary>
    /// <param name="perSecond">How many events a second.</param>
    /// <param name="length">For how long.</param>
    /// <returns>Whether none was lost and the 99th percentile of acknowledgement lies below 100 ms.</returns>
    public static async Task<bool> Run(int perSecond, TimeSpan length)
    {
        var folder = Directory.CreateTempSubdirectory("slackcoach-benchmark-");

        try
        {
            await using var host = await StandInHost.StartAsync();
            var settings = AppSettings.For(host, Path.Combine(folder.FullName, "benchmark.db"), "harborline/*", startAt: null);
            await using var app = await AppHost.StartAsync(settings);
            using var http = new HttpClient { BaseAddress = app.BaseUrl };

            await Send(http, "warm", perSecond, WarmUp, []);
            var memoryBefore = GC.GetTotalMemory(forceFullCollection: true);
            var nothing = new ConcurrentBag<double>();
            var sent = await Send(http, "run", perSecond, length, nothing);
            var sentAt = Stopwatch.GetTimestamp();
            var handled = await Handled(app.Services, sent.Count);
            var settling = Stopwatch.GetElapsedTime(sentAt);
            var memoryAfter = GC.GetTotalMemory(forceFullCollection: true);
            var acknowledged = sent.Where(took => took < double.PositiveInfinity).Order().ToArray();
            var percentile = Percentile99(acknowledged);
            var lost = sent.Count - Math.Min(acknowledged.Length, handled);
            var keepsUp = lost == 0 && percentile < MostMilliseconds;

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sent.Count} events in {length.TotalSeconds:0} seconds, {perSecond} a second in {Channels} channels"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{acknowledged.Length} acknowledged, {handled} handled, {lost} lost; the last was handled {settling.TotalMilliseconds:0} ms after the last was sent"));

            Print("Acknowledgement", acknowledged);
            Print("GET /health/live beside it", [.. nothing.Order()]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Managed memory: {memoryBefore >> 20} MiB before, {memoryAfter >> 20} MiB after"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"None lost, and below {MostMilliseconds} ms at the 99th percentile: {(keepsUp ? "yes" : "no")}"));

            return keepsUp;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Sends at a steady pace, whether or not earlier events were answered.</summary>
    /// <returns>How long each took to be acknowledged, in milliseconds; infinitely long where it was not.</returns>
    private static async Task<IReadOnlyCollection<double>> Send(HttpClient http, string name, int perSecond, TimeSpan length, ConcurrentBag<double> nothing)
    {
        var took = new ConcurrentBag<double>();
        var underWay = new List<Task>();
        var start = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Beat);
        var total = (int)(perSecond * length.TotalSeconds);

        for (var next = 0; next < total;)
        {
            await timer.WaitForNextTickAsync();
            var due = Math.Min(total, (int)(Stopwatch.GetElapsedTime(start).TotalSeconds * perSecond));

            for (; next < due; next++)
            {
                underWay.Add(Post(http, $"Ev-{name}-{next.ToString(CultureInfo.InvariantCulture)}", Inner(next), took));
            }

            underWay.Add(Nothing(http, nothing));
            underWay.RemoveAll(sending => sending.IsCompleted);
        }

        await Task.WhenAll(underWay);

        return took;
    }

    private static async Task Post(HttpClient http, string eventId, string inner, ConcurrentBag<double> took)
    {
        var body = $$"""{"token":"","team_id":"{{StandInApp.Default.TeamId}}","type":"event_callback","event_id":"{{eventId}}","event":{{inner}}}""";
        var start = Stopwatch.GetTimestamp();

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "slack/event") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            await Signer.SignAsync(request, CancellationToken.None);
            using var response = await http.SendAsync(request);
            took.Add(response.IsSuccessStatusCode ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : double.PositiveInfinity);
        }
        catch (HttpRequestException)
        {
            took.Add(double.PositiveInfinity);
        }
    }

    private static async Task Nothing(HttpClient http, ConcurrentBag<double> took)
    {
        var start = Stopwatch.GetTimestamp();
        using var response = await http.GetAsync("health/live");
        response.EnsureSuccessStatusCode();
        took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    /// <summary>What busy channels bring: messages, replies, reactions, now and then an edit or a deletion.</summary>
    private static string Inner(int number)
    {
        var channel = string.Create(CultureInfo.InvariantCulture, $"C{number % Channels:00}");
        var user = string.Create(CultureInfo.InvariantCulture, $"U{number * 7 % 97:00}");
        var parent = Ts(number / 200 * 200);

        return (number % 10) switch
        {
            < 3 => $$"""{"type":"message","channel":"{{channel}}","channel_type":"channel","user":"{{user}}","text":"<@U01> could you look at the queue before lunch?","ts":"{{Ts(number)}}"}""",
            < 7 => $$"""{"type":"message","channel":"{{channel}}","channel_type":"channel","user":"{{user}}","text":"It drains again since nine.","ts":"{{Ts(number)}}","thread_ts":"{{parent}}"}""",
            7 => $$"""{"type":"reaction_added","user":"{{user}}","reaction":"eyes","item":{"type":"message","channel":"{{channel}}","ts":"{{parent}}"},"event_ts":"{{Ts(number)}}"}""",
            8 => $$$"""{"type":"message","subtype":"message_changed","channel":"{{{channel}}}","channel_type":"channel","ts":"{{{Ts(number)}}}","message":{"type":"message","user":"{{{user}}}","text":"It drains since ten.","ts":"{{{parent}}}"}}""",
            _ => $$"""{"type":"message","subtype":"message_deleted","channel":"{{channel}}","channel_type":"channel","ts":"{{Ts(number)}}","deleted_ts":"{{Ts(number - 3)}}"}""",
        };
    }

    private static string Ts(int number) => string.Create(CultureInfo.InvariantCulture, $"{1_800_000_000 + (number / 100)}.{number:000000}");

    /// <summary>Waits until nothing is left to be handled.</summary>
    /// <returns>How many events of the run were.</returns>
    private static async Task<int> Handled(IServiceProvider services, int sent)
    {
        var start = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Beat);
        int handled;

        do
        {
            await timer.WaitForNextTickAsync();
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();
            handled = await db.InboxEvents.TagWith(EveryWorkspace.Tag).CountAsync(e => e.EventId.StartsWith("Ev-run-") && e.NextAttemptAt == null);
        }
        while (handled < sent && Stopwatch.GetElapsedTime(start) < Patience);

        return handled;
    }

    private static double Percentile99(double[] sorted) => sorted is [] ? double.PositiveInfinity : sorted[sorted.Length * 99 / 100];

    private static void Print(string what, double[] sorted)
    {
        if (sorted is not [])
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{what,-26} median {sorted[sorted.Length / 2],6:0.0} ms   99th percentile {Percentile99(sorted),6:0.0} ms   longest {sorted[^1],6:0.0} ms"));
        }
    }
}
