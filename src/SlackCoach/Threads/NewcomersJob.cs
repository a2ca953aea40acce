using Quartz;
using SlackCoach.Scheduling;

namespace SlackCoach.Threads;

/// <summary>Goes through the threads that are known already for those who have joined. Runs each minute, beside the reading of history, which may take hours.</summary>
[DisallowConcurrentExecution]
internal sealed partial class NewcomersJob(IServiceScopeFactory scopes, JobWake wake, ILogger<NewcomersJob> logger) : IJob
{
    public static readonly JobKey Key = new("newcomers");

    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        wake.Taken(Key);
        await using var scope = scopes.CreateAsyncScope();

        try
        {
            if (await scope.ServiceProvider.GetRequiredService<EarlierThreads>().GoThrough(cancellationToken) > 0)
            {
                await wake.Signal(ReadThreadsJob.Key, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotGoneThrough(logger, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What was said before somebody joined could not be gone through; it is tried again")]
        public static partial void NotGoneThrough(ILogger logger, Exception exception);
    }
}
