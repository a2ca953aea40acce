using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Progress;

/// <summary>A week of a member's, as their weekly summary tells it: for the member alone, as it also holds what is private.</summary>
public sealed record ProgressWeek
{
    /// <summary>The days of the member's week, both inclusive.</summary>
    public required HabitPeriod Days { get; init; }

    /// <summary>The last day that is told of, inclusive: the week's last one, or today while the week lasts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether the member joined in this week.</summary>
    public bool IsFirst { get; init; }

    /// <summary>How many days of the week up to <see cref="AsOf"/> the member worked.</summary>
    public int DaysWorked { get; init; }

    /// <summary>How many days of the whole week that they usually work they are away; public holidays are none of these.</summary>
    public int DaysAway { get; init; }

    /// <summary>What was done of the plan.</summary>
    public IReadOnlyList<ProgressItem> Done { get; init; } = [];

    /// <summary>What the plan has for this week or had before, and that is open: it is carried on.</summary>
    public IReadOnlyList<ProgressItem> Carried { get; init; } = [];

    /// <summary>What the plan has for the week after.</summary>
    public IReadOnlyList<ProgressItem> Next { get; init; } = [];

    /// <summary>Habits whose turn was skipped, with how often; each once.</summary>
    public IReadOnlyList<(string Habit, int Times)> Skipped { get; init; } = [];

    /// <summary>The habits over the last weeks, up to this one.</summary>
    public IReadOnlyList<HabitWeeks> Habits { get; init; } = [];

    /// <summary>Where the plan's milestones stand; null without a plan that has any.</summary>
    public MilestoneOutlook? Milestones { get; init; }

    /// <summary>Reviews given, one for each pull request.</summary>
    public IReadOnlyList<ReviewGiven> Reviews { get; init; } = [];

    /// <summary>Threads that were brought to an end, with the outcome where the member noted one.</summary>
    public IReadOnlyList<Ended> Threads { get; init; } = [];

    /// <summary>Documents that were read, with what was taken from them where the member noted it.</summary>
    public IReadOnlyList<Ended> Documents { get; init; } = [];

    /// <summary>The evidence of these days, private pieces included.</summary>
    public IReadOnlyList<EvidencePiece> Evidence { get; init; } = [];

    /// <summary>How much the member's weeks gave or took; never leaves them.</summary>
    public EnergyTrend Energy { get; init; } = EnergyTrend.None;

    /// <summary>Whether nothing at all is told of these days.</summary>
    public bool IsEmpty => Done.Count + Reviews.Count + Threads.Count + Documents.Count + Evidence.Count + Skipped.Count == 0
        && !Habits.Any(habit => habit.Weeks is [.., { Kept: > 0 }]);
}

/// <summary>An entry of the plan in a summary.</summary>
/// <param name="Title">Its title. Foreign text.</param>
/// <param name="IsMilestone">Whether it is a milestone.</param>
public sealed record ProgressItem(string Title, bool IsMilestone);
