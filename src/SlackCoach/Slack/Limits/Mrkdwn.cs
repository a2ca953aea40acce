namespace SlackCoach.Slack.Limits;

/// <summary>Puts foreign text into Slack's mrkdwn so that it can neither ping nor link.</summary>
internal static class Mrkdwn
{
    /// <summary>Escapes the three characters that Slack asks to escape, and no others.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
