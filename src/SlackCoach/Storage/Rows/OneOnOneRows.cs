using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Storage.Rows;

/// <summary>The 1:1s of a member with one person, whether they added them or their plan names them.</summary>
internal sealed class OneOnOne : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>As the member wrote it, or as Slack has it; null while it is not known.</summary>
    public string? PersonName { get; set; }

    /// <summary>The person in Slack, where the member mentioned them.</summary>
    public string? PersonSlackId { get; set; }

    /// <summary>How often; null where only the plan names its weeks.</summary>
    public Cadence? Cadence { get; set; }

    /// <summary>The first day a 1:1 of that cadence may be on.</summary>
    public required DateOnly StartsOn { get; set; }

    /// <summary>The day the member took it away.</summary>
    public DateOnly? EndedOn { get; set; }

    public Companion Companion => new(PersonName, PersonSlackId);

    /// <summary>As it is named to the member: <c>1:1 with Tomás</c>.</summary>
    public string Title => PersonName is null ? "1:1" : $"1:1 with {PersonName}";
}

/// <summary>One 1:1, on a day.</summary>
internal sealed class OneOnOneMeeting : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    public required Guid OneOnOneId { get; init; }

    /// <summary>The entry of the plan it comes from.</summary>
    public Guid? PlanItemId { get; set; }

    public required DateOnly On { get; set; }

    /// <summary>The day of the rhythm whose turn it is; null where it comes from the plan.</summary>
    public DateOnly? TurnOn { get; set; }

    /// <summary>Whether the member chose the day, so that nothing else moves it.</summary>
    public bool IsDateChosen { get; set; }

    public OneOnOneState State { get; set; }

    /// <summary>Since when its day is known: a brief whose time was past by then is not late.</summary>
    public required DateTimeOffset DatedAt { get; set; }

    /// <summary>When it is looked at next; null when there is nothing more to do.</summary>
    public DateTimeOffset? NextDueAt { get; set; }

    /// <summary>The parts of the brief as the member last left them; null until it is composed.</summary>
    public string? Brief { get; set; }

    /// <summary>What the member wants to ask.</summary>
    public string? ToAsk { get; set; }

    /// <summary>The brief's row in the outbox.</summary>
    public Guid? BriefMessageId { get; set; }

    /// <summary>The outbox row of the question how it went.</summary>
    public Guid? AskedMessageId { get; set; }

    /// <summary>How it went, in the member's words.</summary>
    public string? Note { get; set; }

    /// <summary>What the other person would get, as the member was last shown it; null while nothing was chosen.</summary>
    public string? Draft { get; set; }

    /// <summary>Names the present <see cref="Draft"/>.</summary>
    public Guid? DraftId { get; set; }

    /// <summary>The outbox row of what was sent to the other person, until the member is told what became of it.</summary>
    public Guid? SendingMessageId { get; set; }

    /// <summary>The member's day on which they sent it.</summary>
    public DateOnly? SentOn { get; set; }
}

internal enum OneOnOneState
{
    /// <summary>Its brief is still to come.</summary>
    Planned,

    /// <summary>Its brief is on its way, or there.</summary>
    Briefed,

    /// <summary>Its day is over, and nothing more is said of itself.</summary>
    Over,

    /// <summary>It was taken away, or its plan names it no longer.</summary>
    Cancelled,
}
