using System.Globalization;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Reading;

/// <summary>What to read next.</summary>
internal static class PicksMessage
{
    /// <param name="picks">The picks.</param>
    /// <param name="open">How many documents are still to be read, the picks included.</param>
    /// <param name="note">What happened just before, in a sentence; null when nothing did.</param>
    public static Message Build(IReadOnlyList<PickedItem> picks, int open, string? note = null) => picks.Count == 0
        ? ReadingListMessage.Empty(note)
        : new Message
        {
            Text = picks.Count == 1
                ? "What to read next: one document."
                : string.Create(CultureInfo.InvariantCulture, $"What to read next: {picks.Count} documents."),
            Blocks =
            [
                .. note is null ? Array.Empty<Block>() : [new SectionBlock { Text = (PlainText)note }],
                new HeaderBlock { Text = "What to read next" },
                .. picks.SelectMany(PickBlocks.Pick),
                new ContextBlock { Elements = [(Markdown)Footer(picks.Count, open)] },
            ],
        };

    private static string Footer(int picked, int open) => open > picked
        ? string.Create(CultureInfo.InvariantCulture, $"{picked} of {open} documents on your list: `/plan read` shows all.")
        : "That is all of your list.";
}
