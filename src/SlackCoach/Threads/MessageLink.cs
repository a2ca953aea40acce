using System.Text.RegularExpressions;
using SlackCoach.Domain.Threads;

namespace SlackCoach.Threads;

/// <summary>Reads the link of a message, as Slack's "Copy link" gives it.</summary>
internal static partial class MessageLink
{
    /// <returns>The channel and the message that the thread hangs on; null where it is no such link.</returns>
    public static (string ChannelId, MessageTs Ts)? TryParse(string text)
    {
        var match = Link().Match(text);

        if (!match.Success)
        {
            return null;
        }

        var ts = match.Groups["thread"] is { Success: true } thread ? thread.Value : match.Groups["seconds"].Value + "." + match.Groups["fraction"].Value;

        return MessageTs.TryParse(ts, out var read) ? (match.Groups["channel"].Value, read) : null;
    }

    [GeneratedRegex(@"^<?https://[a-z0-9-]+\.slack\.com/archives/(?<channel>[CGD][A-Z0-9]+)/p(?<seconds>\d{10})(?<fraction>\d{6})(?:\?(?:[^>|]*?(?:&amp;|&))??thread_ts=(?<thread>\d{10}\.\d{6}))?[^>|]*(?:\|[^>]*)?>?$")]
    private static partial Regex Link();
}
