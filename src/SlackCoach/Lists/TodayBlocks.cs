using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Lists;

/// <summary>Today's list in blocks, for <c>/plan today</c> and for the end of the digest.</summary>
internal static class TodayBlocks
{
    // A message holds 50 blocks; what is more than this is counted, and `/plan week` names it.
    private const int MostItems = 15;
    private const int MostHabits = 15;

    public static IEnumerable<Block> Plan(TodayList list)
    {
        if (!list.HasPlan)
        {
            yield return Note("You have no plan here yet: send me one as a Markdown file in our direct message, or type `/plan import`.");
            yield break;
        }

        yield return new SectionBlock { Text = (Markdown)$"*Your plan, {IsoWeek.Label(list.Monday)}*" };
        var open = list.OpenItems.ToList();

        foreach (var item in open.Take(MostItems))
        {
            yield return EntryBlocks.Item(item, list.Today);
        }

        if (open.Count > MostItems)
        {
            yield return Note($"… and {open.Count - MostItems} more: `/plan week`");
        }

        if (open.Count == 0)
        {
            yield return new SectionBlock { Text = (PlainText)(list.Items.Count == 0 ? "Nothing is planned for this week." : "All of this week is done.") };
        }

        foreach (var note in list.Notes)
        {
            yield return new ContextBlock { Elements = [(PlainText)note] };
        }

        if (list.OpenFromEarlier > 0)
        {
            yield return Note($"{Count(list.OpenFromEarlier, "item", "items")} of earlier weeks still open: `/plan week` names them.");
        }
    }

    /// <param name="list">The list.</param>
    /// <param name="isShown">Whether the message shows a habit here; all by default.</param>
    /// <param name="details">What stands below a habit that is reminded of, by its key.</param>
    public static IEnumerable<Block> Habits(
        TodayList list, Func<ListedHabit, bool>? isShown = null, IReadOnlyDictionary<HabitKey, IReadOnlyList<Block>>? details = null)
    {
        var habits = list.Habits.Where(isShown ?? (_ => true)).ToList();

        if (habits.Count == 0)
        {
            yield break;
        }

        yield return new SectionBlock { Text = (Markdown)"*Your routine*" };

        foreach (var habit in habits.Take(MostHabits))
        {
            yield return EntryBlocks.Habit(habit, list.Today);

            foreach (var block in habit.IsNudged ? details?.GetValueOrDefault(habit.Key) ?? [] : [])
            {
                yield return block;
            }
        }

        if (habits.Count > MostHabits)
        {
            yield return Note($"… and {habits.Count - MostHabits} more habits.");
        }
    }

    /// <summary>Names the commands that show what a short message leaves out.</summary>
    /// <param name="keys">The habits it names.</param>
    public static IEnumerable<Block> WhereMoreIs(IEnumerable<HabitKey> keys)
    {
        var commands = keys.Distinct().Select(key => key switch
        {
            HabitKey.PullRequests => "`/plan prs` lists the pull requests.",
            HabitKey.Threads => "`/plan threads` lists the threads.",
            HabitKey.Reading => "`/plan read picks` names three documents.",
            _ => null,
        }).OfType<string>().ToList();

        return commands.Count == 0 ? [] : [Note(string.Join(' ', commands))];
    }

    public static Block? PullRequests(TodayList list, DateTimeOffset now) => list.PullRequests switch
    {
        null => null,
        { ReadAt: null, Failing: 0 } => Note("Pull requests have not been read yet; that takes a minute after the start."),
        var count => Note(string.Join(' ', PullRequestSentences(count, now))),
    };

    public static ContextBlock Note(string mrkdwn) => new() { Elements = [(Markdown)mrkdwn] };

    private static IEnumerable<string> PullRequestSentences(PullRequestCount count, DateTimeOffset now)
    {
        var all = Count(count.Listed + count.Hidden, "open pull request", "open pull requests");
        var why = count.IsByOwnRules ? "hidden by your rules and marks" : "drafts or by bots";
        yield return count.Hidden == 0 ? $"*{all}*." : $"*{all}*, {count.Hidden.ToString(CultureInfo.InvariantCulture)} of them {why}.";

        if (count.ReadAt is { } readAt)
        {
            var age = PullRequestWords.Age(readAt, now);
            yield return age == "just now" ? "Read just now." : $"Read {age} ago.";
        }

        if (count.Failing > 0)
        {
            yield return $"{Count(count.Failing, "repository", "repositories")} could not be read at the last try.";
        }

        yield return "`/plan prs` lists them.";
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
