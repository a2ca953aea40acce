using System.Collections.Concurrent;

namespace SlackCoach.Slack.Inbox;

/// <summary>Events that wait to be stored. Whoever's turn it is stores all that came in the meantime, so that a burst costs one write to the disk
/// instead of one for each.</summary>
internal sealed class EventQueue : IDisposable
{
    private const int MostTogether = 100;

    private readonly ConcurrentQueue<ArrivedEvent> _waiting = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    public void Dispose() => _turn.Dispose();

    /// <summary>Completes when the event is stored, by this caller or by another; fails where it could not be.</summary>
    /// <param name="arrived">The event.</param>
    /// <param name="store">Stores several and tells each of them; it must not fail.</param>
    /// <param name="cancellationToken">Stops the waiting; the event may be stored all the same.</param>
    public async Task Store(ArrivedEvent arrived, Func<IReadOnlyList<ArrivedEvent>, Task> store, CancellationToken cancellationToken)
    {
        _waiting.Enqueue(arrived);
        await _turn.WaitAsync(cancellationToken);

        try
        {
            while (!arrived.Stored.IsCompleted)
            {
                await store(NextWaiting());
            }
        }
        finally
        {
            _turn.Release();
        }

        await arrived.Stored;
    }

    private List<ArrivedEvent> NextWaiting()
    {
        var next = new List<ArrivedEvent>();

        while (next.Count < MostTogether && _waiting.TryDequeue(out var arrived))
        {
            next.Add(arrived);
        }

        return next;
    }
}

/// <summary>An event before it is stored.</summary>
/// <param name="TeamId">The workspace it came from.</param>
/// <param name="EventId">Slack's id, the same in every retry.</param>
/// <param name="Payload">The whole body as it came, envelope included.</param>
internal sealed record ArrivedEvent(string TeamId, string EventId, string Payload)
{
    private readonly TaskCompletionSource _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Stored => _stored.Task;

    public void Succeeded() => _stored.TrySetResult();

    public void Failed(Exception exception) => _stored.TrySetException(exception);
}
