using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack.Limits;

/// <summary>Makes rich text fit: long runs are shortened, long lists go on in the next block with their numbering.</summary>
internal static class RichTextFitter
{
    // One line of a list, or one paragraph.
    private const int SectionCharacters = 5_000;

    public static IEnumerable<Block> Fit(RichTextBlock block)
    {
        var parts = new List<RichTextPart>();
        var characters = 0;
        var isFirst = true;

        foreach (var part in block.Elements.SelectMany(Pieces))
        {
            var size = BlockSize.Of(part);

            if (parts.Count > 0 && characters + size > SlackLimits.RichTextBlock)
            {
                yield return Block();
                parts = [];
                characters = 0;
                isFirst = false;
            }

            Append(parts, part);
            characters += size;
        }

        if (parts.Count > 0)
        {
            yield return Block();
        }

        RichTextBlock Block() => block with { BlockId = isFirst ? block.BlockId : null, Elements = parts };
    }

    /// <summary>A part in pieces that are small enough each: a list item by item.</summary>
    private static IEnumerable<RichTextPart> Pieces(RichTextPart part) => part switch
    {
        RichTextSection section => [Fit(section)],
        RichTextList list => list.Elements.Select((item, i) => list with
        {
            Elements = [Fit(item)],
            Offset = list.Style == "ordered" && ((list.Offset ?? 0) + i) is > 0 and var offset ? offset : null,
        }),
        _ => throw new ArgumentException($"No limits are known for {part.GetType().Name}.", nameof(part)),
    };

    private static void Append(List<RichTextPart> parts, RichTextPart part)
    {
        if (part is RichTextList item && parts is [.., RichTextList list] && GoesOn(list, item))
        {
            parts[^1] = list with { Elements = [.. list.Elements, .. item.Elements] };
        }
        else
        {
            parts.Add(part);
        }
    }

    // Bullets go on as one list; a numbered list only where the second goes on counting where the first stopped.
    private static bool GoesOn(RichTextList list, RichTextList item) =>
        list.Style == item.Style && list.Indent == item.Indent && (item.Offset ?? 0) == (list.Style == "ordered" ? (list.Offset ?? 0) + list.Elements.Count : 0);

    private static RichTextSection Fit(RichTextSection section)
    {
        var elements = new List<RichTextElement>();
        var left = SectionCharacters;

        foreach (var element in section.Elements.Select(Fit).OfType<RichTextElement>())
        {
            if (BlockSize.Of(element) > left)
            {
                elements.Add(new RichTextText { Text = "…" });
                break;
            }

            elements.Add(element);
            left -= BlockSize.Of(element);
        }

        return section with { Elements = elements is [] ? [new RichTextText { Text = SlackText.Nothing }] : elements };
    }

    private static RichTextElement? Fit(RichTextElement element)
    {
        switch (element)
        {
            case RichTextText text:
                var clean = SlackText.Clean(text.Text);
                return clean.Length == 0 ? null : text with { Text = SlackText.Shorten(clean, SlackLimits.RichTextRun) };
            case RichTextUser or RichTextChannel:
                return element;
            case RichTextLink link when WebAddress.OrNull(link.Url) is { } url:
                var label = string.IsNullOrWhiteSpace(link.Text) ? url : link.Text;
                // The address and its label share the room of one paragraph.
                return link with { Url = url, Text = SlackText.Fit(label, Math.Min(SlackLimits.RichTextRun, SectionCharacters - url.Length)) };
            case RichTextLink link:
                return new RichTextText { Text = SlackText.Fit(link.Text, SlackLimits.RichTextRun), Style = link.Style };
            default:
                throw new ArgumentException($"No limits are known for {element.GetType().Name}.", nameof(element));
        }
    }
}
