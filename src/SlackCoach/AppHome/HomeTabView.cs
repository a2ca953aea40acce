using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.AppHome;

/// <summary>What the Home tab says: today with its buttons, this week, how well habits are kept, and what features add.</summary>
internal static class HomeTabView
{
    private const string CallbackId = "home";
    private const int MostLines = 12;

    public static HomeView Build(TodayList list, WeekList? week, IReadOnlyList<KeptHabit> kept, IReadOnlyList<Block> further)
    {
        // Numbers belong to the last list that was typed for or sent, which a tab that changes by itself must not disturb.
        var today = list with
        {
            // Named further down.
            OpenFromEarlier = 0,
            Items = [.. list.Items.Select(item => item with { Number = 0 })],
            Habits = [.. list.Habits.Select(habit => habit with { Number = 0 })],
        };

        return View(
        [
            new HeaderBlock { Text = "Today, " + list.Today.ToString("dddd d MMMM", CultureInfo.InvariantCulture) },
            // At the top, where nothing that follows can push them out.
            Buttons(list.HasPlan ? "Import a new plan" : "Import a plan"),
            new DividerBlock(),
            .. TodayBlocks.Plan(today),
            .. TodayBlocks.Habits(today),
            .. week is null ? [] : Week(week),
            .. Habits(kept),
            .. further,
            new DividerBlock(),
            TodayBlocks.Note("`/plan undo` takes the last completion back. `/plan prs` lists the open pull requests. Only you see this page."),
        ]);
    }

    /// <summary>For somebody who is no member yet.</summary>
    public static HomeView Start() => View([.. StartMessage.Build().Blocks!, Buttons("Import a plan", isStart: true)]);

    /// <summary>For somebody for whom SlackCoach is off.</summary>
    public static HomeView Refused(MemberRefusal refusal) => View([new SectionBlock { Text = (PlainText)StartMessage.Refused(refusal).Text }]);

    private static HomeView View(IReadOnlyList<Block> blocks) => new() { CallbackId = CallbackId, Blocks = blocks };

    private static ActionsBlock Buttons(string import, bool isStart = false) => new()
    {
        Elements =
        [
            new Button { ActionId = OpenActions.Import, Text = import, Style = isStart ? "primary" : null },
            SettingsButton.Build("Settings"),
            new Button { ActionId = HelpButtonHandler.Action, Text = "Help" },
        ],
    };

    private static IEnumerable<Block> Week(WeekList week)
    {
        var done = week.ThisWeek.Where(item => item.IsDone).ToList();

        if (week.ThisWeek.Count > 0)
        {
            yield return Title(string.Create(CultureInfo.InvariantCulture, $"This week: {done.Count} of {week.ThisWeek.Count} done"));
        }

        if (done.Count > 0)
        {
            yield return Lines(done.ConvertAll(item => item.Title), "✓ ");
        }

        if (week.Earlier.Count > 0)
        {
            yield return Title("Still open from earlier weeks");

            foreach (var block in Listed(week.Earlier))
            {
                yield return block;
            }
        }

        if (week.NextWeek.Count > 0)
        {
            yield return Title("Next week");

            foreach (var block in Listed(week.NextWeek))
            {
                yield return block;
            }
        }
    }

    private static IEnumerable<Block> Listed(IReadOnlyList<ListedItem> items)
    {
        yield return Lines([.. items.Take(MostLines).Select(item => (item.IsDone ? "✓ " : string.Empty) + item.Title)]);

        if (items.Count > MostLines)
        {
            yield return TodayBlocks.Note(string.Create(CultureInfo.InvariantCulture, $"… and {items.Count - MostLines} more: `/plan week`"));
        }
    }

    private static IEnumerable<Block> Habits(IReadOnlyList<KeptHabit> kept)
    {
        if (kept.Count > 0)
        {
            yield return Title("How your routine goes");
            yield return Lines([.. KeptHabit.Lines(kept).Take(MostLines)]);
        }
    }

    private static SectionBlock Title(string text) => new() { Text = (Markdown)$"*{text}*" };

    // Titles are foreign text.
    private static RichTextBlock Lines(IReadOnlyList<string> lines, string before = "") => new()
    {
        Elements =
        [
            new RichTextList
            {
                Style = "bullet",
                Elements = [.. lines.Select(line => new RichTextSection { Elements = [new RichTextText { Text = before + SlackText.Shorten(line, 300) }] })],
            },
        ],
    };
}
