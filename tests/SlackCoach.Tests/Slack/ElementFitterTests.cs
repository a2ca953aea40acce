using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Slack;

public class ElementFitterTests
{
    private static readonly Option[] Options =
    [
        new() { Text = "An hour", Value = "hour" },
        new() { Text = "Tomorrow", Value = "tomorrow", Description = "in the morning" },
    ];

    [Fact]
    public void Every_element_of_a_form_has_slacks_shape() => Snapshot.Match(ModalFitter.Fit(new ModalView
    {
        CallbackId = "every_element",
        Title = "Every element",
        Submit = "Save",
        PrivateMetadata = "kept",
        Blocks =
        [
            Field("text", new PlainTextInput { ActionId = "value", Multiline = true, InitialValue = "Two\nlines", MaxLength = 200 }),
            Field("number", new NumberInput { ActionId = "value", InitialValue = 3, MinValue = 1, MaxValue = 7, Placeholder = "How often" }),
            Field("date", new DatePicker { ActionId = "value", InitialDate = new DateOnly(2027, 1, 4), Placeholder = "A day" }),
            Field("time", new TimePicker { ActionId = "value", InitialTime = "09:00" }),
            Field("one", new StaticSelect { ActionId = "value", Options = Options, InitialOption = Options[1], Placeholder = "One of them" }),
            Field("many", new StaticMultiSelect { ActionId = "value", Options = Options }),
            Field("ticks", new Checkboxes { ActionId = "value", Options = Options }),
            Field("dots", new RadioButtons { ActionId = "value", Options = Options }),
            Field("link", new UrlTextInput { ActionId = "value" }),
            Field("file", new FileInput { ActionId = "value" }),
        ],
    }));

    [Fact]
    public void Every_element_of_a_home_tab_has_slacks_shape() => Snapshot.Match(HomeFitter.Fit(new HomeView
    {
        CallbackId = "home",
        Blocks =
        [
            new SectionBlock { Text = (PlainText)"A habit", Accessory = new OverflowMenu { ActionId = "more", Options = Options } },
            new ActionsBlock
            {
                Elements =
                [
                    new Button { ActionId = "done", Text = "Done", Style = "primary" },
                    new StaticSelect { ActionId = "snooze", Options = Options, Placeholder = "Snooze" },
                    new DatePicker { ActionId = "until", Placeholder = "Until" },
                ],
            },
        ],
    }));

    [Fact]
    public void Shows_no_more_options_than_slack_takes()
    {
        Option[] many = [.. Enumerable.Range(0, 120).Select(i => new Option { Text = $"Option {i}", Value = $"{i}" })];

        Assert.Equal(5, Assert.IsType<OverflowMenu>(Fit(new OverflowMenu { ActionId = "a", Options = many })).Options.Count);
        Assert.Equal(100, Assert.IsType<StaticSelect>(Fit(new StaticSelect { ActionId = "a", Options = many })).Options.Count);
    }

    [Fact]
    public void Leaves_an_element_out_that_offers_nothing()
    {
        Assert.Null(Fit(new OverflowMenu { ActionId = "a", Options = [] }));
        Assert.Null(Fit(new StaticSelect { ActionId = "a", Options = [] }));
    }

    [Fact]
    public void Forgets_a_first_choice_that_is_not_offered() => Assert.Null(Assert.IsType<StaticSelect>(
        Fit(new StaticSelect { ActionId = "a", Options = Options, InitialOption = new Option { Text = "Never", Value = "never" } })).InitialOption);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 4)]
    [InlineData(9, 7)]
    public void Brings_a_number_within_its_bounds(int given, int shown) => Assert.Equal(
        shown, Assert.IsType<NumberInput>(Fit(new NumberInput { ActionId = "a", InitialValue = given, MinValue = 1, MaxValue = 7 })).InitialValue);

    [Fact]
    public void Refuses_bounds_that_hold_no_number() =>
        Assert.Throws<ArgumentException>(() => Fit(new NumberInput { ActionId = "a", MinValue = 7, MaxValue = 1 }));

    private static BlockElement? Fit(BlockElement element) => ElementFitter.Fit(element, inMessage: false);

    private static InputBlock Field(string id, BlockElement element) => new() { BlockId = id, Label = id, Element = element, Optional = true };
}
