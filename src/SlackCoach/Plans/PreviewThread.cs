using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Plans;

/// <summary>A plan as it was understood, week by week, and what is kept as context.</summary>
internal static class PreviewThread
{
    private const int WeeksPerMessage = 12;
    private const int MostPassages = 30;
    private const int LongestTitle = 200;
    private const int MostSubPoints = 8;

    public static IReadOnlyList<Message> Build(PlanDraft draft)
    {
        var weeks = draft.Items.GroupBy(item => item.WeekStartsOn)
            .OrderBy(week => week.Key is null).ThenBy(week => week.Key)
            .Select(Week).ToList();

        return
        [
            .. weeks.Chunk(WeeksPerMessage).Select(chunk => new Message { Text = "The plan, week by week.", Blocks = [.. chunk.SelectMany(b => b)] }),
            .. NotUnderstood(draft),
            .. Context(draft),
        ];
    }

    /// <summary>The lines that were not understood and that the preview has no room for.</summary>
    public static IEnumerable<Message> NotUnderstood(PlanDraft draft)
    {
        if (draft.NotUnderstood.Count > PreviewMessage.MostProblems)
        {
            yield return new Message
            {
                Text = "What else was not understood.",
                Blocks =
                [
                    new SectionBlock { Text = (Markdown)"*I did not understand these lines either*:" },
                    new SectionBlock { Text = (PlainText)PreviewMessage.Lines(draft.NotUnderstood.Skip(PreviewMessage.MostProblems)) },
                ],
            };
        }
    }

    private static Block[] Week(IGrouping<DateOnly?, PlanItemDraft> week) =>
    [
        new SectionBlock { Text = (Markdown)$"*{(week.Key is { } monday ? IsoWeek.Label(monday) : "Without a week")}*" },
        new RichTextBlock
        {
            Elements = [.. Lists(week.OrderBy(item => item.Line))],
        },
    ];

    /// <summary>The entries as bullets; what stands below one is a list of its own.</summary>
    private static IEnumerable<RichTextList> Lists(IEnumerable<PlanItemDraft> items)
    {
        var entries = new List<RichTextSection>();

        foreach (var item in items)
        {
            entries.Add(Entry(item));

            if (SubPoints.Of(item.Details) is { Count: > 0 } points)
            {
                yield return new RichTextList { Style = "bullet", Elements = entries };
                yield return new RichTextList { Style = "bullet", Indent = 1, Elements = [.. Below(points)] };
                entries = [];
            }
        }

        if (entries.Count > 0)
        {
            yield return new RichTextList { Style = "bullet", Elements = entries };
        }
    }

    private static RichTextSection Entry(PlanItemDraft item) => new()
    {
        Elements = [new RichTextText { Text = SlackText.Shorten(item.Title, LongestTitle) }, new RichTextText { Text = Remark(item), Style = new RichTextStyle { Italic = true } }],
    };

    private static IEnumerable<RichTextSection> Below(IReadOnlyList<string> points)
    {
        var shown = points.Take(MostSubPoints).Select(point => SlackText.Shorten(point, LongestTitle));

        return (points.Count > MostSubPoints ? shown.Append(PreviewMessage.Text($"… and {points.Count - MostSubPoints} more")) : shown).Select(Section);
    }

    private static RichTextSection Section(string text) => new() { Elements = [new RichTextText { Text = text }] };

    private static string Remark(PlanItemDraft item)
    {
        var kind = item.Kind switch
        {
            PlanItemKind.Task => "task",
            PlanItemKind.Milestone => "milestone",
            PlanItemKind.OneOnOne => item.With is { } with ? $"one-on-one with {SlackText.Shorten(with, 60)}" : "one-on-one",
            PlanItemKind.TimeOff => PreviewMessage.Count(item.DaysOff ?? 0, "day off", "days off"),
            _ => "buffer",
        };
        var done = item.IsDone ? ", done" : string.Empty;
        var when = item.When is { } words ? $", {SlackText.Shorten(words, 60)}" : string.Empty;

        return PreviewMessage.Text($"  ({kind}{done}{when}, line {item.Line})");
    }

    private static IEnumerable<Message> Context(PlanDraft draft)
    {
        if (draft.Context.Count == 0)
        {
            yield break;
        }

        var lines = draft.Context.Take(MostPassages).Select(passage => PreviewMessage.Text(
            $"{(passage.FirstLine == passage.LastLine ? $"Line {passage.FirstLine}" : $"Lines {passage.FirstLine} to {passage.LastLine}")}: {(passage.Heading.Length == 0 ? "before the first heading" : SlackText.Shorten(passage.Heading, 100))}"));
        var more = draft.Context.Count - MostPassages;

        yield return new Message
        {
            Text = "What is kept as context.",
            Blocks =
            [
                new SectionBlock { Text = (Markdown)"*Kept as context*, as you wrote it:" },
                new SectionBlock { Text = (PlainText)(string.Join('\n', lines) + (more > 0 ? PreviewMessage.Text($"\n… and {more} more") : string.Empty)) },
            ],
        };
    }
}
