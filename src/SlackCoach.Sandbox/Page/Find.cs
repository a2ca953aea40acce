using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Page;

/// <summary>Something asked of the page that cannot be; the message is for the person.</summary>
internal sealed class PageException(string message) : Exception(message);

/// <summary>Finds what the page names, as far as the person may see it.</summary>
internal static class Find
{
    public static StandInUser Person(StandInSlack slack, string id) =>
        slack.FindUser(id) is { CanBeActed: true } person ? person : throw new PageException("There is nobody like that to act as.");

    public static StandInChannel Channel(StandInSlack slack, string userId, string channelId) =>
        slack.FindChannel(channelId) is { } channel && channel.Has(Person(slack, userId).Id) ? channel
            : throw new PageException("There is no such conversation.");

    public static StandInMessage Message(StandInSlack slack, string userId, string? channelId, string? ts) =>
        slack.FindMessage(Channel(slack, userId, channelId ?? "").Id, ts ?? "") is { } message && (message.VisibleTo ?? userId) == userId
            ? message
            : throw new PageException("That message is gone.");

    public static StandInView View(StandInSlack slack, string userId, string viewId) =>
        slack.FindView(viewId) is { } view && view.User == userId ? view : throw new PageException("That window is closed already.");

    public static void Element(JsonArray? blocks, string blockId, string actionId)
    {
        if (!InputValues.Elements(blocks).Any(pair => pair.BlockId == blockId && pair.Element["action_id"]!.ToString() == actionId))
        {
            throw new PageException("That button is gone; the message has changed.");
        }
    }
}
