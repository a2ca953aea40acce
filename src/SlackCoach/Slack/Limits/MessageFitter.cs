using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack.Limits;

/// <summary>Makes a message one that Slack takes, whatever was put into it: long texts are shortened, long messages split.</summary>
internal static class MessageFitter
{
    private static readonly ContextBlock LeftOut = new()
    {
        Elements = [(PlainText)"The rest is left out: it does not fit in one message."],
    };

    /// <summary>Returns the messages to post, in order.</summary>
    /// <param name="message">Any message. What fits comes back equal.</param>
    /// <param name="mostMessages">From here on the rest is left out, and the last message says so; at least 1.</param>
    /// <remarks>All of them go to the same place. Only the first keeps the metadata and the files: whoever posts several gives each its own key.</remarks>
    public static IReadOnlyList<Message> Fit(Message message, int mostMessages = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostMessages, 1);

        var text = SlackText.OrNothing(SlackText.Clean(message.Text));
        var blocks = (message.Blocks ?? []).SelectMany(block => BlockFitter.Fit(block, inMessage: true)).ToList();

        return blocks.Count == 0 ? FitText(message, text, mostMessages) : FitBlocks(message, text, blocks, mostMessages);
    }

    /// <summary>Fits where only one message can go: an update, an ephemeral message, a posted outbox row.</summary>
    public static Message FitOne(Message message) => Fit(message, mostMessages: 1)[0];

    private static List<Message> FitText(Message message, string text, int mostMessages)
    {
        var pieces = SlackText.Split(text, SlackLimits.MessageText, mrkdwn: true);
        var kept = pieces.Count <= mostMessages
            ? pieces
            : [.. pieces.Take(mostMessages - 1), SlackText.Shorten(Rest(), SlackLimits.MessageText, mrkdwn: true)];

        return [.. kept.Select((piece, i) => Part(message, piece, null, i))];

        string Rest() => string.Join('\n', pieces.Skip(mostMessages - 1));
    }

    private static List<Message> FitBlocks(Message message, string text, List<Block> blocks, int mostMessages)
    {
        var pages = Pages(blocks);

        if (pages.Count > mostMessages)
        {
            pages = [.. pages.Take(mostMessages - 1), CutShort(pages[mostMessages - 1])];
        }

        return
        [
            .. pages.Select((page, i) => Part(
                message,
                i == 0
                    ? SlackText.Shorten(text, SlackLimits.MessageText, mrkdwn: true)
                    : Continued(text, i + 1, pages.Count),
                BlockFitter.WithUniqueIds(page),
                i)),
        ];
    }

    private static string Continued(string text, int part, int parts)
    {
        var ending = FormattableString.Invariant($" (continued, {part} of {parts})");

        return SlackText.Shorten(text, SlackLimits.MessageText - ending.Length, mrkdwn: true) + ending;
    }

    private static Message Part(Message message, string text, IReadOnlyList<Block>? blocks, int index) =>
        message with { Text = text, Blocks = blocks, Metadata = index == 0 ? message.Metadata : null, Files = index == 0 ? message.Files : null };

    private static List<List<Block>> Pages(List<Block> blocks)
    {
        var pages = new List<List<Block>> { new() };
        var characters = 0;

        foreach (var block in blocks)
        {
            var size = BlockSize.Of(block);

            if (pages[^1].Count == SlackLimits.MessageBlocks || characters + size > SlackLimits.MessageCharacters)
            {
                pages.Add([]);
                characters = 0;
            }

            pages[^1].Add(block);
            characters += size;
        }

        return pages;
    }

    private static List<Block> CutShort(List<Block> page)
    {
        var kept = new List<Block>(page);

        while (kept.Count == SlackLimits.MessageBlocks || kept.Sum(BlockSize.Of) + BlockSize.Of(LeftOut) > SlackLimits.MessageCharacters)
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return [.. kept, LeftOut];
    }
}
