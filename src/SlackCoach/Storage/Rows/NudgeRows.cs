using System.Globalization;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;

namespace SlackCoach.Storage.Rows;

/// <summary>When a member wants to be nudged, and when that is next.</summary>
internal sealed class Nudge : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required NudgeKind Kind { get; init; }

    public required TimeOnly TimeOfDay { get; set; }

    public required Weekdays Days { get; set; }

    /// <summary>Null while the nudge is off.</summary>
    public DateTimeOffset? NextDueAt { get; set; }

    /// <summary>The member's day of the last one that was said, until it is known whether they reacted to it.</summary>
    public DateOnly? LastSaidOn { get; set; }

    /// <summary>The first day that went without it because SlackCoach did not run, until the member was told.</summary>
    public DateOnly? HeldUpSinceOn { get; set; }

    /// <summary>To how many in a row the member did not react.</summary>
    public int IgnoredInARow { get; set; }

    /// <summary>What names it in a message's key.</summary>
    public string Subject => Kind == NudgeKind.Habits ? TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture) : Id.ToString("N");

    /// <summary>When it is looked at: a summary every day, as the one it comes on depends on the days off of its week.</summary>
    public NudgeSchedule Schedule => new(TimeOfDay, Kind == NudgeKind.WeeklySummary ? Weekdays.All : Days);

    /// <summary>Whether it is ignored for so long that it should be shorter.</summary>
    public bool IsDoubted => IgnoredInARow >= NudgeManners.AsksAfter;

    /// <summary>Whether it asks what to change; once in a row.</summary>
    public bool AsksForChange => IgnoredInARow == NudgeManners.AsksAfter;

    /// <summary>The member wants it as it is.</summary>
    public void Welcome() => (IgnoredInARow, LastSaidOn, PausedAt) = (0, null, null);

    /// <summary>Since when it stays out because it was ignored for long; null while it comes.</summary>
    public DateTimeOffset? PausedAt { get; set; }
}

internal enum NudgeKind
{
    MorningDigest,

    /// <summary>The habits that have this time of the day for their own.</summary>
    Habits,

    /// <summary>What the week came to. Its <see cref="Nudge.Days"/> hold the one day that the member wants it on.</summary>
    WeeklySummary,
}
