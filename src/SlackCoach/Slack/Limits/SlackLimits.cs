namespace SlackCoach.Slack.Limits;

/// <summary>What Slack refuses beyond. Lengths are UTF-16 code units: Slack does not say what it counts, and no sensible count of
/// characters is larger.</summary>
/// <remarks>From the documentation comments of Slack's own <c>@slack/types</c> package unless a line says otherwise.</remarks>
internal static class SlackLimits
{
    /// <summary>docs.slack.dev/reference/block-kit/blocks.</summary>
    public const int MessageBlocks = 50;

    /// <summary>docs.slack.dev/reference/block-kit/blocks.</summary>
    public const int ViewBlocks = 100;

    /// <summary>Undocumented: <c>msg_blocks_too_long</c> was measured from about 13,200 characters on (slackapi/bolt-js#2509).</summary>
    public const int MessageCharacters = 12_000;

    /// <summary>Ours: a view may weigh 250 KB, and JSON may need six bytes for a character.</summary>
    public const int ViewCharacters = 40_000;

    /// <summary>Slack advises 4,000 for <c>text</c>; <c>chat.update</c> refuses more.</summary>
    public const int MessageText = 4_000;

    public const int SectionText = 3_000;

    public const int HeaderText = 150;

    /// <summary>Remembered, not found in a document.</summary>
    public const int ContextElements = 10;

    /// <summary>The bound of any text object.</summary>
    public const int ContextText = 3_000;

    public const int ActionsElements = 25;

    public const int BlockId = 255;

    public const int ActionId = 255;

    public const int ButtonText = 75;

    public const int ButtonValue = 2_000;

    public const int Url = 3_000;

    public const int AccessibilityLabel = 75;

    public const int Options = 100;

    /// <summary>Checkboxes and radio buttons.</summary>
    public const int TickOptions = 10;

    /// <summary>Remembered, not found in a document.</summary>
    public const int OverflowOptions = 5;

    public const int OptionText = 75;

    public const int OptionValue = 75;

    public const int Placeholder = 150;

    public const int InputLabel = 2_000;

    public const int InputText = 3_000;

    public const int ViewTitle = 24;

    public const int CallbackId = 255;

    public const int PrivateMetadata = 3_000;

    /// <summary>Ours: Slack names no bound for one run of rich text.</summary>
    public const int RichTextRun = 3_000;

    /// <summary>Ours: keeps one rich text block below a whole message.</summary>
    public const int RichTextBlock = 10_000;
}
