using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Tells a member, in their direct message, what a window changed or what became of something they sent.</summary>
internal sealed class MeetingNews(OutboxWriter outbox, ProductClock clock)
{
    /// <param name="member">Who is told.</param>
    /// <param name="subject">What it is about: the same news is told once.</param>
    /// <param name="message">What is told.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task Tell(Member member, string subject, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Written(member, "one-on-one-news", subject, member.Calendar().DayOf(clock.GetUtcNow()), message), cancellationToken);
}
