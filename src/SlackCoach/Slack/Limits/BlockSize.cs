using System.Globalization;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack.Limits;

/// <summary>How much a block counts towards a whole message: its texts, addresses, values and labels.</summary>
internal static class BlockSize
{
    public static int Of(Block block) => block switch
    {
        SectionBlock section => section.Text.Text.Length + (section.Accessory is { } accessory ? Of(accessory) : 0),
        HeaderBlock header => header.Text.Text.Length,
        ContextBlock context => context.Elements.Sum(element => element.Text.Length),
        ActionsBlock actions => actions.Elements.Sum(Of),
        InputBlock input => Of(input.Label) + Of(input.Hint) + Of(input.Element),
        RichTextBlock rich => rich.Elements.Sum(Of),
        _ => 0,
    };

    public static int Of(Option option) => Of(option.Text) + option.Value.Length + Of(option.Description);

    public static int Of(RichTextPart part) => part switch
    {
        RichTextSection section => section.Elements.Sum(Of),
        RichTextList list => list.Elements.Sum(Of),
        _ => 0,
    };

    public static int Of(RichTextElement element) => element switch
    {
        RichTextText text => text.Text.Length,
        RichTextLink link => link.Text.Length + link.Url.Length,
        RichTextUser user => user.UserId.Length,
        RichTextChannel channel => channel.ChannelId.Length,
        _ => 0,
    };

    public static int Of(BlockElement element) => element switch
    {
        Button button => Of(button.Text) + Of(button.Value) + Of(button.Url) + Of(button.AccessibilityLabel),
        PlainTextInput input => Of(input.InitialValue) + Of(input.Placeholder),
        UrlTextInput input => Of(input.InitialValue) + Of(input.Placeholder),
        NumberInput input => Of(input.InitialValue?.ToString(CultureInfo.InvariantCulture)) + Of(input.Placeholder),
        TimePicker picker => Of(picker.Placeholder),
        DatePicker picker => Of(picker.Placeholder),
        Checkboxes boxes => boxes.Options.Sum(Of) + (boxes.InitialOptions?.Sum(Of) ?? 0),
        RadioButtons radio => radio.Options.Sum(Of) + Initial(radio.InitialOption),
        StaticSelect select => select.Options.Sum(Of) + Initial(select.InitialOption) + Of(select.Placeholder),
        UsersSelect select => Of(select.Placeholder),
        ConversationsSelect select => Of(select.Placeholder),
        OverflowMenu menu => menu.Options.Sum(Of),
        StaticMultiSelect select => select.Options.Sum(Of) + (select.InitialOptions?.Sum(Of) ?? 0) + Of(select.Placeholder),
        _ => 0,
    };

    private static int Initial(Option? option) => option is null ? 0 : Of(option);

    private static int Of(PlainText? text) => text?.Text.Length ?? 0;

    private static int Of(string? text) => text?.Length ?? 0;
}
