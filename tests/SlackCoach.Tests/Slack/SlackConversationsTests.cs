using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Slack;

namespace SlackCoach.Tests.Slack;

/// <summary>Channels are read from the stand-in, which pages and refuses as Slack does.</summary>
public sealed class SlackConversationsTests : IAsyncLifetime
{
    private const string Checkout = Harborline.CheckoutId;

    private StandInHost _host = null!;

    private string Team => _host.Slack.App.TeamId;

    public async Task InitializeAsync() => _host = await StandInHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Lists_the_channels_that_the_bot_is_in()
    {
        await using var services = Services();
        _host.Slack.AddChannel(new StandInChannel("G1", "plans", ChannelKind.Private, [Harborline.NadiaId, _host.Slack.App.BotUserId]));
        _host.Slack.AddChannel(new StandInChannel("C1", "elsewhere", ChannelKind.Public, [Harborline.NadiaId]));
        _host.Slack.Archive(Harborline.TomasId, Harborline.RandomId);

        var channels = await Conversations(services).GetOwnChannels(Team, default);

        Assert.Equal(["checkout", "nadia-progress", "plans", "platform"], channels.Select(channel => channel.Name!).Order(StringComparer.Ordinal));
        Assert.All(channels, channel => Assert.True(channel is { IsMember: true, IsArchived: false }));
        Assert.True(channels.Single(channel => channel.Id == "G1").IsPrivate);
    }

    [Fact]
    public async Task Reads_a_channel_page_by_page_newest_first_without_replies_but_with_what_is_broadcast()
    {
        await using var services = Services(("Slack:HistoryBudget", "distributed"));
        _host.Slack.RateLimits.Mode = RateLimitMode.Distributed;
        _host.Slack.AddChannel(new StandInChannel("C1", "launch", ChannelKind.Public, [Harborline.NadiaId, _host.Slack.App.BotUserId]));
        var said = Enumerable.Range(0, 15).Select(number => Say($"Message {number}")).ToList();
        Say("Only in the thread", said[0]);
        var broadcast = Say("Also in the channel", said[0], "thread_broadcast");
        _host.Slack.React(said[14], Harborline.NadiaId, "eyes");

        var first = await Conversations(services).GetHistory(Team, "C1", default, null, default);

        Assert.Equal(15, first.Messages.Count);
        Assert.Equal((broadcast.Ts, said[0].Ts), (first.Messages[0].Ts, first.Messages[0].ThreadTs));
        Assert.Equal("eyes", Assert.Single(first.Messages[1].Reactions).Name);

        // A minute later in the world, at once here.
        _host.Slack.RateLimits.Mode = RateLimitMode.Off;
        var second = await Conversations(services).GetHistory(Team, "C1", default, first.NextCursor, default);

        Assert.Null(second.NextCursor);
        var parent = Assert.Single(second.Messages);
        Assert.Equal((said[0].Ts, 2L, broadcast.Ts, false), (parent.Ts, parent.ReplyCount, parent.LatestReplyTs, parent.IsReply));
        Assert.Equal([TimeSpan.FromMinutes(1)], Time(services).Waits);

        StandInMessage Say(string text, StandInMessage? thread = null, string? subtype = null) =>
            _host.Slack.Post(new MessageDraft("C1", Harborline.NadiaId, text) { ThreadTs = thread?.Ts, Subtype = subtype });
    }

    [Fact]
    public async Task Hands_a_refusal_for_long_on_and_keeps_to_it()
    {
        await using var services = Services();
        _host.Slack.RateLimits.Mode = RateLimitMode.Distributed;
        var conversations = Conversations(services);
        await conversations.GetHistory(Team, Checkout, default, null, default);

        var limit = await Assert.ThrowsAsync<SlackRateLimitException>(() => conversations.GetHistory(Team, Checkout, default, null, default));

        Assert.InRange(limit.RetryAfter.TotalSeconds, 21, 60);
        Assert.Equal(Time(services).GetUtcNow() + limit.RetryAfter, services.GetRequiredService<PaceKeeper>().NextAt(Team, "conversations.history"));
    }

    [Fact]
    public async Task Reads_a_thread_oldest_first_from_where_it_is_known()
    {
        await using var services = Services();
        var replies = _host.Slack.MessagesIn(Checkout).Where(message => message.ThreadTs is not null).GroupBy(message => message.ThreadTs!)
            .First(thread => thread.Count() == 4).ToList();
        var parent = replies[0].ThreadTs!;

        var all = await Conversations(services).GetReplies(Team, Checkout, parent, default, null, default);
        var later = await Conversations(services).GetReplies(Team, Checkout, parent, new HistoryRange(OldestTs: replies[1].Ts), null, default);

        Assert.Equal([parent, .. replies.Select(reply => reply.Ts)], all.Messages.Select(message => message.Ts));
        Assert.Equal([parent, replies[2].Ts, replies[3].Ts], later.Messages.Select(message => message.Ts));
    }

    [Fact]
    public async Task Knows_a_channel_its_people_a_messages_address_and_the_workspaces()
    {
        await using var services = Services();
        var conversations = Conversations(services);
        var ts = _host.Slack.MessagesIn(Checkout)[0].Ts;

        Assert.Equal(("checkout", true), (await conversations.GetChannel(Team, Checkout, default)) is var channel ? (channel.Name, channel.IsMember) : default);
        Assert.Contains(Harborline.MeiId, await conversations.GetMembers(Team, Checkout, default));
        Assert.EndsWith($"archives/{Checkout}/p{ts.Replace(".", "", StringComparison.Ordinal)}", await conversations.GetPermalink(Team, Checkout, ts, default), StringComparison.Ordinal);
        Assert.Equal(
            "https://harborline-goods.slack.com/archives/C1/p22?thread_ts=1.1&cid=C1",
            (await conversations.GetTeam(Team, default)).LinkTo("C1", "2.2", "1.1"));
    }

    [Theory]
    [InlineData(true, "not_in_channel")]
    [InlineData(false, "channel_not_found")]
    public async Task Says_what_slack_refused(bool isThere, string code)
    {
        await using var services = Services();
        _host.Slack.AddChannel(new StandInChannel("C1", "elsewhere", ChannelKind.Public, [Harborline.NadiaId]));

        var refusal = await Assert.ThrowsAsync<SlackException>(() => Conversations(services).GetHistory(Team, isThere ? "C1" : "C2", default, null, default));

        Assert.Equal(code, refusal.Code);
    }

    private static ISlackConversations Conversations(ServiceProvider services) => services.GetRequiredService<ISlackConversations>();

    private static InstantTimeProvider Time(ServiceProvider services) => (InstantTimeProvider)services.GetRequiredService<TimeProvider>();

    private ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:BaseUrl"] = _host.SlackApi.AbsoluteUri,
            ["Slack:BotToken"] = _host.Slack.App.BotToken,
            ["Slack:SigningSecret"] = "secret",
        }).AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
        services.AddSingleton<TimeProvider>(new InstantTimeProvider(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero), MessengerFixture.HttpTimeout));
        services.AddSlack();

        return services.BuildServiceProvider();
    }
}
