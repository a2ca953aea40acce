namespace SlackCoach.Slack;

/// <summary>Work of one request that must go after its answer, such as <c>views.open</c>, or of one event once it is handled. Kept in memory: what must survive a restart
/// belongs into the outbox.</summary>
/// <remarks>Nothing runs when the request failed, and nothing for a repeat that gets the first answer.</remarks>
internal sealed class AfterReply(AfterReplyQueue queue)
{
    private readonly List<Func<IServiceProvider, CancellationToken, Task>> _work = [];

    /// <summary>Runs <paramref name="work"/> in a scope of its own once the answer is sent.</summary>
    public void Enqueue(Func<IServiceProvider, CancellationToken, Task> work) => _work.Add(work);

    /// <summary>Forgets what was queued so far.</summary>
    public void Discard() => _work.Clear();

    /// <summary>Lets go what was queued.</summary>
    public Task Release()
    {
        foreach (var work in _work)
        {
            queue.Add(work);
        }

        _work.Clear();

        return Task.CompletedTask;
    }
}
