using SlackCoach.Clock;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Outbox;

/// <summary>Tells which messages came too late to be said.</summary>
internal sealed class MessageDays(IEnumerable<IMessageComposer> composers, ProductClock clock)
{
    /// <summary>Whether a message is about a day that is not the member's present one.</summary>
    public bool IsMissed(OutboxMessage row, Member member) =>
        composers.Any(composer => composer.IsOfItsDay && composer.Name == row.Composer)
        && row.On != member.Calendar().DayOf(clock.GetUtcNow());
}
