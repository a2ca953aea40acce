using System.Globalization;
using SlackCoach.Domain.Evidence;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>What a member reads about their evidence.</summary>
internal static class EvidenceMessages
{
    public const string PrivacyAction = "evidence_private";
    public const string Private = "private";
    public const string EditAction = "evidence_edit";
    public const string RemoveAction = "evidence_remove";

    private const int MostListed = 20;

    public const string HowTo =
        "`/plan win Cut the checkout's wait by half https://… #impact for Ledger` keeps a piece of evidence; `-p` or 🔒 keeps it private.";

    /// <summary>A piece as it stands, with what can be done with it.</summary>
    /// <param name="item">The piece.</param>
    /// <param name="rubric">What its tags may name.</param>
    /// <param name="news">What has just happened to it: "Kept".</param>
    public static Message Piece(EvidenceItem item, Rubric rubric, string news = "Kept as evidence") => new()
    {
        Text = Mrkdwn.Escape($"{news}: {EvidenceBlocks.Shown(item)}"),
        Blocks =
        [
            new RichTextBlock { Elements = [new RichTextSection { Elements = [new RichTextText { Text = $"{news}: " }, .. EvidenceBlocks.Line(item, rubric).Elements] }] },
            new ActionsBlock
            {
                Elements =
                [
                    Button(item, PrivacyAction, item.IsPrivate ? "Not private" : "Make private", item.IsPrivate ? "public" : Private),
                    Button(item, EditAction, "Edit or tag …"),
                    Button(item, RemoveAction, "Remove"),
                ],
            },
            Note(item.IsPrivate
                ? "Only you see it, and it is in nothing that you share."
                : "Only you see it, until you share something. What is private is in nothing that you share."),
        ],
    };

    public static Message Removed(string text) => Commands.Reply.Plain($"Removed: {SlackText.Shorten(text, EvidencePhrase.Longest)}");

    /// <summary>The last pieces.</summary>
    /// <param name="kept">All that is kept, the newest first.</param>
    /// <param name="rubric">What their tags may name.</param>
    /// <param name="proposals">How many things wait for the member's word.</param>
    public static Message List(IReadOnlyList<EvidenceItem> kept, Rubric rubric, int proposals)
    {
        if (kept.Count == 0)
        {
            return new Message
            {
                Text = "You have kept no evidence yet.",
                Blocks = [new SectionBlock { Text = (PlainText)"You have kept no evidence yet." }, .. Proposals(proposals), Note(HowTo)],
            };
        }

        var text = kept.Count == 1 ? "You have kept one piece of evidence." : Text($"You have kept {kept.Count} pieces of evidence.");

        return new Message
        {
            Text = text,
            Blocks =
            [
                new HeaderBlock { Text = "Your evidence" },
                new RichTextBlock { Elements = [.. kept.Take(MostListed).Select(item => EvidenceBlocks.Line(item, rubric, EvidenceBlocks.LongestListed))] },
                new SectionBlock { Text = (PlainText)(text + (kept.Count > MostListed ? Text($" These are the last {MostListed}.") : string.Empty)) },
                .. Proposals(proposals),
                Note(HowTo + " `/plan win remove 3` takes one out; numbers stay."),
            ],
        };
    }

    private static IEnumerable<Block> Proposals(int count) => count == 0 ? [] :
        [new SectionBlock { Text = (Markdown)Text($"*{count} {(count == 1 ? "thing" : "things")} you did* may be evidence too: `/plan win proposals`") }];

    /// <param name="item">The piece.</param>
    /// <param name="action">The action.</param>
    /// <param name="label">What the button says.</param>
    /// <param name="wish">What is wanted of it, so that two presses do what one does; null where the action says it all.</param>
    private static Button Button(EvidenceItem item, string action, string label, string? wish = null) => new()
    {
        ActionId = action,
        Text = label,
        Value = wish is null ? item.Id.ToString("N") : $"{item.Id:N}:{wish}",
        AccessibilityLabel = SlackText.Shorten($"{label}: {EvidenceBlocks.Shown(item)}", SlackLimits.AccessibilityLabel),
    };

    private static ContextBlock Note(string mrkdwn) => new() { Elements = [(Markdown)mrkdwn] };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
