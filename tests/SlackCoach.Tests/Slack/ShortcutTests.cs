using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Tests.Slack;

public class ShortcutTests
{
    private const string OnMessage = """
        {"type":"message_action","callback_id":"keep","trigger_id":"t1","message_ts":"12.000345","response_url":"https://hooks.slack.com/r",
         "team":{"id":"T1","domain":"harborline"},"user":{"id":"U1"},"channel":{"id":"C1","name":"checkout"},
         "message":{"type":"message","user":"U2","ts":"12.000345","thread_ts":"11.000001","text":"Read &lt;this&gt;"}}
        """;

    private const string Anywhere = """{"type":"shortcut","callback_id":"start","trigger_id":"t2","team":{"id":"T1"},"user":{"id":"U1"}}""";

    [Fact]
    public async Task Hands_a_message_to_the_shortcut_that_was_chosen_for_it()
    {
        var keep = new Keep(_ => Task.CompletedTask);
        await using var app = await SlackApp.Start(services => services.AddSingleton<IMessageShortcutHandler>(keep));

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostPayload(OnMessage));

        Assert.Equal(
            new MessageShortcut
            {
                TeamId = "T1",
                UserId = "U1",
                CallbackId = "keep",
                TriggerId = "t1",
                ResponseUrl = "https://hooks.slack.com/r",
                ChannelId = "C1",
                MessageTs = "12.000345",
                ThreadTs = "11.000001",
                MessageText = "Read &lt;this&gt;",
                MessageUserId = "U2",
                TeamDomain = "harborline",
            },
            Assert.Single(keep.Taken));
    }

    [Fact]
    public async Task A_repeat_has_no_second_effect()
    {
        var keep = new Keep(_ => Task.CompletedTask);
        await using var app = await SlackApp.Start(services => services.AddSingleton<IMessageShortcutHandler>(keep));

        await app.PostPayload(OnMessage);
        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostPayload(OnMessage));

        Assert.Single(keep.Taken);
    }

    [Fact]
    public async Task Says_beside_the_message_that_it_failed()
    {
        await using var app = await SlackApp.Start(services =>
            services.AddSingleton<IMessageShortcutHandler>(new Keep(_ => throw new InvalidOperationException())));

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostPayload(OnMessage));
        await app.Stop();

        app.Messenger.Verify(messenger => messenger.Respond(
            "https://hooks.slack.com/r",
            It.Is<Message>(message => message.Text.Contains("nothing was changed", StringComparison.Ordinal)),
            false,
            It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Takes_a_shortcut_that_belongs_to_no_message_and_says_in_a_window_that_it_failed()
    {
        var start = new Start();
        await using var app = await SlackApp.Start(services => services.AddSingleton<IGlobalShortcutHandler>(start));

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostPayload(Anywhere));
        await app.Stop();

        Assert.Equal(new GlobalShortcut { TeamId = "T1", UserId = "U1", CallbackId = "start", TriggerId = "t2" }, Assert.Single(start.Taken));
        app.Messenger.Verify(messenger => messenger.OpenView("T1", "t2", It.IsAny<ModalView>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Theory]
    [InlineData("harborline", null, "https://harborline.slack.com/archives/C1/p12000345")]
    [InlineData("harborline", "12.000345", "https://harborline.slack.com/archives/C1/p12000345")]
    [InlineData("harborline", "11.000001", "https://harborline.slack.com/archives/C1/p12000345?thread_ts=11.000001&cid=C1")]
    [InlineData(null, null, null)]
    public void Knows_where_the_message_can_be_read(string? domain, string? thread, string? permalink) => Assert.Equal(permalink, new MessageShortcut
    {
        TeamId = "T1",
        UserId = "U1",
        CallbackId = "keep",
        TriggerId = "t1",
        ResponseUrl = "",
        ChannelId = "C1",
        MessageTs = "12.000345",
        ThreadTs = thread,
        MessageText = "",
        TeamDomain = domain,
    }.Permalink);

    private sealed class Keep(Func<MessageShortcut, Task> handle) : IMessageShortcutHandler
    {
        public List<MessageShortcut> Taken { get; } = [];

        public string CallbackId => "keep";

        public Task Handle(MessageShortcut shortcut, CancellationToken cancellationToken)
        {
            Taken.Add(shortcut);
            return handle(shortcut);
        }
    }

    private sealed class Start : IGlobalShortcutHandler
    {
        public List<GlobalShortcut> Taken { get; } = [];

        public string CallbackId => "start";

        public Task Handle(GlobalShortcut shortcut, CancellationToken cancellationToken)
        {
            Taken.Add(shortcut);
            throw new InvalidOperationException();
        }
    }
}
