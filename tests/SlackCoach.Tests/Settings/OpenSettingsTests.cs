using Microsoft.Extensions.DependencyInjection;
using Moq;
using SlackCoach.Commands;
using SlackCoach.Settings;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Settings;

public sealed class OpenSettingsTests
{
    private readonly List<ModalView> _opened = [];

    [Fact]
    public async Task Opens_the_window_with_what_joining_would_give()
    {
        await using var scene = await Scene("acme/api", "acme/web");

        Assert.True(await scene.Open());

        Snapshot.Match(Assert.Single(_opened));
    }

    [Fact]
    public async Task Opens_the_window_with_the_members_choices()
    {
        await using var scene = await Scene("acme/api", "acme/web");
        await scene.Save("07:45", ["Monday"], ["acme/api"], digest: false);

        await scene.Open("again");

        var inputs = _opened[^1].Blocks.OfType<InputBlock>().ToDictionary(block => block.BlockId!, block => block.Element);
        Assert.Null(((Checkboxes)inputs[SettingsModal.Digest]).InitialOptions);
        Assert.Equal("07:45", ((TimePicker)inputs[SettingsModal.DigestTime]).InitialTime);
        Assert.Equal(["Monday"], ((Checkboxes)inputs[SettingsModal.WorkingDays]).InitialOptions!.Select(option => option.Value));
        Assert.Equal(["acme/api"], ((StaticMultiSelect)inputs[SettingsModal.Repositories]).InitialOptions!.Select(option => option.Value));
    }

    [Fact]
    public async Task Asks_Slack_once_who_somebody_is()
    {
        await using var scene = await Scene();

        await scene.Open("first");
        await scene.Open("second");

        scene.Slack.Verify(slack => slack.GetUser(SettingsScene.Team, SettingsScene.User, It.IsAny<CancellationToken>()), Times.Once);
        Assert.Equal("Europe/Berlin", (await scene.Member()).ZoneId);
    }

    [Theory]
    [InlineData("expired_trigger_id", "The settings window did not open: it took longer to get ready than Slack waits.")]
    [InlineData("internal_error", "The settings window could not be opened.")]
    public async Task Tells_the_person_when_Slack_does_not_open_it(string code, string words)
    {
        await using var scene = await Scene();
        scene.Slack.Setup(slack => slack.OpenView(SettingsScene.Team, "open", It.IsAny<ModalView>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new SlackException("views.open", code));

        Assert.False(await scene.Open());

        var said = Assert.Single(await scene.Said());
        Assert.StartsWith(words + " Nothing was changed. Press the button to try again. Reference: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_the_person_when_Slack_cannot_say_who_they_are()
    {
        await using var scene = await Scene();
        scene.Slack.Setup(slack => slack.GetUser(SettingsScene.Team, SettingsScene.User, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new TimeoutException());

        Assert.False(await scene.Open());

        Assert.Single(await scene.Said());
        Assert.Empty(_opened);
        Assert.Null((await scene.Member()).ProfileReadAt);
    }

    [Fact]
    public async Task Opens_no_window_for_somebody_who_turns_out_to_be_a_guest()
    {
        await using var scene = await Scene();
        scene.SlackSays(new SlackUser { Id = SettingsScene.User, TeamId = SettingsScene.Team, IsUltraRestricted = true });

        Assert.False(await scene.Open());

        Assert.Empty(_opened);
        Assert.Equal([StartMessage.Refused(MemberRefusal.Guest).Text], await scene.Said());
    }

    [Fact]
    public async Task Opens_only_after_the_command_is_answered()
    {
        await using var scene = await Scene();
        await scene.Open("first");
        _opened.Clear();
        var member = await scene.Member();

        await scene.Do(async services =>
        {
            var reply = await services.GetRequiredService<IPlanSubcommand>()
                .Handle(new PlanRequest(SettingsScene.Team, member, string.Empty, "trigger", "trigger"), CancellationToken.None);

            Assert.Null(reply);
            Assert.Empty(_opened);
            await AnswerIsSent(services);
        });

        Assert.Single(_opened);
    }

    [Fact]
    public async Task Answers_with_a_button_in_a_direct_message_and_opens_at_the_press()
    {
        await using var scene = await Scene();
        await scene.Open("first");
        _opened.Clear();
        var member = await scene.Member();

        await scene.Do(async services =>
        {
            var reply = await services.GetRequiredService<IPlanSubcommand>()
                .Handle(new PlanRequest(SettingsScene.Team, member, string.Empty, "event", TriggerId: null), CancellationToken.None);
            var button = Assert.IsType<Button>(reply!.Blocks!.OfType<ActionsBlock>().Single().Elements.Single());
            var handler = services.GetRequiredService<IBlockActionHandler>();
            Assert.Equal(handler.ActionId, button.ActionId);

            await handler.Handle(Press(button), CancellationToken.None);
            await AnswerIsSent(services);
        });

        Assert.Single(_opened);
    }

    private static BlockActionRequest Press(Button button) => new()
    {
        TeamId = SettingsScene.Team,
        UserId = SettingsScene.User,
        TriggerId = "press",
        Action = new BlockAction { ActionId = button.ActionId },
        State = StateValues.None,
    };

    private static async Task AnswerIsSent(IServiceProvider services)
    {
        var queue = services.GetRequiredService<AfterReplyQueue>();
        await services.GetRequiredService<AfterReply>().Release();
        await queue.StartAsync(CancellationToken.None);
        await queue.StopAsync(CancellationToken.None);
    }

    private async Task<SettingsScene> Scene(params string[] repositories)
    {
        var scene = await SettingsScene.At("2026-11-23 10:00", repositories);
        scene.Slack
            .Setup(slack => slack.OpenView(SettingsScene.Team, It.IsAny<string>(), It.IsAny<ModalView>(), It.IsAny<CancellationToken>()))
            .Callback((string _, string _, ModalView view, CancellationToken _) => _opened.Add(view))
            .Returns(Task.CompletedTask);

        return scene;
    }
}
