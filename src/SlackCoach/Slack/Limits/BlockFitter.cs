using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack.Limits;

/// <summary>Makes a block fit: one block may become several, and one with nothing in it none.</summary>
internal static class BlockFitter
{
    // A context or actions block never fills a message by itself.
    private const int GroupCharacters = 6_000;

    public static IEnumerable<Block> Fit(Block block, bool inMessage)
    {
        ElementFitter.Require(block.BlockId ?? "", 0, SlackLimits.BlockId, "block_id");

        return block switch
        {
            SectionBlock section => Fit(section, inMessage),
            HeaderBlock header => [header with { Text = ElementFitter.Fit(header.Text, SlackLimits.HeaderText) }],
            ContextBlock context => Fit(context),
            DividerBlock divider => [divider],
            ActionsBlock actions => Fit(actions, inMessage),
            InputBlock input => Fit(input, inMessage),
            RichTextBlock rich => RichTextFitter.Fit(rich),
            _ => throw new ArgumentException($"No limits are known for {block.GetType().Name}.", nameof(block)),
        };
    }

    /// <summary>Gives blocks that share an id ids of their own: Slack refuses repeats.</summary>
    public static IReadOnlyList<Block> WithUniqueIds(IEnumerable<Block> blocks)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);

        return [.. blocks.Select(block => string.IsNullOrEmpty(block.BlockId) ? block with { BlockId = null } : Unique(block))];

        Block Unique(Block block)
        {
            var id = block.BlockId!;

            for (var n = 2; !taken.Add(id); n++)
            {
                var ending = FormattableString.Invariant($"-{n}");
                id = block.BlockId![..Math.Min(block.BlockId!.Length, SlackLimits.BlockId - ending.Length)] + ending;
            }

            return id == block.BlockId ? block : block with { BlockId = id };
        }
    }

    public static TextObject Fit(TextObject text, int most) => text switch
    {
        Markdown markdown => markdown with { Text = SlackText.Fit(markdown.Text, most, mrkdwn: true) },
        PlainText plain => ElementFitter.Fit(plain, most),
        _ => throw new ArgumentException($"No limits are known for {text.GetType().Name}.", nameof(text)),
    };

    private static IEnumerable<Block> Fit(SectionBlock section, bool inMessage)
    {
        var accessory = section.Accessory is { } element ? ElementFitter.Fit(element, inMessage) : null;
        var pieces = SlackText.Split(
            SlackText.OrNothing(SlackText.Clean(section.Text.Text)), SlackLimits.SectionText, section.Text is Markdown);

        for (var i = 0; i < pieces.Count; i++)
        {
            var text = section.Text with { Text = pieces[i] };
            yield return i == 0 ? section with { Text = text, Accessory = accessory } : new SectionBlock { Text = text };
        }
    }

    private static IEnumerable<Block> Fit(ContextBlock context)
    {
        var elements = context.Elements.Select(element => Fit(element, SlackLimits.ContextText));
        var groups = Group(elements, SlackLimits.ContextElements, element => element.Text.Length, static _ => null);

        return groups.Select((group, i) => context with { BlockId = i == 0 ? context.BlockId : null, Elements = group });
    }

    private static IEnumerable<Block> Fit(ActionsBlock actions, bool inMessage)
    {
        var elements = actions.Elements.Select(element => ElementFitter.Fit(element, inMessage)).OfType<BlockElement>();
        var groups = Group(elements, SlackLimits.ActionsElements, BlockSize.Of, static element => element.ActionId);

        return groups.Select((group, i) => actions with { BlockId = i == 0 ? actions.BlockId : null, Elements = group });
    }

    private static IEnumerable<Block> Fit(InputBlock input, bool inMessage)
    {
        var label = ElementFitter.Fit(input.Label, SlackLimits.InputLabel);

        if (ElementFitter.Fit(input.Element, inMessage) is { } element)
        {
            var hint = ElementFitter.FitOrNull(input.Hint, SlackLimits.InputLabel);
            yield return input with { Label = label, Hint = hint, Element = element };
        }
        else
        {
            yield return new SectionBlock { BlockId = input.BlockId, Text = (PlainText)$"{label.Text}: nothing to choose from" };
        }
    }

    /// <summary>Groups in order; a new group begins when one is full or holds the same <paramref name="id"/> already.</summary>
    private static IEnumerable<IReadOnlyList<T>> Group<T>(IEnumerable<T> elements, int most, Func<T, int> size, Func<T, string?> id)
    {
        var group = new List<T>();
        var characters = 0;

        foreach (var element in elements)
        {
            var tooMuch = group.Count == most || characters + size(element) > GroupCharacters;

            if (group.Count > 0 && (tooMuch || (id(element) is { } own && group.Exists(other => id(other) == own))))
            {
                yield return group;
                group = [];
                characters = 0;
            }

            group.Add(element);
            characters += size(element);
        }

        if (group.Count > 0)
        {
            yield return group;
        }
    }
}
