using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>The morning digest: open pull requests first, what the plan says for today last.</summary>
internal static class DigestMessage
{
    public const int Shown = 10;
    public const int InThread = 40;
    private const int PerThreadMessage = 10;

    /// <param name="overview">The member's pull requests; null when they watch none.</param>
    /// <param name="list">Today's list.</param>
    /// <param name="due">Habits with times of their own that are due by now.</param>
    /// <param name="dueAt">When it was due, said when it comes late; null when it comes on time.</param>
    /// <param name="now">The present instant, for ages.</param>
    /// <param name="wasAway">Whether the member comes back from time off with it.</param>
    /// <param name="details">What stands below a habit that is reminded of, by its key.</param>
    public static Composition Build(
        PullRequestOverview? overview,
        TodayList list,
        IReadOnlyList<DueHabit> due,
        string? dueAt,
        DateTimeOffset now,
        bool wasAway = false,
        IReadOnlyDictionary<HabitKey, IReadOnlyList<Block>>? details = null)
    {
        var listed = overview?.Digest.Listed ?? [];
        var thread = listed.Skip(Shown).Take(InThread).ToList();

        return new Composition(
            new Message
            {
                Text = Sentence(overview, list),
                Blocks =
                [
                    new HeaderBlock { Text = "Good morning. " + Headline(overview) },
                    .. wasAway ? [new SectionBlock { Text = (PlainText)$"Welcome back. {WaitingWords.For(list)}" }] : Array.Empty<Block>(),
                    .. dueAt is null ? [] : new[] { TodayBlocks.Note($"This comes late: it was due at {dueAt}.") },
                    .. overview is null ? [] : PullRequests(overview, thread.Count, list, now),
                    new DividerBlock(),
                    .. due.SelectMany(habit => (IEnumerable<Block>)[EntryBlocks.Habit(habit), .. details?.GetValueOrDefault(habit.Habit.Key) ?? []]),
                    .. TodayBlocks.Habits(
                        list, habit => habit.NudgeTimeOfDay is null && (overview is null || habit.Key != HabitKey.PullRequests) && due.All(d => d.Habit.Id != habit.Id),
                        details),
                    .. TodayBlocks.Plan(list),
                ],
            },
            [.. thread.Chunk(PerThreadMessage).Select((chunk, index) => ThreadMessage(chunk, Shown + (index * PerThreadMessage), now))]);
    }

    /// <summary>What is left of a digest that nobody reacted to for days: what waits, counted, and what should change.</summary>
    public static Message Short(PullRequestOverview? overview, TodayList list, Nudge nudge) => new()
    {
        Text = Sentence(overview, list),
        Blocks =
        [
            new SectionBlock { Text = (PlainText)Sentence(overview, list) },
            TodayBlocks.Note("`/plan today` shows the list, `/plan prs` the pull requests."),
            .. NudgeQuestion.Blocks(nudge),
        ],
    };

    private static IEnumerable<Block> PullRequests(PullRequestOverview overview, int inThread, TodayList list, DateTimeOffset now)
    {
        var shown = overview.Digest.Listed.Take(Shown).ToList();

        if (shown.Count > 0)
        {
            yield return PullRequestBlocks.List(shown, now);
        }

        foreach (var block in PullRequestBlocks.Unread(overview, now))
        {
            yield return block;
        }

        yield return TodayBlocks.Note(PullRequestBlocks.Account(overview, shown.Count, inThread));

        if (list.Habits.FirstOrDefault(habit => habit.Key == HabitKey.PullRequests) is { } sifting)
        {
            yield return EntryBlocks.Habit(sifting, list.Today);
        }
    }

    private static Message ThreadMessage(IReadOnlyList<PullRequest> pullRequests, int before, DateTimeOffset now) => new()
    {
        Text = string.Create(CultureInfo.InvariantCulture, $"Open pull requests {before + 1} to {before + pullRequests.Count}."),
        Blocks = [PullRequestBlocks.List(pullRequests, now)],
    };

    private static string Headline(PullRequestOverview? overview) => overview switch
    {
        null => "This is your day",
        { Digest.Listed.Count: 0 } when overview.Unread.Count + overview.Withheld > 0 => "Not everything could be read",
        { Digest.Listed.Count: 0 } => "No open pull requests to look at",
        { Digest.Listed.Count: 1 } => "1 open pull request to look at",
        var some => string.Create(CultureInfo.InvariantCulture, $"{some.Digest.Listed.Count} open pull requests to look at"),
    };

    private static string Sentence(PullRequestOverview? overview, TodayList list) => string.Create(
        CultureInfo.InvariantCulture, $"Good morning. {Headline(overview)}, and {list.OpenItems.Count()} open in your plan this week.");
}
