using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack.Limits;

/// <summary>Makes the blocks of a modal or Home tab fit. Inputs are never left out; other blocks are, from the end, and the last one says so.</summary>
internal static class ViewBlocks
{
    /// <param name="blocks">Any blocks; where nothing is left of them, one says so.</param>
    /// <param name="leftOut">What says that some are left out.</param>
    /// <exception cref="ArgumentException">There are more inputs than a view holds: a bug of ours that no shortening repairs.</exception>
    public static IReadOnlyList<Block> Fit(IReadOnlyList<Block> blocks, ContextBlock leftOut)
    {
        var kept = LeaveOut([.. blocks.SelectMany(block => BlockFitter.Fit(block, inMessage: false))], leftOut);

        if (kept.Count == 0)
        {
            kept.Add(new SectionBlock { Text = (PlainText)SlackText.Nothing });
        }

        return BlockFitter.WithUniqueIds(kept);
    }

    private static List<Block> LeaveOut(List<Block> blocks, ContextBlock leftOut)
    {
        if (Fits(blocks))
        {
            return blocks;
        }

        while (!Fits([.. blocks, leftOut]))
        {
            var last = blocks.FindLastIndex(block => block is not InputBlock);

            if (last < 0)
            {
                throw new ArgumentException($"A view cannot hold {blocks.Count} inputs.", nameof(blocks));
            }

            blocks.RemoveAt(last);
        }

        return [.. blocks, leftOut];
    }

    private static bool Fits(List<Block> blocks) =>
        blocks.Count <= SlackLimits.ViewBlocks && blocks.Sum(BlockSize.Of) <= SlackLimits.ViewCharacters;
}
