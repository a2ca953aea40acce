using SlackCoach.Evidence;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Reading;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Evidence;

/// <summary>A company's own rubric stands in for the three directions, from a link or a file.</summary>
public sealed class OwnRubricTests
{
    private const string Ladder = """
        | Competency | Senior | Staff |
        |---|---|---|
        | Craft <!channel> | Writes clean code | Sets the standard |
        | Mentoring | | Grows others |
        """;

    [Fact]
    public async Task A_rubric_is_read_from_a_link_or_a_file_and_what_is_wrong_with_one_is_told()
    {
        await using var scene = await ReadingScene.Open();
        var work = scene.Work;
        scene.Site.Script.Enqueue(LoopbackServer.Body(Ladder, "text/plain"));
        scene.Site.Script.Enqueue(LoopbackServer.Body("levels: [Senior]\ncompetencies:\n  Craft:\n    Staff: Leads", "text/yaml"));

        Assert.StartsWith("Your evidence is tied to three directions", await scene.Say("win rubric"), StringComparison.Ordinal);
        Assert.StartsWith("I read that rubric now.", await scene.Say($"win rubric {scene.Site.Address}ladder.md"), StringComparison.Ordinal);
        Assert.Contains("I read your company's rubric.", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.Contains("Craft <!channel> #craft-channel", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);
        Assert.Contains("Mentoring · 🔒 private", await scene.Say("win -p Paired with Jonas #mentoring"), StringComparison.Ordinal);
        Assert.Contains("You work towards Senior", await scene.Say("win rubric level senior"), StringComparison.Ordinal);

        await scene.Say($"win rubric {scene.Site.Address}broken.yml");
        Assert.Contains("The rubric from before stays.\n• Line 4, Craft: “Staff” is none of the levels: Senior.", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);

        var shown = await work.Say("/plan win rubric");
        Assert.Contains("You work towards Senior, of Senior, Staff", Shown.Text(shown), StringComparison.Ordinal);
        await work.Click(shown, "Read a rubric of my company …");
        var view = await work.OpenedView();
        Assert.NotNull(await work.Submit(view, InputValues.Untouched));
        var file = work.Slack.Upload(Workplace.Nadia, "ladder.yml", "text/yaml", "levels: [Staff]\ncompetencies: [Craft]"u8.ToArray());
        Assert.Null(await work.Submit(view, new InputValues().Set(RubricModal.FileBlock, RubricModal.Input, file.Id)));
        Assert.Contains("Your evidence is tied to ladder.yml", Shown.Text(work.Posts[^1]), StringComparison.Ordinal);

        Assert.StartsWith("Your evidence is tied to scope, impact, autonomy", await scene.Say("win rubric none"), StringComparison.Ordinal);
        Assert.Contains("#mentoring", await scene.Say("win"), StringComparison.Ordinal);
    }
}
