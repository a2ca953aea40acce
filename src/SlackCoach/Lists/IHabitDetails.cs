using SlackCoach.Domain.Routines;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>What a habit's nudge shows beside its title. A feature plugs in one for the habit it knows about.</summary>
internal interface IHabitDetails
{
    HabitKey Key { get; }

    /// <summary>Blocks for the member's day; none when there is nothing to show. Works from local data, and the caller saves.</summary>
    Task<IReadOnlyList<Block>> Show(Member member, CancellationToken cancellationToken);
}
