using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>Something that a feature offers once a week, to be decided by a click where it stands, such as evidence to be kept; a feature plugs in
/// one class for each.</summary>
internal interface IWeeklyOffer
{
    /// <summary>The blocks, at most a dozen; none when there is nothing to offer. The caller saves.</summary>
    Task<IReadOnlyList<Block>> Blocks(Member member, CancellationToken cancellationToken);
}
