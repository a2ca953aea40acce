using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Plans;

/// <summary>Three ways in for a plan that is not sent as a file in the direct message.</summary>
internal static class ImportModal
{
    public const string CallbackId = "plan_import";
    public const string FileBlock = "file";
    public const string LinkBlock = "link";
    public const string PasteBlock = "paste";
    public const string Input = "value";

    // Slack's own limit of a text input; a whole plan is longer than that.
    private const int LongestPaste = 3_000;

    public static ModalView Build() => new()
    {
        CallbackId = CallbackId,
        Title = "Import your plan",
        Submit = "Read it",
        Close = "Cancel",
        Blocks =
        [
            new SectionBlock { Text = (PlainText)"Choose one way. I read the plan and show you what I understood; nothing is saved until you say so." },
            new InputBlock
            {
                BlockId = FileBlock,
                Label = "A Markdown file",
                Optional = true,
                Element = new FileInput { ActionId = Input, Filetypes = ["md", "markdown", "txt"], MaxFiles = 1 },
            },
            new InputBlock
            {
                BlockId = LinkBlock,
                Label = "Or a link to the raw file",
                Hint = "It has to be readable without a login, over https.",
                Optional = true,
                Element = new UrlTextInput { ActionId = Input, Placeholder = "https://…/plan.md" },
            },
            new InputBlock
            {
                BlockId = PasteBlock,
                Label = "Or a short plan, pasted",
                Hint = "Up to 3,000 characters: Slack takes no more here.",
                Optional = true,
                Element = new PlainTextInput { ActionId = Input, Multiline = true, MaxLength = LongestPaste },
            },
        ],
    };
}
