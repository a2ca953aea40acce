using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;
using SlackCoach.Members;

namespace SlackCoach.Settings;

/// <summary>What a member chooses about nudges.</summary>
/// <param name="WantsDigest">Whether the morning digest comes.</param>
/// <param name="DigestTimeOfDay">When, in the member's zone; kept while the digest is off.</param>
/// <param name="WorkingDays">The days it comes on, and on which the habits of working days are due.</param>
/// <param name="Repositories">The configured entries to watch, as the configuration spells them.</param>
internal sealed record SettingsChoices(
    bool WantsDigest, TimeOnly DigestTimeOfDay, Weekdays WorkingDays, IReadOnlyList<string> Repositories)
{
    /// <summary>Whether the digest stays out because it was ignored for long.</summary>
    public bool DigestIsPaused { get; init; }

    /// <summary>When the weekly summary comes; null for never.</summary>
    public SummaryChoice? Summary { get; init; } = SummaryChoice.Usual;

    /// <summary>Whether repositories of their own can be chosen: they are connected to GitHub.</summary>
    public bool OffersOwnRepositories { get; init; }

    /// <summary>The first day of the week that habits are counted by.</summary>
    public DayOfWeek WeekStartsOn { get; init; } = DayOfWeek.Monday;

    /// <summary>The hours of a working day.</summary>
    public DayHours Hours { get; init; } = DayHours.Usual;

    /// <summary>Whose public holidays they have off, by its code; null for nobody's.</summary>
    public string? Country { get; init; }

    /// <summary>The Slack status that means that they are away; null when none does.</summary>
    public string? AwayStatus { get; init; }

    /// <summary>What their own calendar of days off is called; null while they have none.</summary>
    public string? CalendarName { get; init; }

    /// <summary>The calendar to take instead; null to leave it as it is.</summary>
    public Uri? NewCalendar { get; init; }

    /// <summary>Whether the calendar is to be forgotten.</summary>
    public bool ForgetsCalendar { get; init; }

    /// <summary>When nothing comes unasked; null for no quiet hours.</summary>
    public QuietHours? Quiet { get; init; }
}

/// <param name="Day">The day of the week that the weekly summary is wished for.</param>
/// <param name="TimeOfDay">When, in the member's zone.</param>
internal sealed record SummaryChoice(DayOfWeek Day, TimeOnly TimeOfDay)
{
    public static SummaryChoice Usual { get; } = new(Membership.DefaultSummaryDay.Each().First(), Membership.DefaultSummaryTime);
}
