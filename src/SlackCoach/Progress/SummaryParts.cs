using System.Globalization;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Progress;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Progress;

/// <summary>The lists of a summary. What the member or others wrote stands in rich text, where it neither pings nor formats.</summary>
internal static class SummaryParts
{
    private const int MostListed = 10;
    private const int MostHabits = HabitPicture.MostHabits;
    private const int LongestTitle = 120;

    public static IEnumerable<Block> Of(ProgressWeek week) =>
    [
        .. List("Done", week.Done.Select(Item)),
        .. List("Carried on", week.Carried.Select(Item)),
        .. List("Reviews given", week.Reviews.Select(review => Linked(review.Title, review.Link))),
        .. List("Threads closed", week.Threads.Select(Ended)),
        .. List("Read", week.Documents.Select(Ended)),
        .. List("Evidence kept", week.Evidence.Select(Piece), "/plan win list"),
        .. List("Skipped on purpose", week.Skipped.Select(habit => Text(habit.Times == 1 ? Shown(habit.Habit) : $"{Shown(habit.Habit)}, {Times(habit.Times)}"))),
        .. Habits(week.Habits),
        .. week.Milestones is { } milestones ? Milestones(milestones) : [],
        .. List("Next week", week.Next.Select(Item)),
    ];

    private static IEnumerable<Block> Habits(IReadOnlyList<HabitWeeks> habits)
    {
        if (habits.Count == 0)
        {
            yield break;
        }

        yield return new RichTextBlock
        {
            Elements =
            [
                Title("Habits"),
                new RichTextList { Style = "ordered", Elements = [.. habits.Take(MostHabits).Select(habit => Line(Text(
                    $"{Shown(habit.Title)}: {habit.Words}.{(habit.InWords() is { Length: > 0 } weeks ? $"\nWeek by week: {weeks}." : "")}")))] },
            ],
        };

        if (habits.Count > MostHabits)
        {
            yield return Note($"… and {habits.Count - MostHabits} more habits: `/plan week`");
        }
    }

    private static IEnumerable<Block> Milestones(MilestoneOutlook milestones)
    {
        var open = milestones.Open.Select(milestone => Text(milestone.PlannedOn is { } monday
            ? string.Create(CultureInfo.InvariantCulture, $"{Shown(milestone.Title)}: planned for the week of {monday:d MMMM}")
            : $"{Shown(milestone.Title)}: without a week"));
        var reached = milestones.Reached.Count == 0 ? null : Text(string.Create(
            CultureInfo.InvariantCulture, $"{milestones.Reached.Count} of {milestones.Reached.Count + milestones.Open.Count} reached"));

        foreach (var block in List("Milestones", new[] { reached }.OfType<RichTextElement[]>().Concat(open)))
        {
            yield return block;
        }

        if (SummaryWords.Slack(milestones) is { } slack)
        {
            yield return Note(slack);
        }
    }

    private static IEnumerable<Block> List(string title, IEnumerable<RichTextElement[]> lines, string whereMoreIs = "/plan week")
    {
        var all = lines.ToList();

        if (all.Count == 0)
        {
            yield break;
        }

        yield return new RichTextBlock
        {
            Elements = [Title(title), new RichTextList { Style = "bullet", Elements = [.. all.Take(MostListed).Select(Line)] }],
        };

        if (all.Count > MostListed)
        {
            yield return Note(string.Create(CultureInfo.InvariantCulture, $"… and {all.Count - MostListed} more: `{whereMoreIs}`"));
        }
    }

    private static RichTextElement[] Item(ProgressItem item) => Text(Shown(item.Title));

    private static RichTextElement[] Ended(Ended ended) =>
        [.. Linked(ended.Title, ended.Link), .. ended.Words is { Length: > 0 } words ? Text($": {Shown(words)}") : []];

    private static RichTextElement[] Piece(EvidencePiece piece) =>
    [
        .. Text(string.Create(CultureInfo.InvariantCulture, $"{piece.Number}. ")),
        .. Linked(piece.Text, piece.Link),
        .. piece.IsPrivate ? Text(" 🔒 private") : [],
    ];

    private static RichTextElement[] Linked(string title, string? link) =>
        link is null ? Text(Shown(title)) : [new RichTextLink { Url = link, Text = Shown(title) }];

    private static RichTextElement[] Text(string text) => [new RichTextText { Text = text }];

    private static string Shown(string title) => SlackText.Fit(title, LongestTitle);

    private static string Times(int times) => times == 2 ? "twice" : string.Create(CultureInfo.InvariantCulture, $"{times} times");

    private static RichTextSection Title(string title) => new() { Elements = [new RichTextText { Text = title, Style = new RichTextStyle { Bold = true } }] };

    private static RichTextSection Line(RichTextElement[] parts) => new() { Elements = parts };

    private static ContextBlock Note(string markdown) => new() { Elements = [(Markdown)markdown] };
}
