using System.Threading.Channels;

namespace SlackCoach.Slack;

/// <summary>Runs what requests leave to be done after their answers, a few at a time.</summary>
internal sealed partial class AfterReplyQueue(IServiceScopeFactory scopes, ILogger<AfterReplyQueue> logger) : IHostedService, IDisposable
{
    private const int Capacity = 1_000;
    private const int Workers = 4;

    private readonly Channel<Func<IServiceProvider, CancellationToken, Task>> _channel =
        Channel.CreateBounded<Func<IServiceProvider, CancellationToken, Task>>(Capacity);

    private readonly CancellationTokenSource _stop = new();
    private Task _working = Task.CompletedTask;

    public void Add(Func<IServiceProvider, CancellationToken, Task> work)
    {
        if (!_channel.Writer.TryWrite(work))
        {
            Log.Full(logger);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _working = Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(Work, CancellationToken.None)));

        return Task.CompletedTask;
    }

    /// <summary>Finishes what is queued, as long as the host lets it.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _channel.Writer.TryComplete();

        await using (cancellationToken.Register(_stop.Cancel))
        {
            await _working;
        }
    }

    public void Dispose() => _stop.Dispose();

    private async Task Work()
    {
        await foreach (var work in _channel.Reader.ReadAllAsync())
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider, _stop.Token);
            }
            catch (Exception exception)
            {
                Log.Failed(logger, exception, FailureReferences.Next());
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What should follow an answer to Slack failed. Reference: {Reference}")]
        public static partial void Failed(ILogger logger, Exception exception, string reference);

        [LoggerMessage(Level = LogLevel.Error, Message = "What should follow an answer to Slack was dropped: too much is waiting, or the app stops")]
        public static partial void Full(ILogger logger);
    }
}
