using SlackCoach.Scheduling;

namespace SlackCoach.Outbox;

/// <summary>Wakes all lanes after something was written to the outbox; call it after the commit.</summary>
internal sealed class OutboxWake(JobWake wake)
{
    public async Task Signal(CancellationToken cancellationToken)
    {
        await wake.Signal(AnswerJob.Key, cancellationToken);
        await wake.Signal(ComposeJob.Key, cancellationToken);
        await wake.Signal(RelayJob.Key, cancellationToken);
    }
}
