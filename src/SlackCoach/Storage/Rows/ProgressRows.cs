using SlackCoach.Domain.Progress;

namespace SlackCoach.Storage.Rows;

/// <summary>How much energy a week left a member, as they said it: see <see cref="EnergyTrend"/>. One row a week.</summary>
internal sealed class EnergyAnswer : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The first day of the member's week.</summary>
    public required DateOnly WeekOn { get; init; }

    /// <summary>From <see cref="EnergyTrend.Lowest"/> to <see cref="EnergyTrend.Highest"/>.</summary>
    public required int Level { get; set; }
}

/// <summary>A way to grow that a member picked, so that it is offered no more.</summary>
internal sealed class PickedStepUp : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>Its id in the catalogue.</summary>
    public required string StepUpId { get; init; }

    public required DateOnly PickedOn { get; init; }
}
