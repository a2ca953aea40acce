namespace SlackCoach.Slack.Limits;

/// <summary>Puts foreign text into Slack's mrkdwn so that it can neither ping nor link.</summary>
internal static class Mrkdwn
{
    private const int LongestLabel = 300;
    private const int LongestAddress = 1_200;

    /// <summary>Escapes the three characters that Slack asks to escape, and no others.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A link with a label of foreign text; only the label where the address is no web address or very long.</summary>
    public static string Link(string url, string label)
    {
        // A bar would end the address, a line break the link.
        var plain = SlackText.Fit(label.Replace('|', '¦').ReplaceLineEndings(" "), LongestLabel);

        return WebAddress.Of(url) is { } uri && EscapeAddress(uri) is { Length: <= LongestAddress } address
            ? $"<{address}|{Escape(plain)}>"
            : Escape(plain);
    }

    // Uri has percent-encoded angle brackets already.
    private static string EscapeAddress(Uri uri) => Escape(uri.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal));
}
