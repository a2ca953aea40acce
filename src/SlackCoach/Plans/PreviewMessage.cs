using System.Globalization;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Time;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Plans;

/// <summary>What was understood of a plan, before anything is saved; the whole of it, week by week, is in the thread.</summary>
internal static class PreviewMessage
{
    /// <summary>How many lines that were not understood stand in the message; the others stand in its thread.</summary>
    public const int MostProblems = 10;

    /// <param name="importId">The import, for the buttons.</param>
    /// <param name="sourceName">Where the plan came from.</param>
    /// <param name="draft">What was understood.</param>
    /// <param name="shifts">The offers to move a plan that lies in the past.</param>
    /// <param name="compared">How it differs from the present plan; null when this is the first.</param>
    /// <param name="zoneNote">What to say of the member's zone; null when it is known.</param>
    public static Composition Build(
        Guid importId, string sourceName, PlanDraft draft, IReadOnlyList<PlanShift> shifts, ComparedPlan? compared, string? zoneNote)
    {
        var headline = Text($"{Count(draft.Items.Count, "item", "items")} in {Count(draft.Weeks.Count, "week", "weeks")}");

        return new Composition(
            new Message
            {
                Text = Mrkdwn.Escape($"I read {SlackText.Shorten(sourceName, 80)}: {headline}. Nothing is saved until you press Import."),
                Blocks =
                [
                    new HeaderBlock { Text = $"I read your plan: {headline}" },
                    new SectionBlock { Text = (PlainText)Facts(sourceName, draft) },
                    .. compared is null ? [] : new[] { Compared(compared) },
                    .. PreviewQuestions.Build(draft, shifts),
                    .. Problems(draft),
                    .. zoneNote is null ? [] : new[] { TodayBlocks.Note(Mrkdwn.Escape(zoneNote)) },
                    TodayBlocks.Note("All of it, week by week, is in this thread. *Nothing is saved until you press Import*, and only you see it."),
                    PreviewQuestions.Buttons(importId),
                ],
            },
            PreviewThread.Build(draft));
    }

    public static Message Unreadable(string sourceName, string why) =>
        Commands.Reply.Plain($"I could not read {SlackText.Shorten(sourceName, 80)}. {why} Nothing of yours was changed.");

    public static Message Same(string sourceName) =>
        Commands.Reply.Plain($"{SlackText.Shorten(sourceName, 80)} is the plan you already have, word for word. Nothing was changed.");

    public static Composition NothingFound(string sourceName, PlanDraft draft) => new(
        new Message
        {
            Text = Mrkdwn.Escape($"I found no weeks and no routine in {SlackText.Shorten(sourceName, 80)}. Nothing was saved."),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)$"I found no weeks and no routine in {SlackText.Shorten(sourceName, 80)}, so nothing was saved." },
                new SectionBlock
                {
                    Text = (Markdown)("I look for weeks (`Week 3`, `Week of 2027-01-04`), each with a list below it, and for habits "
                        + "(`Every week, I need to:` with a list below). A table with a `Week` column works too."),
                },
                .. Problems(draft),
            ],
        },
        [.. PreviewThread.NotUnderstood(draft)]);

    private static string Facts(string sourceName, PlanDraft draft)
    {
        var lines = new List<string> { $"From {SlackText.Shorten(sourceName, 80)}{(draft.Title is { } title ? $": {SlackText.Shorten(title, 150)}" : string.Empty)}" };

        if (draft.Weeks is [var first, ..])
        {
            lines.Add(draft.Weeks.Count == 1 ? $"In {IsoWeek.Label(first)}" : $"From {IsoWeek.Label(first)} to {IsoWeek.Label(draft.Weeks[^1])}");
        }

        if (draft.Items.Count > 0)
        {
            lines.Add("It holds " + Kinds(draft) + ".");
        }

        lines.Add(draft.Target is { } target
            ? Text($"Target: {(target.IsApproximate ? "about " : string.Empty)}{Day(target.On)} (“{SlackText.Shorten(target.Text, 80)}”, line {target.Line})")
            : "It names no target date.");

        var done = draft.Items.Count(item => item.IsDone);
        lines.Add(done == 0 ? "Nothing in it is ticked off." : Text($"{done} of them {(done == 1 ? "is" : "are")} ticked off already."));

        if (draft.Context.Count > 0)
        {
            lines.Add(Text($"{Count(draft.Context.Count, "passage is", "passages are")} kept as context: what is no item is not lost."));
        }

        return string.Join('\n', lines);
    }

    private static string Kinds(PlanDraft draft)
    {
        var daysOff = draft.Items.Sum(item => item.DaysOff ?? 0);

        return string.Join(", ", draft.Items.GroupBy(item => item.Kind).OrderBy(kind => kind.Key).Select(kind => kind.Key switch
        {
            PlanItemKind.Task => Count(kind.Count(), "task", "tasks"),
            PlanItemKind.Milestone => Count(kind.Count(), "milestone", "milestones"),
            PlanItemKind.OneOnOne => Count(kind.Count(), "one-on-one", "one-on-ones"),
            PlanItemKind.TimeOff => Text($"{Count(kind.Count(), "entry", "entries")} of time off ({Count(daysOff, "day", "days")})"),
            _ => Count(kind.Count(), "buffer", "buffers"),
        }));
    }

    private static SectionBlock Compared(ComparedPlan compared) => new()
    {
        Text = (PlainText)Text($"It takes the place of your present plan: {compared.Added} new, {compared.Kept} as before, {compared.Removed} gone. What is done of the kept ones stays done.{Ending(compared)}"),
    };

    private static string Ending(ComparedPlan compared) => compared.EndingHabits is { Count: > 0 } ending
        ? $" These habits are not in it, and end: {SlackText.Shorten(string.Join("; ", ending), 500)}."
        : string.Empty;

    private static IEnumerable<Block> Problems(PlanDraft draft)
    {
        if (draft.NotUnderstood.Count == 0)
        {
            yield break;
        }

        var more = draft.NotUnderstood.Count - MostProblems;

        yield return new SectionBlock { Text = (Markdown)"*I did not understand these lines*, and made nothing of them:" };
        yield return new SectionBlock
        {
            Text = (PlainText)(Lines(draft.NotUnderstood.Take(MostProblems)) + (more > 0 ? Text($"\n… and {more} more, in the thread") : string.Empty)),
        };
    }

    internal static string Lines(IEnumerable<NotUnderstood> lines) => string.Join('\n', lines.Select(line => Text(
        $"Line {line.Line}: {SlackText.Shorten(line.Reason, 120)} (“{SlackText.Shorten(line.Text.Trim(), 80)}”)")));

    internal static string Day(DateOnly on) => on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Count(int count, string one, string many) => Text($"{count} {(count == 1 ? one : many)}");

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
