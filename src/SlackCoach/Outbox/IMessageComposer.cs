using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Writes a message at the moment it goes out, so that it tells what is true then. A feature plugs in one for each kind.</summary>
internal interface IMessageComposer
{
    /// <summary>The name that outbox rows call it by.</summary>
    string Name { get; }

    /// <summary>Whether its messages are about their day: one that was not posted by the end of it is not posted at all.</summary>
    bool IsOfItsDay => false;

    /// <summary>Whether its messages come unasked, so that they wait while the member is not to be disturbed.</summary>
    bool IsUnasked => false;

    /// <summary>Whether it composes with the member locked, so that what they ask for at that moment comes before or after the message and
    /// never in between. It then asks nobody but the database; others are asked in <see cref="Prepare"/>.</summary>
    bool LocksMember => false;

    /// <summary>Gets what composing needs and may take long to come; changes no row of the member's.</summary>
    Task Prepare(OutboxMessage row, Member member, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Whether what was composed may still be said; asked before every attempt, which may be long after it was composed.</summary>
    Task<bool> StillHolds(OutboxMessage row, Member member, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>Takes note of what became of a message once nothing more is tried: its row says whether it was sent. Saved together with that.</summary>
    Task Settled(OutboxMessage row, Member member, CancellationToken cancellationToken) => Task.CompletedTask;

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
