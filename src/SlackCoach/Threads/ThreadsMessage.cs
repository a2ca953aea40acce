using System.Globalization;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Threads;

/// <summary>A member's threads in one message: what they owe first, then what they saved, then what others owe them.</summary>
internal static class ThreadsMessage
{
    // Two blocks each, and a message holds fifty.
    private const int Most = 20;

    public const int MostInNudge = 7;

    /// <summary>The whole sweep, for <c>/plan threads</c>.</summary>
    /// <param name="sweep">What is before the member.</param>
    /// <param name="news">What has just happened, above it; empty for nothing.</param>
    public static Message Build(Sweep sweep, IReadOnlyList<Block>? news = null)
    {
        var blocks = new List<Block>(news ?? []) { new HeaderBlock { Text = Headline(sweep) } };
        var room = Most;
        Append(blocks, "*Yours*", sweep.Mine, sweep, ref room);
        Append(blocks, "*Saved*", sweep.Saved, sweep, ref room);
        Append(blocks, "*Waiting for others for some time*", sweep.Overdue, sweep, ref room, offersReminder: true);
        Append(blocks, "*To know of, if you like*", sweep.Offered, sweep, ref room);
        blocks.Add(Account(sweep));

        return new Message { Text = Mrkdwn.Escape(Headline(sweep)), Blocks = blocks };
    }

    public static Message Waiting(Sweep sweep) => Some(
        sweep, sweep.Waiting, sweep.Waiting.Count == 0 ? "Nobody owes you an answer that I know of" : Count(sweep.Waiting.Count, "thread waits", "threads wait") + " for others");

    public static Message Saved(Sweep sweep) => Some(
        sweep, sweep.Saved, sweep.Saved.Count == 0 ? "Nothing is saved. The shortcut “Save for tomorrow” of a message saves it" : Count(sweep.Saved.Count, "saved thread", "saved threads"));

    /// <summary>What stands below the habit where it is reminded of.</summary>
    public static IReadOnlyList<Block> Below(Sweep sweep)
    {
        var first = sweep.Mine.Concat(sweep.Saved).Concat(sweep.Overdue).ToList();

        return first.Count + sweep.Offered.Count == 0 ? [] :
        [
            .. first.Take(MostInNudge).SelectMany(one => ThreadBlocks.Entry(one, sweep.Day, sweep.Overdue.Contains(one))),
            Account(sweep),
        ];
    }

    public static string Headline(Sweep sweep) => (sweep.Mine.Count, sweep.Saved.Count) switch
    {
        (0, 0) => "No thread waits for you",
        (0, var saved) => Count(saved, "saved thread", "saved threads"),
        (var mine, _) => Count(mine, "thread waits for you", "threads wait for you"),
    };

    private static Message Some(Sweep sweep, IReadOnlyList<ListedThread> threads, string title)
    {
        var blocks = new List<Block> { new HeaderBlock { Text = title } };
        var room = Most;
        Append(blocks, null, threads, sweep, ref room, offersReminder: true);

        return new Message { Text = title, Blocks = blocks };
    }

    private static void Append(
        List<Block> blocks, string? heading, IReadOnlyList<ListedThread> threads, Sweep sweep, ref int room, bool offersReminder = false)
    {
        if (threads.Count == 0)
        {
            return;
        }

        if (heading is not null)
        {
            blocks.Add(ThreadBlocks.Heading(heading));
        }

        blocks.AddRange(threads.Take(room).SelectMany(one => ThreadBlocks.Entry(one, sweep.Day, offersReminder)));

        if (threads.Count > room)
        {
            blocks.Add(new ContextBlock { Elements = [(PlainText)$"… and {Count(threads.Count - room, "more", "more")}, when some of these are dealt with."] });
        }

        room = Math.Max(0, room - threads.Count);
    }

    private static ContextBlock Account(Sweep sweep) => new()
    {
        Elements =
        [
            (Markdown)($"{Number(sweep.Mine.Count)} yours, {Number(sweep.Saved.Count)} saved, {Number(sweep.Waiting.Count)} waiting for others (`/plan threads waiting`), "
                + $"{Number(sweep.Offered.Count)} to know of. `/plan threads why LINK` says why a thread is where it is."),
        ],
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
