using System.Text.RegularExpressions;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Turns what a person types into what Slack stores and sends: escaped, with people, channels and links marked.</summary>
internal static partial class TypedText
{
    /// <summary>A message's text: <c>@name</c>, <c>#channel</c> and web addresses become Slack's marks.</summary>
    public static string Escape(StandInSlack slack, string text) => Mark(slack, text, withNames: false);

    /// <summary>A command's text with <c>should_escape</c>: people and channels carry their names.</summary>
    public static string EscapeForCommand(StandInSlack slack, string text) => Mark(slack, text, withNames: true);

    /// <summary>A message's text as one would type it, to be changed.</summary>
    public static string Undo(StandInSlack slack, string text) => Marks().Replace(text, match => match.Groups["kind"].Value switch
    {
        "@" => "@" + (slack.FindUser(match.Groups["what"].Value)?.Name ?? match.Groups["what"].Value),
        "#" => "#" + (slack.FindChannel(match.Groups["what"].Value)?.Name ?? match.Groups["what"].Value),
        "!" => "@" + match.Groups["what"].Value,
        _ => match.Groups["what"].Value,
    })
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    private static string Mark(StandInSlack slack, string text, bool withNames)
    {
        var escaped = text
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

        return Words().Replace(escaped, match =>
        {
            var name = match.Value[1..];

            if (match.Value[0] == '@')
            {
                if (name is "here" or "channel" or "everyone")
                {
                    return $"<!{name}>";
                }

                if (slack.FindGroup(name) is { } group)
                {
                    return $"<!subteam^{group.Id}|@{group.Handle}>";
                }

                var user = slack.Users.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
                return user is null ? match.Value : withNames ? $"<@{user.Id}|{user.Name}>" : $"<@{user.Id}>";
            }

            if (match.Value[0] == '#')
            {
                var channel = slack.Channels.FirstOrDefault(candidate =>
                    !candidate.IsDirect && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
                return channel is null ? match.Value : $"<#{channel.Id}|{channel.Name}>";
            }

            return $"<{match.Value}>";
        });
    }

    [GeneratedRegex(@"(?<![\w])[@#][\w.-]*\w|https?://[^\s]+?(?=[.,;:!?)]*(?:\s|$))")]
    private static partial Regex Words();

    [GeneratedRegex(@"<(?<kind>[@#!]?)(?<what>[^<>|]+)(?:\|[^<>]*)?>")]
    private static partial Regex Marks();
}
