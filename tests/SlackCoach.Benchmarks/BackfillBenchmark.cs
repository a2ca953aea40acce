using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Benchmarks;

/// <summary>What it costs to read 10,000 messages in 20 channels as fast as Slack lets apps of each kind, with an end of the process in the middle; then
/// what 1,000 members' sweeps cost of Slack's history.</summary>
/// <remarks>The time is that of a clock which jumps from one permitted call to the next.</remarks>
internal static class BackfillBenchmark
{
    private const int Members = 1_000;

    private static readonly DateTimeOffset Now = new(2027, 1, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly BusyChannels Talk = new(Channels: 20, MessagesEach: 500, [.. Enumerable.Range(0, Members).Select(SampleRows.UserId)]);

    /// <summary>Measures and prints each mode.</summary>
    /// <returns>Whether all was read within the budget, no stored page twice, and nothing for the sweeps.</returns>
    public static async Task<bool> Run()
    {
        var passes = true;

        foreach (var mode in Enum.GetValues<HistoryMode>())
        {
            passes &= await Run(mode);
        }

        return passes;
    }

    private static async Task<bool> Run(HistoryMode mode)
    {
        var folder = Directory.CreateTempSubdirectory("slackcoach-benchmark-");

        try
        {
            await using var host = await StandInHost.StartAsync(new StandInHostOptions
            {
                Populate = slack =>
                {
                    slack.ShownNow = () => Now;
                    Talk.AddTo(slack);
                },
            });
            using var clock = new SkippingClock(Now, workers: 2);
            var run = new BackfillRun(mode, clock, AppSettings.For(host, Path.Combine(folder.FullName, "benchmark.db"), "harborline/*", Now));
            var reads = new HistoryReads(host.Slack);
            var calls = new List<(string Method, DateTimeOffset At)>();
            reads.Asked += read =>
            {
                lock (calls)
                {
                    calls.Add((read.Method, clock.GetUtcNow()));
                }
            };

            var inFlight = await run.UntilHalf(reads, Seed, Talk.HistoryPages(run.Budget.PageSize) / 2);
            clock.Advance(Minute);
            await using var app = await run.ToTheEnd();
            var taken = clock.GetUtcNow() - Now;
            var pages = reads.All.Count;
            var kept = await Kept(app.Services);
            var shown = await Sweep(app);

            return Print(mode, run.Budget, reads, calls, inFlight, taken, kept, (shown, reads.All.Count - pages));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Print(
        HistoryMode mode, HistoryBudget budget, HistoryReads reads, List<(string Method, DateTimeOffset At)> calls,
        IReadOnlyCollection<HistoryRead> inFlight, TimeSpan taken, (int Messages, int Entries) kept, (int Shown, int Reads) sweeps)
    {
        var (history, replies) = (Talk.HistoryPages(budget.PageSize), Talk.ReplyPages(budget.PageSize));
        // The threads of the first channel come when it is read; one page of each is asked for again, after a minute's outage; each start may miss a turn.
        var allowed = budget.TimeFor(history + 1, replies + 1) + budget.TimeFor((history / Talk.Channels) + 1) + Minute + (2 * budget.Interval);
        var perMinute = (int)(Minute / budget.Interval);
        var most = calls.GroupBy(call => call.Method).Max(same => MostInAMinute([.. same.Select(call => call.At).Order()]));
        var repeated = reads.Repeated.Except(inFlight).Count();
        var largest = reads.All.Max(read => read.Limit);
        var passes = kept.Messages == Talk.Messages && repeated == 0 && most <= perMinute && largest <= budget.PageSize && taken <= allowed
            && sweeps is { Shown: > Members / 2, Reads: 0 };

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mode}: {Talk.Messages} messages in {Talk.Channels} channels, {Talk.Threads} threads; at most {perMinute} calls a minute, {budget.PageSize} messages each"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reads.Count(HistoryReads.OfChannels)} calls of conversations.history for {history} pages, {reads.Count(HistoryReads.OfThreads)} of conversations.replies for {replies}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  at most {most} of a method in a minute, {largest} messages asked for at most; {taken:d\\.hh\\:mm\\:ss} taken, {allowed:d\\.hh\\:mm\\:ss} allowed"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kept.Messages} messages kept, {kept.Entries} entries in ledgers; {repeated} stored pages asked for again, {reads.Repeated.Count} that were under way when the process ended"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {Members} sweeps, {sweeps.Shown} of which show threads: {sweeps.Reads} reads of history"));
        Console.WriteLine($"  All of it within bounds: {(passes ? "yes" : "no")}");

        return passes;
    }

    /// <summary>A minute begins with each call.</summary>
    private static int MostInAMinute(DateTimeOffset[] calls) => calls.Select((first, index) => calls.Skip(index).TakeWhile(at => at - first < Minute).Count()).Max();

    private static async Task Seed(CoachDbContext db)
    {
        var workspace = new Workspace { Id = Guid.CreateVersion7(), TeamId = StandInApp.Default.TeamId, CreatedAt = Now };
        db.Workspaces.Add(workspace);
        db.Members.AddRange(Enumerable.Range(0, Members).Select(member => new Member
        {
            WorkspaceId = workspace.Id,
            Id = Guid.CreateVersion7(),
            SlackUserId = SampleRows.UserId(member),
            ZoneId = "Europe/Berlin",
            CreatedAt = Now,
            JoinedAt = Now,
            ProfileReadAt = Now,
            ThreadsReadAt = Now,
        }));
        await db.SaveChangesAsync();
    }

    private static async Task<(int Messages, int Entries)> Kept(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CoachDbContext>();

        return (await db.ThreadMessages.TagWith(EveryWorkspace.Tag).CountAsync(), await db.LedgerEntries.TagWith(EveryWorkspace.Tag).CountAsync());
    }

    /// <returns>How many showed a thread.</returns>
    private static async Task<int> Sweep(InProcessApp app)
    {
        using var http = new HttpClient { BaseAddress = app.BaseUrl };
        var shown = 0;

        for (var member = 0; member < Members; member++)
        {
            shown += (await PlanCommand.Send(http, SampleRows.UserId(member), "threads")).Contains("busy-", StringComparison.Ordinal) ? 1 : 0;
        }

        return shown;
    }
}
