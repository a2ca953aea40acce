using SlackCoach.Clock;
using SlackCoach.Domain.Progress;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Progress;

/// <summary>Puts a weekly summary together.</summary>
internal sealed class SummaryReader(ReadProgress progress, IEnumerable<IWeeklyOffer> offers, ProductClock clock)
{
    public DateOnly Today(Member member) => member.Calendar().DayOf(clock.GetUtcNow());

    public Task<ProgressWeek> Read(Member member, HabitPeriod week, CancellationToken cancellationToken) =>
        progress.Read(member, week, Today(member), cancellationToken);

    /// <summary>The message of a week, with what is offered now. The caller saves.</summary>
    public async Task<Message> Message(Member member, ProgressWeek week, CancellationToken cancellationToken)
    {
        var offered = new List<Block>();

        foreach (var offer in offers)
        {
            offered.AddRange(await offer.Blocks(member, cancellationToken));
        }

        return SummaryMessage.Build(week, offered);
    }
}
