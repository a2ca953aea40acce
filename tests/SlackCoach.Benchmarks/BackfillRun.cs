using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Threads;

namespace SlackCoach.Benchmarks;

/// <summary>The app reading channels at the pace of a mode, once until it is cut off and once to the end, on the same database.</summary>
internal sealed class BackfillRun(HistoryMode mode, SkippingClock clock, AppSettings settings)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    public HistoryBudget Budget { get; } = new(Options.Create(new SlackOptions { HistoryBudget = mode }));

    /// <summary>Reads until so many pages of channels have been asked for, and is cut off before the last of them is stored.</summary>
    /// <returns>The pages that were under way.</returns>
    public async Task<IReadOnlyCollection<HistoryRead>> UntilHalf(HistoryReads reads, Func<CoachDbContext, Task> seed, int pages)
    {
        var power = new PowerSwitch(clock.Touch);
        var isCut = new TaskCompletionSource<IReadOnlyList<HistoryRead>>(TaskCreationOptions.RunContinuationsAsynchronously);
        IReadOnlyList<HistoryRead> before;

        await using (var app = await Start(power))
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                await seed(scope.ServiceProvider.GetRequiredService<CoachDbContext>());
            }

            reads.Asked += Cut;
            await app.Services.GetRequiredService<JobWake>().Signal(ReadChannelsJob.Key);
            before = await isCut.Task;
            reads.Asked -= Cut;
        }

        // What was asked for afterwards was not stored either.
        return [.. before.GroupBy(one => one.Method).Select(same => same.Last()), .. reads.All.Skip(before.Count)];

        void Cut(HistoryRead read)
        {
            if (!power.IsOff && reads.Count(HistoryReads.OfChannels) >= pages)
            {
                power.IsOff = true;
                isCut.TrySetResult(reads.All);
            }
        }
    }

    /// <summary>Starts the app again and waits until nothing is left to be read.</summary>
    public async Task<InProcessApp> ToTheEnd()
    {
        var app = await Start(new PowerSwitch(clock.Touch));
        using var timer = new PeriodicTimer(Look);

        while (await timer.WaitForNextTickAsync())
        {
            await using var scope = app.Services.CreateAsyncScope();

            if (!await scope.ServiceProvider.GetRequiredService<CoachDbContext>().FollowedChannels.TagWith(EveryWorkspace.Tag).AnyAsync(channel => channel.NextReadAt != null))
            {
                break;
            }
        }

        return app;
    }

    private Task<InProcessApp> Start(PowerSwitch power) => AppHost.StartAsync(
        new AppSettings(new Dictionary<string, string?>(settings.Values) { ["Slack:HistoryBudget"] = mode.ToString(), ["Slack:CommandTimeout"] = "00:01:00" }),
        configure: builder =>
        {
            builder.Services.AddSingleton(new PaceKeeper(Budget.Interval, clock));
            builder.Services.AddSingleton<IInterceptor>(power);
            // Whoever is cut off complains.
            builder.Logging.ClearProviders();
        });
}
