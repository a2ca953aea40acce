using SlackCoach.Domain.Progress;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>What a feature does once a member's week was summed up for them; it plugs in one class for each.</summary>
internal interface IWeeklyFollowUp
{
    /// <summary>Writes what follows. The caller saves.</summary>
    Task Follow(Member member, ProgressWeek week, CancellationToken cancellationToken);
}
