using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Plans;

/// <summary>What <see cref="PlanReader"/> understood of a plan, before anything is saved.</summary>
/// <remarks>Every line of the source that says something is accounted for: it stands behind an item, a routine line, the target,
/// a context passage, or it is listed as not understood.</remarks>
public sealed record PlanDraft
{
    /// <summary>The plan's title, from front matter or the first heading; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Everything with a place in the timeline, in the order of the source.</summary>
    public IReadOnlyList<PlanItemDraft> Items { get; init; } = [];

    /// <summary>Habits: written as such, or suggested from prose.</summary>
    public IReadOnlyList<RoutineLine> Routine { get; init; } = [];

    /// <summary>The day the plan works towards; null when it names none.</summary>
    public PlanTarget? Target { get; init; }

    /// <summary>What is no item, kept as it was written: feedback, problems, summaries.</summary>
    public IReadOnlyList<ContextPassage> Context { get; init; } = [];

    /// <summary>What looked like part of the timeline and could not be read.</summary>
    public IReadOnlyList<NotUnderstood> NotUnderstood { get; init; } = [];

    /// <summary>The Mondays of the weeks that hold items, each once, in the order of time.</summary>
    public IReadOnlyList<DateOnly> Weeks { get; init; } = [];

    /// <summary>The lines, from 1 and ascending, that only give the plan its shape: headings, week, month and year lines, lines that
    /// only introduce a list, table heads, rules, empty entries, front matter.</summary>
    /// <remarks>Together with the lines of <see cref="Items"/> (to <see cref="PlanItemDraft.LastLine"/>), <see cref="Routine"/>,
    /// <see cref="Target"/>, <see cref="Context"/> and <see cref="NotUnderstood"/> these are all lines that are not blank.</remarks>
    public IReadOnlyList<int> StructuralLines { get; init; } = [];
}

/// <summary>One entry of the timeline.</summary>
public sealed record PlanItemDraft
{
    /// <summary>What sort of entry it is.</summary>
    public required PlanItemKind Kind { get; init; }

    /// <summary>The entry as written, without list marker, check box and Markdown marks. Foreign text, at most 500 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The Monday of its ISO week; null when the plan gives it no week.</summary>
    public DateOnly? WeekStartsOn { get; init; }

    /// <summary>Its line in the source, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its last line in the source, inclusive, with what is nested below it; never before <see cref="Line"/>.</summary>
    /// <remarks>An entry of its own (a nested check box, say) may stand between the two.</remarks>
    public required int LastLine { get; init; }

    /// <summary>What belongs to the entry beside its title, as written, Markdown included: nested bullets, the other cells of its table row,
    /// and the whole text where the title had to be cut. Null when there is nothing.</summary>
    public string? Details { get; init; }

    /// <summary>What the plan says in place of a week, as written ("March 2027", "Week 1-2"); null when it has a week.</summary>
    public string? When { get; init; }

    /// <summary>Whether the source ticks it off (a checked box, a status column).</summary>
    public bool IsDone { get; init; }

    /// <summary>Days off of a <see cref="PlanItemKind.TimeOff"/> entry, 1 to 7; null for every other kind.</summary>
    public int? DaysOff { get; init; }

    /// <summary>The days off where the plan names them; empty when it only counts them.</summary>
    public IReadOnlyList<DateOnly> OffOn { get; init; } = [];

    /// <summary>Who a <see cref="PlanItemKind.OneOnOne"/> is with, as written; null when the plan does not say, and for every other kind.</summary>
    public string? With { get; init; }
}

/// <summary>What sort of entry a timeline holds.</summary>
public enum PlanItemKind
{
    /// <summary>Something to do in that week.</summary>
    Task,

    /// <summary>Something to have reached by the end of that week.</summary>
    Milestone,

    /// <summary>A talk between two people.</summary>
    OneOnOne,

    /// <summary>Days off work.</summary>
    TimeOff,

    /// <summary>A week kept free for what slips.</summary>
    Buffer,
}

/// <summary>A habit that the plan asks for.</summary>
/// <param name="Title">What to do, as written or, for a suggestion, as its sentence says it.</param>
/// <param name="Cadence">How often.</param>
/// <param name="Key">What it is about, where the product knows it.</param>
/// <param name="IsSuggested">True when it was read out of prose: offered, and saved only when the member says so.</param>
/// <param name="Line">Its line in the source, from 1.</param>
public sealed record RoutineLine(string Title, Cadence Cadence, HabitKey Key, bool IsSuggested, int Line)
{
    /// <summary>The time of day that the plan names for it ("every working day at 14:00"), in the member's zone; null where it names none.</summary>
    public TimeOnly? TimeOfDay { get; init; }

    /// <summary>The title with the rhythm in it, where it stood in the midst of the entry ("Read a paper every two weeks"); null where the title is all.</summary>
    /// <remarks>Habits were called so before: who has one still has the same.</remarks>
    public string? TitleWithRhythm { get; init; }
}

/// <summary>The day a plan works towards.</summary>
/// <param name="On">The day; the last day of the month or quarter where the plan names only that.</param>
/// <param name="IsApproximate">Whether the plan says "about", "end of" or the like, or names only a month or quarter.</param>
/// <param name="Text">The words of the plan.</param>
/// <param name="Line">Its line in the source, from 1.</param>
public sealed record PlanTarget(DateOnly On, bool IsApproximate, string Text, int Line);

/// <summary>A passage that is kept and not acted on.</summary>
/// <param name="Heading">The headings above it, outermost first, joined by " / "; empty at the top.</param>
/// <param name="Text">The passage as written, Markdown included.</param>
/// <param name="FirstLine">Its first line in the source, from 1.</param>
/// <param name="LastLine">Its last line in the source, inclusive.</param>
public sealed record ContextPassage(string Heading, string Text, int FirstLine, int LastLine);

/// <summary>A line that looked like part of the timeline and could not be read; nothing is made of it.</summary>
/// <param name="Line">The line in the source, from 1.</param>
/// <param name="Text">The line as written.</param>
/// <param name="Reason">Why, in words for the member ("week 54 does not exist").</param>
public sealed record NotUnderstood(int Line, string Text, string Reason);
