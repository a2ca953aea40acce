using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Tests.Slack;

public class MessageFitterTests
{
    [Fact]
    public void Makes_any_foreign_text_a_message_that_slack_takes() =>
        Prop.ForAll(Gen.ArrayOf(ForeignText.Texts, 4).ToArbitrary(), texts =>
        {
            foreach (var message in MessageFitter.Fit(EveryBlockWith(texts)))
            {
                SlackRules.Hold(message);
            }

            SlackRules.Hold(MessageFitter.FitOne(EveryBlockWith(texts)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Leaves_what_fits_as_it_is() =>
        Prop.ForAll(Gen.ArrayOf(ForeignText.Texts, 4).ToArbitrary(), texts =>
        {
            foreach (var message in MessageFitter.Fit(EveryBlockWith(texts)))
            {
                Assert.Equal(Json(message), Json(Assert.Single(MessageFitter.Fit(message))));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Splits_a_text_without_losing_a_letter()
    {
        var lines = string.Join('\n', Enumerable.Range(0, 3_000).Select(i => i.ToString(CultureInfo.InvariantCulture)));

        var messages = MessageFitter.Fit(new Message { Text = lines });

        Assert.True(messages.Count > 1);
        Assert.Equal(lines, string.Join('\n', messages.Select(message => message.Text)));
    }

    [Fact]
    public void Splits_a_long_section_and_keeps_its_button_on_the_first_part()
    {
        var button = new Button { ActionId = "go", Text = "Go" };
        var message = Assert.Single(MessageFitter.Fit(new Message
        {
            Text = "Long.",
            Blocks = [new SectionBlock { BlockId = "s", Text = (Markdown)new string('x', 3_001), Accessory = button }],
        }));

        var sections = message.Blocks!.Cast<SectionBlock>().ToList();
        Assert.Equal([3_000, 1], sections.Select(section => section.Text.Text.Length));
        Assert.Equal(["s", null], sections.Select(section => section.BlockId));
        Assert.NotNull(sections[0].Accessory);
        Assert.Null(sections[1].Accessory);
    }

    [Fact]
    public void Goes_on_in_a_second_message_after_fifty_blocks()
    {
        var messages = MessageFitter.Fit(new Message
        {
            Text = "Many.",
            Blocks = [.. Enumerable.Range(0, 51).Select(_ => new DividerBlock())],
            Metadata = MessageMetadata.ForKey("k"),
        });

        Assert.Equal([50, 1], messages.Select(message => message.Blocks!.Count));
        Assert.Equal(["Many.", "Many. (continued, 2 of 2)"], messages.Select(message => message.Text));
        Assert.NotNull(messages[0].Metadata);
        Assert.Null(messages[1].Metadata);
    }

    [Fact]
    public void Counts_a_number_that_a_field_begins_with()
    {
        var messages = MessageFitter.Fit(new Message
        {
            Text = "Full.",
            Blocks =
            [
                .. Enumerable.Range(0, 4).Select(_ => new SectionBlock { Text = (PlainText)new string('x', 2_999) }),
                new InputBlock { Label = "1", Element = new NumberInput { ActionId = "n", InitialValue = 1_234 } },
            ],
        });

        Assert.All(messages, SlackRules.Hold);
        Assert.Equal(2, messages.Count);
    }

    [Fact]
    public void Says_so_where_the_rest_must_be_left_out()
    {
        var message = MessageFitter.FitOne(new Message
        {
            Text = "Many.",
            Blocks = [.. Enumerable.Range(0, 200).Select(_ => new SectionBlock { Text = (PlainText)new string('x', 2_000) })],
        });

        SlackRules.Hold(message);
        Assert.StartsWith("The rest is left out", Assert.IsType<ContextBlock>(message.Blocks![^1]).Elements[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Goes_on_counting_where_a_numbered_list_is_split()
    {
        var items = Enumerable.Range(1, 12).Select(i => new RichTextSection { Elements = [new RichTextText { Text = new string('x', 1_500) }] });
        var blocks = BlockFitter.Fit(new RichTextBlock { Elements = [new RichTextList { Style = "ordered", Elements = [.. items] }] }, inMessage: true)
            .Cast<RichTextBlock>().Select(block => Assert.IsType<RichTextList>(Assert.Single(block.Elements))).ToList();

        Assert.Equal([6, 6], blocks.Select(list => list.Elements.Count));
        Assert.Equal([null, 6], blocks.Select(list => list.Offset));
    }

    [Fact]
    public void Gives_equal_buttons_rows_of_their_own_and_equal_blocks_ids_of_their_own()
    {
        var button = new Button { ActionId = "done", Text = "Done" };
        var message = MessageFitter.FitOne(new Message
        {
            Text = "Twice.",
            Blocks = [new ActionsBlock { BlockId = "a", Elements = [button, button] }, new DividerBlock { BlockId = "a" }],
        });

        Assert.Equal(["a", null, "a-2"], message.Blocks!.Select(block => block.BlockId));
        SlackRules.Hold(message);
    }

    [Fact]
    public void Never_shortens_what_a_button_means()
    {
        var button = new Button { ActionId = "done", Text = "Done", Value = new string('v', 2_001) };

        Assert.Throws<ArgumentException>(
            () => MessageFitter.FitOne(new Message { Text = "Hi.", Blocks = [new ActionsBlock { Elements = [button] }] }));
    }

    private static string Json(Message message) => JsonSerializer.Serialize(message, SlackJson.Default.Message);

    private static Message EveryBlockWith(string[] texts)
    {
        var (a, b, c, d) = (texts[0], texts[1], texts[2], texts[3]);
        Option[] options = [.. Enumerable.Range(0, 120).Select(i => new Option { Text = texts[i % 4], Value = $"v{i}", Description = b })];

        return new Message
        {
            Text = Mrkdwn.Escape(a),
            Blocks =
            [
                new HeaderBlock { BlockId = "same", Text = a },
                new SectionBlock
                {
                    BlockId = "same",
                    Text = (Markdown)$"*{Mrkdwn.Escape(b)}* {Mrkdwn.Escape(c)}",
                    Accessory = new Button { ActionId = "b", Text = c, Url = d, AccessibilityLabel = a },
                },
                new SectionBlock { Text = (PlainText)c, Accessory = new StaticMultiSelect { ActionId = "s", Options = options, InitialOptions = [options[3]] } },
                new ContextBlock { Elements = [.. Enumerable.Range(0, 12).Select(i => (Markdown)Mrkdwn.Escape(texts[i % 4]))] },
                new ContextBlock { Elements = [] },
                new ActionsBlock
                {
                    Elements =
                    [
                        .. Enumerable.Range(0, 30).Select(i => new Button { ActionId = $"b{i}", Text = texts[i % 4], Value = "v" }),
                        new RadioButtons { ActionId = "r", Options = options, InitialOption = options[100] },
                        new StaticSelect { ActionId = "one", Options = options, InitialOption = options[99], Placeholder = d },
                        new OverflowMenu { ActionId = "more", Options = options },
                        new OverflowMenu { ActionId = "none", Options = [] },
                        new DatePicker { ActionId = "day", InitialDate = new DateOnly(2027, 1, 4), Placeholder = b },
                        new Button { ActionId = "c", Text = a },
                    ],
                },
                new InputBlock { Label = d, Hint = c, Element = new PlainTextInput { ActionId = "i", InitialValue = b, Placeholder = a, MaxLength = 10 } },
                new InputBlock { Label = d, Element = new Checkboxes { ActionId = "c", Options = options, InitialOptions = [options[1], options[50]] } },
                new InputBlock { Label = b, Element = new NumberInput { ActionId = "n", InitialValue = b.Length, MinValue = 1, MaxValue = 99, Placeholder = a } },
                new InputBlock { Label = c, Element = new StaticMultiSelect { ActionId = "m", Options = [], Placeholder = a } },
                new RichTextBlock
                {
                    Elements =
                    [
                        new RichTextSection { Elements = [new RichTextText { Text = a }, new RichTextLink { Url = b, Text = c }] },
                        new RichTextList
                        {
                            Style = "ordered",
                            Elements =
                            [
                                .. texts.Select(text => new RichTextSection
                                {
                                    Elements = [new RichTextLink { Url = "https://example.com/" + Uri.EscapeDataString(SlackText.Clean(d)), Text = text }],
                                }),
                            ],
                        },
                        new RichTextSection { Elements = [] },
                    ],
                },
            ],
        };
    }
}
