using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Writes a message at the moment it goes out, so that it tells what is true then. A feature plugs in one for each kind.</summary>
internal interface IMessageComposer
{
    /// <summary>The name that outbox rows call it by.</summary>
    string Name { get; }

    /// <summary>Composes the message and what follows in its thread; null when there is nothing to say any more.</summary>
    Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken);
}

/// <param name="Message">What is posted.</param>
/// <param name="Thread">What follows in its thread, in order.</param>
internal sealed record Composition(Message Message, IReadOnlyList<Message> Thread)
{
    public Composition(Message message)
        : this(message, [])
    {
    }
}
