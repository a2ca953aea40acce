using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Time;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Routines;

/// <summary>The answer to <c>/plan week</c>.</summary>
internal static class WeekMessage
{
    private const int MostPerSection = 40;

    public static Message Build(WeekList? week)
    {
        if (week is null)
        {
            return Reply.Formatted("You have no plan here yet: send me one as a Markdown file in our direct message, or type `/plan import`.");
        }

        var label = IsoWeek.Label(week.Monday);

        return new Message
        {
            Text = string.Create(
                CultureInfo.InvariantCulture, $"{label}: {week.ThisWeek.Count(item => !item.IsDone)} open, {week.ThisWeek.Count(item => item.IsDone)} done."),
            Blocks =
            [
                new HeaderBlock { Text = label },
                Goal(week),
                .. Section("Still open from earlier weeks", week.Earlier, whenEmpty: null),
                .. Section("This week", week.ThisWeek, "Nothing is planned for this week."),
                .. week.Notes.Select(note => new ContextBlock { Elements = [(PlainText)note] }),
                .. Section("Next week", week.NextWeek, "Nothing is planned for next week."),
                .. Section("Without a week", week.WithoutWeek, whenEmpty: null),
                .. Routine(week.Habits),
                TodayBlocks.Note("`/plan done 1` marks an item by its number."),
            ],
        };
    }

    private static ContextBlock Goal(WeekList week)
    {
        var target = week.TargetOn is { } on
            ? $"{(week.TargetIsApproximate ? "about " : string.Empty)}{on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
            : "no date named";

        return new ContextBlock { Elements = [(PlainText)$"{week.Title ?? "Your plan"}. Target: {target}"] };
    }

    private static IEnumerable<Block> Section(string title, IReadOnlyList<ListedItem> items, string? whenEmpty)
    {
        if (items.Count == 0 && whenEmpty is null)
        {
            yield break;
        }

        yield return new SectionBlock { Text = (Markdown)$"*{title}*" };

        if (items.Count == 0)
        {
            yield return new SectionBlock { Text = (PlainText)whenEmpty! };
            yield break;
        }

        yield return new RichTextBlock { Elements = [.. items.Take(MostPerSection).Select(Line)] };

        if (items.Count > MostPerSection)
        {
            yield return TodayBlocks.Note(string.Create(CultureInfo.InvariantCulture, $"… and {items.Count - MostPerSection} more."));
        }
    }

    private static IEnumerable<Block> Routine(IReadOnlyList<KeptHabit> habits)
    {
        if (habits.Count > 0)
        {
            yield return new SectionBlock { Text = (Markdown)"*Your routine*" };
            yield return new RichTextBlock { Elements = [.. KeptHabit.Lines(habits).Take(MostPerSection).Select(Line)] };
        }
    }

    private static RichTextSection Line(string line) => new() { Elements = [new RichTextText { Text = line + "\n" }] };

    private static RichTextSection Line(ListedItem item) => new()
    {
        Elements =
        [
            item.IsDone
                ? new RichTextText { Text = $"✓ Done: {Title(item)}\n", Style = new RichTextStyle { Italic = true } }
                : new RichTextText { Text = string.Create(CultureInfo.InvariantCulture, $"{item.Number}. {Title(item)}\n") },
        ],
    };

    private static string Title(ListedItem item) => SlackText.Shorten(item.Title, 200);
}
