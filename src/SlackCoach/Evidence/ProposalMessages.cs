using System.Globalization;
using SlackCoach.Domain.Evidence;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>What happened and may be evidence, each with its buttons.</summary>
internal static class ProposalMessages
{
    public const string AcceptAction = "proposal_accept";
    public const string DismissAction = "proposal_dismiss";

    private const int MostListed = 8;

    /// <param name="waiting">All that waits, the latest first.</param>
    /// <param name="rubric">What tags may name.</param>
    /// <param name="news">What has just become of one; null for nothing.</param>
    public static Message List(IReadOnlyList<EvidenceItem> waiting, Rubric rubric, Block? news = null)
    {
        var text = waiting.Count switch
        {
            0 => "Nothing new that may be evidence. What you review, close, read and reach is proposed here, each thing once.",
            1 => "One thing you did may be evidence. You decide; nothing is kept by itself.",
            var count => string.Create(CultureInfo.InvariantCulture, $"{count} things you did may be evidence. You decide; nothing is kept by itself."),
        };

        return new Message
        {
            Text = text,
            Blocks =
            [
                .. news is null ? Array.Empty<Block>() : [news],
                new SectionBlock { Text = (PlainText)text },
                .. waiting.Take(MostListed).SelectMany(item => Entry(item, rubric)),
                .. waiting.Count > MostListed
                    ? [new ContextBlock { Elements = [(PlainText)string.Create(CultureInfo.InvariantCulture, $"… and {waiting.Count - MostListed} more once these are decided.")] }]
                    : Array.Empty<Block>(),
            ],
        };
    }

    /// <summary>A proposal with its buttons, for any message.</summary>
    public static IEnumerable<Block> Entry(EvidenceItem item, Rubric rubric) =>
    [
        new RichTextBlock { BlockId = TextId(item.Id), Elements = [EvidenceBlocks.Line(item, rubric, EvidenceBlocks.LongestListed)] },
        new ActionsBlock
        {
            BlockId = ButtonsId(item.Id),
            Elements = [Button(item, AcceptAction, "Keep it"), Button(item, DismissAction, "Not this")],
        },
    ];

    /// <summary>What became of one: kept, with its number, or not wanted.</summary>
    public static Block Decided(EvidenceItem item, string text) => new RichTextBlock
    {
        BlockId = TextId(item.Id),
        Elements =
        [
            new RichTextSection
            {
                Elements =
                [
                    new RichTextText { Text = item.Number is { } number && item.State == EvidenceState.Kept
                        ? string.Create(CultureInfo.InvariantCulture, $"✓ Kept as evidence {number}: ")
                        : "Not kept: " },
                    new RichTextText { Text = SlackText.Fit(text, EvidenceBlocks.LongestListed) },
                ],
            },
        ],
    };

    public static Dictionary<string, IReadOnlyList<Block>> Replacing(Guid id, Block block) =>
        new() { [TextId(id)] = [block], [ButtonsId(id)] = [] };

    private static Button Button(EvidenceItem item, string action, string label) => new()
    {
        ActionId = action,
        Text = label,
        Value = item.Id.ToString("N"),
        AccessibilityLabel = SlackText.Shorten($"{label}: {EvidenceBlocks.Shown(item)}", SlackLimits.AccessibilityLabel),
    };

    private static string TextId(Guid id) => $"proposal:{id:N}";

    private static string ButtonsId(Guid id) => $"proposal_buttons:{id:N}";
}
