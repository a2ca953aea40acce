using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Progress;

/// <summary>Where the milestones of a plan stand, and how much room there is after the last planned one.</summary>
/// <param name="Reached">The milestones reached, in the plan's order.</param>
/// <param name="Open">The milestones to come, in the plan's order.</param>
public sealed record MilestoneOutlook(IReadOnlyList<MilestoneState> Reached, IReadOnlyList<MilestoneState> Open)
{
    /// <summary>The day the plan works towards; null where it names none.</summary>
    public DateOnly? TargetOn { get; init; }

    /// <summary>How many whole weeks lie between the end of the last open milestone's week, or of the present week where that is later, and
    /// the target's week, that one included; negative where the milestone is planned after the target, or the
    /// target has passed. Null without a target or an open milestone with a week.</summary>
    public int? WeeksLeft { get; init; }

    /// <summary>Whether the week of the last open milestone is over, so that <see cref="WeeksLeft"/> counts from the present one.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>How many of <see cref="WeeksLeft"/> the plan keeps free as buffers.</summary>
    public int BufferWeeks { get; init; }

    /// <summary>Reads the outlook of a plan.</summary>
    /// <param name="milestones">The plan's milestones, in its order.</param>
    /// <param name="buffers">The Mondays of the weeks that the plan keeps free.</param>
    /// <param name="targetOn">The day the plan works towards; null where it names none.</param>
    /// <param name="today">The member's day.</param>
    /// <returns>Null for a plan without milestones.</returns>
    public static MilestoneOutlook? Of(IReadOnlyList<MilestoneState> milestones, IReadOnlyCollection<DateOnly> buffers, DateOnly? targetOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(milestones);

        if (milestones.Count == 0)
        {
            return null;
        }

        var open = milestones.Where(milestone => milestone.ReachedOn is null).ToList();
        var outlook = new MilestoneOutlook([.. milestones.Where(milestone => milestone.ReachedOn is not null)], open) { TargetOn = targetOn };

        if (targetOn is not { } target || open.Max(milestone => milestone.PlannedOn) is not { } planned)
        {
            return outlook;
        }

        var thisWeek = IsoWeek.MondayOf(today);
        var last = planned > thisWeek ? planned : thisWeek;
        var targetWeek = IsoWeek.MondayOf(target);

        return outlook with
        {
            IsOverdue = planned < thisWeek,
            WeeksLeft = (targetWeek.DayNumber - last.DayNumber) / 7,
            BufferWeeks = buffers.Distinct().Count(monday => monday > last && monday <= targetWeek),
        };
    }
}

/// <summary>A milestone and whether it is reached.</summary>
/// <param name="Title">Its title. Foreign text.</param>
/// <param name="PlannedOn">The Monday of the week by whose end it is to be reached; null where the plan gives it none.</param>
/// <param name="ReachedOn">The member's day on which it was; null while it is not.</param>
public sealed record MilestoneState(string Title, DateOnly? PlannedOn, DateOnly? ReachedOn);
