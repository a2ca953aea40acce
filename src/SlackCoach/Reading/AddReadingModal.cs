using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Reading;

/// <summary>Ways in for more than one link: a list pasted, or something to follow.</summary>
internal static class AddReadingModal
{
    public const string CallbackId = "reading_add_form";
    public const string PasteBlock = "paste";
    public const string FollowBlock = "follow";
    public const string KindBlock = "kind";
    public const string TagsBlock = "tags";
    public const string Input = "value";

    public const string Feed = "feed";
    public const string List = "list";
    public const string Folder = "folder";

    // Slack's own limit of a text input.
    private const int LongestPaste = 3_000;

    public static ModalView Build() => new()
    {
        CallbackId = CallbackId,
        Title = "Add to your reading",
        Submit = "Add",
        Close = "Cancel",
        Blocks =
        [
            new InputBlock
            {
                BlockId = PasteBlock,
                Label = "A list, a document a line",
                Hint = "Links, or Markdown such as “- [title](link) #tag”. Up to 3,000 characters: Slack takes no more here.",
                Optional = true,
                Element = new PlainTextInput { ActionId = Input, Multiline = true, MaxLength = LongestPaste },
            },
            new InputBlock
            {
                BlockId = FollowBlock,
                Label = "Or something to follow",
                Hint = "The link of a feed or of a list, or a folder of a repository: owner/name/docs.",
                Optional = true,
                Element = new PlainTextInput { ActionId = Input, MaxLength = 2_000 },
            },
            new InputBlock
            {
                BlockId = KindBlock,
                Label = "What is it?",
                Optional = true,
                Element = new RadioButtons
                {
                    ActionId = Input,
                    Options = [Choice("A feed (RSS or Atom)", Feed), Choice("A list of links", List), Choice("A folder of a GitHub repository", Folder)],
                },
            },
            new InputBlock
            {
                BlockId = TagsBlock,
                Label = "Tags",
                Optional = true,
                Element = new PlainTextInput { ActionId = Input, Placeholder = "#leadership #writing", MaxLength = 200 },
            },
        ],
    };

    private static Option Choice(string text, string value) => new() { Text = text, Value = value };
}
