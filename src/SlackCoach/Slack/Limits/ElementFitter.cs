using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack.Limits;

/// <summary>Makes an interactive element fit; null where nothing is left to choose from.</summary>
/// <remarks>Ids and values are ours: one that is too long is a bug and throws, since a shortened one would mean something else.</remarks>
internal static class ElementFitter
{
    // All options of one element; a message has no room for more, a modal has.
    private const int MessageOptionCharacters = 3_500;

    public static BlockElement? Fit(BlockElement element, bool inMessage)
    {
        Require(element.ActionId, 1, SlackLimits.ActionId, "action_id");

        return element switch
        {
            Button button => Fit(button),
            PlainTextInput input => Fit(input),
            UrlTextInput input => input with
            {
                InitialValue = WebAddress.OrNull(input.InitialValue),
                Placeholder = Hint(input.Placeholder),
            },
            FileInput input => input with { MaxFiles = Math.Clamp(input.MaxFiles, 1, 10) },
            NumberInput input => Fit(input),
            TimePicker picker => picker with { Placeholder = Hint(picker.Placeholder) },
            DatePicker picker => picker with { Placeholder = Hint(picker.Placeholder) },
            Checkboxes boxes => Fit(boxes, inMessage),
            RadioButtons radio => Fit(radio, inMessage),
            StaticSelect select => Fit(select, inMessage),
            StaticMultiSelect select => Fit(select, inMessage),
            UsersSelect select => select with { Placeholder = Hint(select.Placeholder) },
            ConversationsSelect select => select with { Placeholder = Hint(select.Placeholder) },
            OverflowMenu menu => Fit(menu.Options, SlackLimits.OverflowOptions, inMessage) is { Count: > 0 } options
                ? menu with { Options = options }
                : null,
            _ => throw new ArgumentException($"No limits are known for {element.GetType().Name}.", nameof(element)),
        };
    }

    public static PlainText Fit(PlainText text, int most) => text with { Text = SlackText.Fit(text.Text, most) };

    public static PlainText? FitOrNull(PlainText? text, int most) => string.IsNullOrWhiteSpace(text?.Text) ? null : Fit(text, most);

    public static void Require(string value, int least, int most, string what)
    {
        if (value.Length < least || value.Length > most)
        {
            throw new ArgumentException($"A {what} must have {least} to {most} characters and has {value.Length}.", what);
        }
    }

    private static PlainText? Hint(PlainText? placeholder) => FitOrNull(placeholder, SlackLimits.Placeholder);

    private static Button Fit(Button button)
    {
        Require(button.Value ?? "", 0, SlackLimits.ButtonValue, "value");

        return button with
        {
            Text = Fit(button.Text, SlackLimits.ButtonText),
            Value = string.IsNullOrEmpty(button.Value) ? null : button.Value,
            Url = WebAddress.OrNull(button.Url),
            AccessibilityLabel = string.IsNullOrWhiteSpace(button.AccessibilityLabel)
                ? null
                : SlackText.Fit(button.AccessibilityLabel, SlackLimits.AccessibilityLabel),
        };
    }

    private static PlainTextInput Fit(PlainTextInput input)
    {
        var most = Math.Clamp(input.MaxLength ?? SlackLimits.InputText, 1, SlackLimits.InputText);

        return input with
        {
            InitialValue = SlackText.Clean(input.InitialValue) is { Length: > 0 } text ? SlackText.Shorten(text, most) : null,
            Placeholder = Hint(input.Placeholder),
            MaxLength = input.MaxLength is null ? null : most,
        };
    }

    private static NumberInput Fit(NumberInput input)
    {
        var (least, most) = (input.MinValue ?? int.MinValue, input.MaxValue ?? int.MaxValue);

        if (least > most)
        {
            throw new ArgumentException($"No number is between {least} and {most}.", nameof(input));
        }

        return input with
        {
            InitialValue = input.InitialValue is { } value ? Math.Clamp(value, least, most) : null,
            Placeholder = Hint(input.Placeholder),
        };
    }

    private static Checkboxes? Fit(Checkboxes boxes, bool inMessage) =>
        Fit(boxes.Options, SlackLimits.TickOptions, inMessage) is { Count: > 0 } options
            ? boxes with { Options = options, InitialOptions = Among(options, boxes.InitialOptions) }
            : null;

    private static RadioButtons? Fit(RadioButtons radio, bool inMessage) =>
        Fit(radio.Options, SlackLimits.TickOptions, inMessage) is { Count: > 0 } options
            ? radio with { Options = options, InitialOption = Among(options, radio.InitialOption) }
            : null;

    private static StaticSelect? Fit(StaticSelect select, bool inMessage) =>
        Fit(select.Options, SlackLimits.Options, inMessage) is { Count: > 0 } options
            ? select with
            {
                Options = options,
                InitialOption = Among(options, select.InitialOption),
                Placeholder = Hint(select.Placeholder),
            }
            : null;

    private static StaticMultiSelect? Fit(StaticMultiSelect select, bool inMessage) =>
        Fit(select.Options, SlackLimits.Options, inMessage) is { Count: > 0 } options
            ? select with
            {
                Options = options,
                InitialOptions = Among(options, select.InitialOptions),
                Placeholder = Hint(select.Placeholder),
                MaxSelectedItems = select.MaxSelectedItems is { } most ? Math.Max(1, most) : null,
            }
            : null;

    private static List<Option> Fit(IReadOnlyList<Option> options, int most, bool inMessage)
    {
        var fitted = new List<Option>();
        var characters = 0;

        foreach (var option in options.Take(most))
        {
            Require(option.Value, 1, SlackLimits.OptionValue, "option value");

            var fit = option with
            {
                Text = Fit(option.Text, SlackLimits.OptionText),
                Description = FitOrNull(option.Description, SlackLimits.OptionText),
            };
            characters += BlockSize.Of(fit);

            if (inMessage && characters > MessageOptionCharacters)
            {
                break;
            }

            fitted.Add(fit);
        }

        return fitted;
    }

    // Slack wants what is chosen at first to equal one of the options, so it is found again by its value.
    private static Option? Among(List<Option> options, Option? chosen) =>
        chosen is null ? null : options.Find(option => option.Value == chosen.Value);

    private static List<Option>? Among(List<Option> options, IReadOnlyList<Option>? chosen) =>
        chosen is null ? null : options.FindAll(option => chosen.Any(one => one.Value == option.Value)) is { Count: > 0 } among ? among : null;
}
