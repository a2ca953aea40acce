using System.Text.Json.Serialization;

namespace SlackCoach.Slack.Blocks;

/// <summary>An interactive element inside a block.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(UrlTextInput), "url_text_input")]
[JsonDerivedType(typeof(FileInput), "file_input")]
[JsonDerivedType(typeof(NumberInput), "number_input")]
[JsonDerivedType(typeof(TimePicker), "timepicker")]
[JsonDerivedType(typeof(DatePicker), "datepicker")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(RadioButtons), "radio_buttons")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(StaticMultiSelect), "multi_static_select")]
[JsonDerivedType(typeof(UsersSelect), "users_select")]
[JsonDerivedType(typeof(ConversationsSelect), "conversations_select")]
[JsonDerivedType(typeof(OverflowMenu), "overflow")]
internal abstract record BlockElement
{
    public required string ActionId { get; init; }
}

internal sealed record Button : BlockElement
{
    public required PlainText Text { get; init; }

    public string? Value { get; init; }

    public string? Url { get; init; }

    /// <summary>"primary", "danger" or null.</summary>
    public string? Style { get; init; }

    /// <summary>What a screen reader says instead of <see cref="Text"/>.</summary>
    public string? AccessibilityLabel { get; init; }

}

internal sealed record PlainTextInput : BlockElement
{
    public bool Multiline { get; init; }

    public string? InitialValue { get; init; }

    public PlainText? Placeholder { get; init; }

    public int? MaxLength { get; init; }
}

internal sealed record UrlTextInput : BlockElement
{
    public string? InitialValue { get; init; }

    public PlainText? Placeholder { get; init; }
}

internal sealed record FileInput : BlockElement
{
    /// <summary>File name endings without the dot.</summary>
    public IReadOnlyList<string>? Filetypes { get; init; }

    public int MaxFiles { get; init; } = 1;
}

/// <summary>A field for a whole number.</summary>
internal sealed record NumberInput : BlockElement
{
    public bool IsDecimalAllowed { get; init; }

    [JsonNumberHandling(AsText)]
    public int? InitialValue { get; init; }

    [JsonNumberHandling(AsText)]
    public int? MinValue { get; init; }

    [JsonNumberHandling(AsText)]
    public int? MaxValue { get; init; }

    public PlainText? Placeholder { get; init; }

    // Slack writes numbers of fields as strings.
    private const JsonNumberHandling AsText = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString;
}

internal sealed record TimePicker : BlockElement
{
    /// <summary>"HH:mm".</summary>
    public string? InitialTime { get; init; }

    public PlainText? Placeholder { get; init; }
}

internal sealed record DatePicker : BlockElement
{
    public DateOnly? InitialDate { get; init; }

    public PlainText? Placeholder { get; init; }
}

internal sealed record Checkboxes : BlockElement
{
    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>Null when none is ticked: Slack refuses an empty list.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }
}

internal sealed record RadioButtons : BlockElement
{
    public required IReadOnlyList<Option> Options { get; init; }

    public Option? InitialOption { get; init; }
}

internal sealed record StaticSelect : BlockElement
{
    public PlainText? Placeholder { get; init; }

    public required IReadOnlyList<Option> Options { get; init; }

    public Option? InitialOption { get; init; }
}

internal sealed record StaticMultiSelect : BlockElement
{
    public PlainText? Placeholder { get; init; }

    public required IReadOnlyList<Option> Options { get; init; }

    /// <summary>Null when none is chosen: Slack refuses an empty list.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }

    public int? MaxSelectedItems { get; init; }
}

/// <summary>A choice among the people of the workspace; its value is the person's id.</summary>
internal sealed record UsersSelect : BlockElement
{
    public PlainText? Placeholder { get; init; }

    public string? InitialUser { get; init; }
}

/// <summary>A choice among the conversations that the person can see; its value is the conversation's id.</summary>
internal sealed record ConversationsSelect : BlockElement
{
    public PlainText? Placeholder { get; init; }

    public string? InitialConversation { get; init; }

    public ConversationFilter? Filter { get; init; }
}

internal sealed record ConversationFilter
{
    /// <summary>"public", "private", "im" and "mpim".</summary>
    public required IReadOnlyList<string> Include { get; init; }

    /// <summary>Leaves out channels that are shared with other workspaces.</summary>
    public bool ExcludeExternalSharedChannels { get; init; }
}

/// <summary>The menu behind three dots: at most five options.</summary>
internal sealed record OverflowMenu : BlockElement
{
    public required IReadOnlyList<Option> Options { get; init; }
}

internal sealed record Option
{
    public required PlainText Text { get; init; }

    public required string Value { get; init; }

    public PlainText? Description { get; init; }
}
