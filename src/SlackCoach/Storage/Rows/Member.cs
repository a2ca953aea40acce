using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;

namespace SlackCoach.Storage.Rows;

/// <summary>A person of a workspace. They are a member, and get nudges, from <see cref="JoinedAt"/> on.</summary>
internal sealed class Member : IWorkspaceRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required string SlackUserId { get; init; }

    /// <summary>The direct message with the bot, once it is known.</summary>
    public string? DirectChannelId { get; set; }

    /// <summary>IANA id.</summary>
    public required string ZoneId { get; set; }

    /// <summary>Whether Slack named no zone, so that the workspace's stands in.</summary>
    public bool ZoneIsDefault { get; set; }

    /// <summary>When Slack was last asked who this is; null while it never was.</summary>
    public DateTimeOffset? ProfileReadAt { get; set; }

    /// <summary>Why SlackCoach is off for this person; null when it is not.</summary>
    public MemberRefusal? Refusal { get; set; }

    public Weekdays WorkingDays { get; set; } = Weekdays.WorkWeek;

    /// <summary>The first day of the member's week; null: Monday.</summary>
    public DayOfWeek? FirstDayOfWeek { get; set; }

    public DayOfWeek WeekStartsOn => FirstDayOfWeek ?? DayOfWeek.Monday;

    /// <summary>From when nothing comes unasked; null while there are no quiet hours.</summary>
    public TimeOnly? QuietFromTimeOfDay { get; set; }

    /// <summary>Until when, exclusive; null while there are no quiet hours.</summary>
    public TimeOnly? QuietUntilTimeOfDay { get; set; }

    /// <summary>The member's day on which they last wrote to the bot or pressed a button.</summary>
    public DateOnly? LastActedOn { get; set; }

    /// <summary>When a working day begins and ends; both null for the usual hours.</summary>
    public TimeOnly? WorkStartsTimeOfDay { get; set; }

    public TimeOnly? WorkEndsTimeOfDay { get; set; }

    /// <summary>Whose public holidays they have off, such as <c>DE</c> or <c>GB-SCT</c>; null for nobody's.</summary>
    public string? Country { get; set; }

    /// <summary>The Slack status, by its text or its emoji, that means that they are away; null when none does.</summary>
    public string? AwayStatus { get; set; }

    /// <summary>Since when they have had that status; null while they have not.</summary>
    public DateTimeOffset? AwayStatusSeenAt { get; set; }

    /// <summary>What the digest leaves out, as JSON; null for the usual: drafts and bots.</summary>
    public string? PullRequestFilter { get; set; }

    /// <summary>How many approvals are enough where a branch's rules do not tell; null for one.</summary>
    public int? EnoughApprovals { get; set; }

    /// <summary>Whether they want a digest that says "all clear" when there is nothing; null: they do not.</summary>
    public bool? WantsAllClear { get; set; }

    /// <summary>The emoji, without colons, with which they save a message for tomorrow; null for none.</summary>
    public string? SaveReaction { get; set; }

    /// <summary>When what was said before they joined was gone through for them; null while it was not.</summary>
    public DateTimeOffset? ThreadsReadAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When they imported a plan or saved settings for the first time.</summary>
    public DateTimeOffset? JoinedAt { get; set; }

    /// <summary>Since when nothing can be sent to them (a deactivated account, a closed direct message).</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>The day whose list <see cref="ShownEntry"/> holds.</summary>
    public DateOnly? ListShownOn { get; set; }

    /// <summary>Whoever writes to the bot or presses a button can be reached again, unless SlackCoach is off for them.</summary>
    /// <param name="now">The present instant of the product's clock.</param>
    public void Acted(DateTimeOffset now)
    {
        PausedAt = Refusal is null ? null : PausedAt;
        LastActedOn = Calendar().DayOf(now);
    }

    /// <summary>When nothing comes unasked; null while there are no quiet hours.</summary>
    public QuietHours? Quiet() =>
        (QuietFromTimeOfDay, QuietUntilTimeOfDay) is ({ } from, { } until) ? new QuietHours(from, until) : null;

    /// <summary>The member's calendar; UTC where the zone is not known to this system.</summary>
    public MemberCalendar Calendar() =>
        new(MemberCalendar.TryFindZone(ZoneId, out var zone) ? zone : TimeZoneInfo.Utc, WorkingDays);

    /// <summary>The hours of their working day.</summary>
    public DayHours WorkingHours() =>
        WorkStartsTimeOfDay is { } start && WorkEndsTimeOfDay is { } end && DayHours.AreHours(start, end) ? new DayHours(start, end) : DayHours.Usual;
}

/// <summary>Why somebody cannot be a member.</summary>
internal enum MemberRefusal
{
    Bot,
    Deactivated,
    Guest,
    OtherWorkspace,
}
