using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>A part of the Home tab below its lists; a feature plugs in one for each. Whatever row of the member's changes, the tab is
/// published again, so a section only says what it shows.</summary>
internal interface IHomeSection
{
    /// <summary>Sections stand in this order; time off is at 100.</summary>
    int Order { get; }

    /// <summary>Reads local data only; empty where there is nothing to show.</summary>
    Task<IReadOnlyList<Block>> Build(Member member, DateOnly today, CancellationToken cancellationToken);
}
