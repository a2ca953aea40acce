using System.Globalization;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Time;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Plans;

/// <summary>What the preview asks: which habits, whether to move the plan, which days are off. The answers come with the button.</summary>
internal static class PreviewQuestions
{
    public const string ConfirmAction = "plan_import_confirm";
    public const string DiscardAction = "plan_import_discard";

    private const string HabitsBlock = "habits";
    private const string ShiftBlock = "shift";
    private const string OffBlockPrefix = "off:";
    private const string Input = "value";
    private const string Keep = "keep";

    // Slack's limit of a group of check boxes.
    private const int MostHabits = 10;
    private const int MostOffQuestions = 10;

    public static IEnumerable<Block> Build(PlanDraft draft, IReadOnlyList<PlanShift> shifts)
    {
        if (Offered(draft) is { Count: > 0 } habits)
        {
            var options = habits.Select((habit, index) => Option(habit, Number(index))).ToList();

            yield return new InputBlock
            {
                BlockId = HabitsBlock,
                Label = "Your routine, as I read it: untick what you don't want to keep",
                Optional = true,
                Element = new Checkboxes { ActionId = Input, Options = options, InitialOptions = options },
            };
        }

        if (draft.Routine.Count > MostHabits)
        {
            var rest = string.Join("; ", draft.Routine.Skip(MostHabits).Select(habit => PreviewMessage.Text($"{habit.Title} (line {habit.Line})")));
            yield return new SectionBlock { Text = (PlainText)SlackText.Shorten($"Ten habits are the most I can keep at a time. These I leave out: {rest}", 2_900) };
        }

        if (shifts.Count > 0)
        {
            yield return Shift(shifts, draft);
        }

        foreach (var item in Unclear(draft).Take(MostOffQuestions))
        {
            yield return DaysOff(item);
        }
    }

    public static ActionsBlock Buttons(Guid importId) => new()
    {
        BlockId = "decision",
        Elements =
        [
            new Button { ActionId = ConfirmAction, Text = "Import", Style = "primary", Value = importId.ToString("N") },
            new Button { ActionId = DiscardAction, Text = "Discard", Value = importId.ToString("N") },
        ],
    };

    /// <summary>What the member answered; a question left alone keeps what it showed.</summary>
    public static ImportAnswers Read(PlanDraft draft, IReadOnlyList<PlanShift> shifts, StateValues state)
    {
        var habits = Offered(draft);
        var ticked = state.Find(HabitsBlock, Input)?.Selected;
        var off = Unclear(draft).Take(MostOffQuestions).ToDictionary(
            item => item.Line,
            item => (state.Find(OffBlockPrefix + Number(item.Line), Input)?.Selected ?? [])
                .Select(day => Enum.Parse<DayOfWeek>(day)).Take(item.DaysOff!.Value).ToList());

        return new ImportAnswers(
            ticked is null ? habits : [.. habits.Where((_, index) => ticked.Contains(Number(index)))],
            Chosen(shifts, state.Find(ShiftBlock, Input)?.Selected),
            off);
    }

    private static PlanShift? Chosen(IReadOnlyList<PlanShift> shifts, IReadOnlyList<string>? selected) => (shifts, selected) switch
    {
        ([], _) or (_, [Keep]) => null,
        (_, [var days]) => shifts.FirstOrDefault(shift => days == Number(shift.Days), shifts[0]),
        _ => shifts[0],
    };

    private static List<RoutineLine> Offered(PlanDraft draft) => [.. draft.Routine.Take(MostHabits)];

    /// <summary>Entries that count days off without naming them, in weeks that are known.</summary>
    private static IEnumerable<PlanItemDraft> Unclear(PlanDraft draft) =>
        draft.Items.Where(item => item is { DaysOff: { } days, WeekStartsOn: not null } && item.OffOn.Count < days);

    private static Option Option(RoutineLine habit, string value) => new()
    {
        Text = SlackText.Shorten(habit.Title, 75),
        Value = value,
        Description = SlackText.Shorten(
            (habit.IsSuggested ? "suggested from your text, " : string.Empty) + habit.Cadence.InWords()
            + (habit.TimeOfDay is { } time ? PreviewMessage.Text($" at {time:HH:mm}") : string.Empty) + PreviewMessage.Text($", line {habit.Line}"),
            75),
    };

    private static InputBlock Shift(IReadOnlyList<PlanShift> shifts, PlanDraft draft)
    {
        var moves = shifts.Select((shift, index) => new Option
        {
            Text = (index < shifts.Count - 1 ? "Move it as your present plan: by " : "Move it by ") + Weeks(shift),
            Value = Number(shift.Days),
        }).ToList();

        return new InputBlock
        {
            BlockId = ShiftBlock,
            Label = "The dates of this plan are past. What shall I do with them?",
            Hint = string.Join(' ', shifts.Select(shift => Effect(shift, draft))),
            Element = new RadioButtons
            {
                ActionId = Input,
                Options = [.. moves, new Option { Text = "Keep the dates as written", Value = Keep }],
                InitialOption = moves[0],
            },
        };
    }

    private static string Effect(PlanShift shift, PlanDraft draft) =>
        $"Moved by {Weeks(shift)}, it begins in {IsoWeek.Label(shift.FirstWeekOn)}" + (shift.TargetOn is { } on
            ? $", and its target moves from {PreviewMessage.Day(draft.Target!.On)} to {PreviewMessage.Day(on)}."
            : ".");

    private static string Weeks(PlanShift shift) => PreviewMessage.Count(shift.Days / 7, "week", "weeks");

    private static InputBlock DaysOff(PlanItemDraft item) => new()
    {
        BlockId = OffBlockPrefix + Number(item.Line),
        Label = SlackText.Shorten(PreviewMessage.Text($"{IsoWeek.Label(item.WeekStartsOn!.Value)}: “{item.Title}”. Which?"), 150),
        Hint = "Leave it empty, and no day counts as off.",
        Optional = true,
        Element = new StaticMultiSelect
        {
            ActionId = Input,
            Placeholder = "Choose days",
            MaxSelectedItems = item.DaysOff,
            Options = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => new Option { Text = day.ToString(), Value = day.ToString() })],
        },
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the member wants of a plan.</summary>
/// <param name="Habits">The habits to keep.</param>
/// <param name="Shift">How the plan moves; null when it stays.</param>
/// <param name="OffDays">The weekdays off, by the line of the entry that counts them.</param>
internal sealed record ImportAnswers(
    IReadOnlyList<RoutineLine> Habits, PlanShift? Shift, IReadOnlyDictionary<int, List<DayOfWeek>> OffDays);
