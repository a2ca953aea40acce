using System.Text.Json.Nodes;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Tests.Testing;

/// <summary>A stand-in workspace in which everything happens that the app hears of.</summary>
internal static class EventfulDay
{
    private const string Nadia = Harborline.NadiaId;
    private const string Tomas = Harborline.TomasId;

    /// <summary>The inner events that the app was sent, in order.</summary>
    public static IReadOnlyList<JsonObject> Events()
    {
        var slack = new StandInSlack(TimeProvider.System);
        Harborline.Populate(slack);
        var bot = slack.App.BotUserId;
        var events = new List<JsonObject>();
        slack.EventHappened += events.Add;

        slack.AddChannel(new StandInChannel("G1", "plans", ChannelKind.Private, [Nadia, Tomas, bot]));
        slack.AddChannel(new StandInChannel("C1", "launch", ChannelKind.Public, [Nadia, Tomas, bot]));
        slack.Post(new MessageDraft(slack.OpenDirectMessage(Nadia, out _).Id, Nadia, "help"));
        events.Add(EventPayloads.HomeOpened(slack, Nadia, "D1", "home", "1.000000"));

        foreach (var channel in new[] { "C1", "G1" })
        {
            var question = slack.Post(new MessageDraft(channel, Tomas, $"<@{Nadia}> can it go out on Thursday?"));
            var reply = slack.Post(new MessageDraft(channel, Nadia, "It can.") { ThreadTs = question.Ts, Subtype = "thread_broadcast" });
            slack.Edit(channel, reply.Ts, message => message with { Text = "It can, after lunch." });
            slack.ToggleReaction(Tomas, channel, reply.Ts, "white_check_mark");
            slack.ToggleReaction(Tomas, channel, reply.Ts, "white_check_mark");
            slack.Delete(channel, question.Ts);
            slack.Delete(channel, reply.Ts);
            slack.Rename(channel, "launch-day");
            slack.Invite(Nadia, channel, Harborline.MeiId);
            slack.Remove(Nadia, channel, Harborline.MeiId);
            slack.Remove(Nadia, channel, bot);
            slack.Post(new MessageDraft(channel, Tomas, "Nobody hears this."));
            slack.Invite(Nadia, channel, bot);
            slack.Archive(Nadia, channel);
            slack.Unarchive(Nadia, channel);
            slack.DeleteChannel(Nadia, channel);
        }

        slack.Convert(Nadia, Harborline.RandomId, isPrivate: true);
        slack.Convert(Nadia, Harborline.RandomId, isPrivate: false);
        slack.Deactivate(Harborline.JonasId);

        return events;
    }

    /// <summary>What the manifest calls the event.</summary>
    public static string SubscriptionOf(JsonObject inner) => (inner["type"]!.ToString(), inner["channel_type"]?.ToString()) switch
    {
        ("message", "im") => "message.im",
        ("message", "group") => "message.groups",
        ("message", _) => "message.channels",
        var (type, _) => type,
    };
}
