namespace SlackCoach.Domain.Plans;

/// <summary>Moves a plan whose timeline is over so that it begins now.</summary>
/// <param name="Days">By how many days everything moves: a multiple of seven above zero, so that every day keeps its weekday.</param>
/// <param name="FirstWeekOn">The Monday of the plan's first week after the move.</param>
/// <param name="TargetOn">The target after the move; null when the plan names none. The end of a month moves by the same days and is then
/// the end of no month in general; it stays approximate where it was.</param>
public sealed record PlanShift(int Days, DateOnly FirstWeekOn, DateOnly? TargetOn)
{
    /// <summary>Proposes a move: the first week becomes the one whose Monday is <paramref name="today"/>, or else the next Monday.</summary>
    /// <param name="draft">The plan as it was read.</param>
    /// <param name="today">The member's day.</param>
    /// <returns>The move; null when the plan has no weeks or its last week is not over yet (its Sunday is <paramref name="today"/> or
    /// later).</returns>
    public static PlanShift? Propose(PlanDraft draft, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(draft);

        if (draft.Weeks is not [var first, ..] || draft.Weeks[^1].AddDays(6) >= today)
        {
            return null;
        }

        var monday = WeekRef.MondayOf(today.AddDays(6));
        var days = monday.DayNumber - first.DayNumber;

        return new PlanShift(days, monday, draft.Target?.On.AddDays(days));
    }

    /// <summary>What to offer for a plan that takes the place of one that was moved: what is written is past, and was meant as it was moved.</summary>
    /// <param name="draft">The new plan as it was read.</param>
    /// <param name="today">The member's day.</param>
    /// <param name="presentDays">By how many days the present plan was moved; 0 when it was not, or when there is none.</param>
    /// <returns>The moves to choose among, the likeliest first; none when the plan needs no move. The present plan's move is not
    /// offered when even then everything would be over.</returns>
    public static IReadOnlyList<PlanShift> Offers(PlanDraft draft, DateOnly today, int presentDays)
    {
        if (Propose(draft, today) is not { } anew)
        {
            return [];
        }

        var asBefore = new PlanShift(presentDays, draft.Weeks[0].AddDays(presentDays), draft.Target?.On.AddDays(presentDays));
        var fits = presentDays > 0 && presentDays != anew.Days && draft.Weeks[^1].AddDays(presentDays + 6) >= today;

        return fits ? [asBefore, anew] : [anew];
    }

    /// <summary>The plan with every week, every named day off and the target moved by <see cref="Days"/>. What it says stays as written,
    /// also where the words name a date; entries without a week stay without one.</summary>
    public PlanDraft Apply(PlanDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);

        return draft with
        {
            Items = [.. draft.Items.Select(Moved)],
            Weeks = [.. draft.Weeks.Select(week => week.AddDays(Days))],
            Target = draft.Target is { } target ? target with { On = target.On.AddDays(Days) } : null,
        };
    }

    private PlanItemDraft Moved(PlanItemDraft item) => item with
    {
        WeekStartsOn = item.WeekStartsOn?.AddDays(Days),
        OffOn = [.. item.OffOn.Select(day => day.AddDays(Days))],
    };
}
