using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Tests.Slack;

public class HomeFitterTests
{
    [Fact]
    public void Makes_any_foreign_text_a_home_tab_that_slack_takes() =>
        Prop.ForAll(Gen.ArrayOf(ForeignText.Texts, 4).ToArbitrary(), texts => SlackRules.Hold(HomeFitter.Fit(new HomeView
        {
            Blocks = [.. Enumerable.Range(0, 120).Select(i => new SectionBlock { BlockId = "b", Text = (PlainText)texts[i % 4] })],
        }))).QuickCheckThrowOnFailure();

    [Fact]
    public void Leaves_the_end_out_and_says_so()
    {
        var view = HomeFitter.Fit(new HomeView { Blocks = [.. Enumerable.Range(0, 101).Select(_ => new DividerBlock())] });

        Assert.Equal(100, view.Blocks.Count);
        Assert.Contains("left out", Assert.IsType<ContextBlock>(view.Blocks[^1]).Elements[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_what_fits_as_it_is()
    {
        var view = new HomeView { CallbackId = "home", PrivateMetadata = "m", Blocks = [new DividerBlock()] };

        Assert.Equal(("home", "m"), (HomeFitter.Fit(view).CallbackId, HomeFitter.Fit(view).PrivateMetadata));
        Assert.Equal(view.Blocks, HomeFitter.Fit(view).Blocks);
    }

    [Fact]
    public void Says_that_it_is_empty_rather_than_being_refused() => SlackRules.Hold(HomeFitter.Fit(new HomeView { Blocks = [] }));
}
