using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sandbox;

public sealed class SampleWorkspaceTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 1, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Harborline.CheckoutId, "checkout")]
    [InlineData(Harborline.PlatformId, "platform")]
    [InlineData(Harborline.RandomId, "random")]
    public async Task Tells_the_app_what_was_said_in_a_channel_before_the_visitor_came(string channel, string name)
    {
        await using var host = await StandInHost.StartAsync(new StandInHostOptions { Time = new ManualTimeProvider(Now) });
        using var slack = new SlackClient(host);

        var history = await slack.Call("conversations.history", new JsonObject { ["channel"] = channel });
        var messages = history["messages"]!.AsArray().Select(message => message!.AsObject()).ToList();
        var thread = messages.First(message => message["reply_count"] is not null)["ts"]!.ToString();
        var replies = await slack.Call("conversations.replies", new JsonObject { ["channel"] = channel, ["ts"] = thread });

        Assert.Equal(name, host.Slack.FindChannel(channel)!.Name);
        Assert.True(messages.Count >= 3, history.ToJsonString());
        Assert.True(messages.Select(message => message["user"]!.ToString()).Distinct().Count() >= 2, history.ToJsonString());
        Assert.True(replies["messages"]!.AsArray().Count >= 2, replies.ToJsonString());
        Assert.All(messages, message => Assert.InRange(
            decimal.Parse(message["ts"]!.ToString(), System.Globalization.CultureInfo.InvariantCulture),
            Now.AddDays(-7).ToUnixTimeSeconds(),
            Now.ToUnixTimeSeconds()));
    }

    [Fact]
    public async Task Has_five_channels_and_two_people_to_act_as()
    {
        await using var host = await StandInHost.StartAsync();

        Assert.Equal(
            ["checkout", "design", "nadia-progress", "platform", "random"],
            host.Slack.Channels.Where(channel => !channel.IsDirect).Select(channel => channel.Name).Order());
        Assert.Equal(
            ["Engineer, Checkout", "Engineering manager"],
            host.Slack.Users.Where(user => user.CanBeActed).Select(user => user.Title).Order());
    }
}
