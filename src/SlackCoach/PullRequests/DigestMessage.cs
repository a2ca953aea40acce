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
    public const int PerThreadMessage = 10;

    /// <param name="overview">The member's pull requests; null when they watch none.</param>
    /// <param name="list">Today's list.</param>
    /// <param name="due">Habits with times of their own that are due by now.</param>
    /// <param name="dueAt">When it was due, said when it comes late; null when it comes on time.</param>
    /// <param name="now">The present instant, for ages.</param>
    /// <param name="wasAway">Whether the member comes back from time off with it.</param>
    /// <param name="details">What stands below a habit that is reminded of, by its key.</param>
    /// <param name="along">What comes along in the thread.</param>
    public static Composition Build(
        PullRequestOverview? overview,
        TodayList list,
        IReadOnlyList<DueHabit> due,
        string? dueAt,
        DateTimeOffset now,
        bool wasAway = false,
        IReadOnlyDictionary<HabitKey, IReadOnlyList<Block>>? details = null,
        IReadOnlyList<string>? along = null)
    {
        var thread = overview is null ? [] : Thread(overview);

        return new Composition(
            new Message
            {
                Text = Sentence(overview, list),
                Blocks =
                [
                    Header(overview),
                    .. Opening(list, dueAt, wasAway),
                    .. overview is null ? [] : PullRequests(overview, now),
                    .. overview is null ? [] : Sifting(list),
                    new DividerBlock(),
                    .. due.SelectMany(habit => (IEnumerable<Block>)[EntryBlocks.Habit(habit), .. details?.GetValueOrDefault(habit.Habit.Key) ?? []]),
                    .. TodayBlocks.Plan(list),
                    .. TodayBlocks.Habits(
                        list,
                        habit => habit is { NudgeTimeOfDay: null, WasSettledBefore: false } && (overview is null || habit.Key != HabitKey.PullRequests)
                            && due.All(d => d.Habit.Id != habit.Id),
                        details),
                    .. Along(along),
                ],
            },
            thread);
    }

    /// <summary>What is left of a digest that nobody reacted to for days: pull requests and the plan counted, the routine with its buttons, and once
    /// the question what should change.</summary>
    public static Message Short(
        PullRequestOverview? overview, TodayList list, IReadOnlyList<DueHabit> due, Nudge nudge, string? dueAt, bool wasAway, IReadOnlyList<string> along) => new()
        {
            Text = Sentence(overview, list),
            Blocks =
        [
            new SectionBlock { Text = (PlainText)Sentence(overview, list) },
            .. Opening(list, dueAt, wasAway),
            .. due.Select(EntryBlocks.Habit),
            .. TodayBlocks.Habits(list, habit => habit is { NudgeTimeOfDay: null, IsOpen: true } && due.All(d => d.Habit.Id != habit.Id)),
            TodayBlocks.Note(list.OpenFromEarlier > 0
                ? string.Create(CultureInfo.InvariantCulture, $"`/plan today` shows the plan, `/plan week` also the {list.OpenFromEarlier} left open earlier.")
                : "`/plan today` shows the plan."),
            .. TodayBlocks.WhereMoreIs([.. overview is null ? [] : new[] { HabitKey.PullRequests }, .. list.Habits.Where(habit => habit.IsOpen).Select(habit => habit.Key)]),
            .. Along(along),
            .. NudgeQuestion.Blocks(nudge),
        ],
        };

    private static IEnumerable<Block> Opening(TodayList list, string? dueAt, bool wasAway) =>
    [
        .. wasAway ? [new SectionBlock { Text = (PlainText)$"Welcome back. {WaitingWords.For(list)}" }] : Array.Empty<Block>(),
        // Who comes back gets it when they are back.
        .. dueAt is null || wasAway ? [] : new[] { TodayBlocks.Note($"This comes late: it was due at {dueAt}.") },
    ];

    public static HeaderBlock Header(PullRequestOverview? overview) =>
        new() { BlockId = PullRequestBlocks.Prefix + "head", Text = "Good morning. " + Headline(overview) };

    /// <summary>The part of the message that is about pull requests, without the habit: it is replaced when something changes.</summary>
    /// <param name="overview">How things stand.</param>
    /// <param name="now">The present instant, for ages.</param>
    /// <param name="mostInThread">How many its thread has room for.</param>
    public static IEnumerable<Block> PullRequests(PullRequestOverview overview, DateTimeOffset now, int mostInThread = InThread) =>
    [
        .. PullRequestBlocks.List(overview.Listed.Take(Shown), null, overview.Day),
        .. UnreadBlocks.Build(overview, now),
        TodayBlocks.Note(PullRequestBlocks.Account(overview, Math.Min(Shown, overview.Listed.Count), Math.Clamp(overview.Listed.Count - Shown, 0, mostInThread))) with
        {
            BlockId = PullRequestBlocks.Prefix + "account",
        },
    ];

    /// <summary>The messages that hold the next forty.</summary>
    public static IReadOnlyList<Message> Thread(PullRequestOverview overview)
    {
        var listed = overview.Listed;

        return [.. listed.Skip(Shown).Take(InThread).Chunk(PerThreadMessage).Select((chunk, index) => ThreadMessage(
            chunk, Shown + (index * PerThreadMessage), listed[Shown + (index * PerThreadMessage) - 1].Placement.Section, overview.Day))];
    }

    /// <summary>What a message of the thread says when the list has become shorter.</summary>
    public static Message NothingMore { get; } = new()
    {
        Text = "Nothing more here: the list above has become shorter.",
        Blocks =
        [
            new ContextBlock { BlockId = PullRequestBlocks.Prefix + "none", Elements = [(PlainText)"Nothing more here: the list above has become shorter."] },
        ],
    };

    private static IEnumerable<Block> Along(IReadOnlyList<string>? lines) => (lines ?? []).Select(line => new SectionBlock { Text = (PlainText)line });

    private static IEnumerable<Block> Sifting(TodayList list) =>
        list.Habits.Where(habit => habit.Key == HabitKey.PullRequests).Take(1).Select(sifting => EntryBlocks.Habit(sifting, list.Today));

    private static Message ThreadMessage(IReadOnlyList<PlacedPullRequest> placed, int before, TurnSection section, TimeSpan day) => new()
    {
        Text = string.Create(CultureInfo.InvariantCulture, $"Open pull requests {before + 1} to {before + placed.Count}."),
        Blocks = [.. PullRequestBlocks.List(placed, section, day)],
    };

    private static string Headline(PullRequestOverview? overview) => overview switch
    {
        null => "This is your day",
        { ToReview: 1 } => "1 pull request waits for your review",
        { ToReview: > 1 } => string.Create(CultureInfo.InvariantCulture, $"{overview.ToReview} pull requests wait for your review"),
        { Digest.Listed.Count: 0 } when overview.Unread.Count + overview.Withheld > 0 => "Not everything could be read",
        { Digest.Listed.Count: 0 } => "No open pull requests to look at",
        { Digest.Listed.Count: 1 } => "1 open pull request to look at",
        var some => string.Create(CultureInfo.InvariantCulture, $"{some.Digest.Listed.Count} open pull requests to look at"),
    };

    public static string Sentence(PullRequestOverview? overview, TodayList list) => string.Create(
        CultureInfo.InvariantCulture, $"Good morning. {Headline(overview)}, and {list.OpenItems.Count()} open in your plan this week.");
}
