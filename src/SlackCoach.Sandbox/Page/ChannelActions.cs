using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Page;

/// <summary>What people do to their messages and to channels, as one does in Slack.</summary>
internal static class ChannelActions
{
    public static Task Edit(StandInHost host, Edited edited)
    {
        var message = Own(host.Slack, edited.As, edited.Channel, edited.Ts);

        if (edited.Text.Trim() is not { Length: > 0 } text)
        {
            throw new PageException("A message says something. Delete it if it should go.");
        }

        host.Slack.Edit(message.Channel, message.Ts, old => old with { Text = TypedText.Escape(host.Slack, text) });
        return Task.CompletedTask;
    }

    public static Task Delete(StandInHost host, Chosen chosen)
    {
        var message = Own(host.Slack, chosen.As, chosen.Channel, chosen.Ts);
        host.Slack.Delete(message.Channel, message.Ts);
        return Task.CompletedTask;
    }

    public static Task Change(StandInHost host, Changed changed)
    {
        var (slack, bot) = (host.Slack, host.Slack.App.BotUserId);
        var channel = Find.Channel(slack, changed.As, changed.Channel);

        switch (changed.What)
        {
            case "archive":
                slack.Archive(changed.As, channel.Id);
                break;
            case "unarchive":
                slack.Unarchive(changed.As, channel.Id);
                break;
            case "invite":
                slack.Invite(changed.As, channel.Id, bot);
                break;
            case "remove":
                slack.Remove(changed.As, channel.Id, bot);
                break;
            default:
                throw new PageException("A channel is archived or opened again, and SlackCoach added or removed.");
        }

        return Task.CompletedTask;
    }

    private static StandInMessage Own(StandInSlack slack, string userId, string channelId, string ts) =>
        Find.Message(slack, userId, channelId, ts) is { IsEphemeral: false } message && message.User == userId
            ? message
            : throw new PageException("Only whoever wrote a message can change it.");

    internal sealed record Edited(string As, string Channel, string Ts, string Text);

    internal sealed record Chosen(string As, string Channel, string Ts);

    internal sealed record Changed(string As, string Channel, string What);
}
