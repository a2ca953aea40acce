using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Tests.Slack;

public class ModalFitterTests
{
    [Fact]
    public void Makes_any_foreign_text_a_modal_that_slack_takes() =>
        Prop.ForAll(Gen.ArrayOf(ForeignText.Texts, 4).ToArbitrary(), texts => SlackRules.Hold(ModalFitter.Fit(new ModalView
        {
            CallbackId = "c",
            Title = texts[0],
            Close = texts[1],
            Blocks =
            [
                .. Enumerable.Range(0, 60).Select(i => new SectionBlock { BlockId = "b", Text = (Markdown)Mrkdwn.Escape(texts[i % 4]) }),
                new InputBlock { Label = texts[2], Element = new PlainTextInput { ActionId = "i", InitialValue = texts[3], Multiline = true } },
                .. Enumerable.Range(0, 60).Select(i => new SectionBlock { Text = (PlainText)texts[i % 4] }),
            ],
        }))).QuickCheckThrowOnFailure();

    [Fact]
    public void Leaves_lines_out_before_inputs_and_says_so()
    {
        var view = ModalFitter.Fit(View([.. Enumerable.Range(0, 120).Select(_ => new DividerBlock()), Input()]));

        Assert.Equal(100, view.Blocks.Count);
        Assert.IsType<InputBlock>(view.Blocks[^2]);
        Assert.IsType<ContextBlock>(view.Blocks[^1]);
    }

    [Fact]
    public void Can_always_be_sent_when_it_has_inputs() => Assert.Equal("OK", ModalFitter.Fit(View([Input()])).Submit!.Text);

    [Fact]
    public void Says_that_it_is_empty_rather_than_being_refused() => SlackRules.Hold(ModalFitter.Fit(View([])));

    [Fact]
    public void Never_shortens_private_metadata() =>
        Assert.Throws<ArgumentException>(() => ModalFitter.Fit(View([]) with { PrivateMetadata = new string('m', 3_001) }));

    [Fact]
    public void Never_leaves_an_input_out() =>
        Assert.Throws<ArgumentException>(() => ModalFitter.Fit(View([.. Enumerable.Range(0, 101).Select(_ => Input())])));

    private static InputBlock Input() => new() { Label = "Name", Element = new PlainTextInput { ActionId = "i" } };

    private static ModalView View(IReadOnlyList<Block> blocks) => new() { CallbackId = "c", Title = "Settings", Blocks = blocks };
}
