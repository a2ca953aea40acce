namespace SlackCoach.Slack;

/// <summary>Where messages can be opened.</summary>
internal static class SlackLinks
{
    /// <param name="domain">The workspace's part of its address, <c>DOMAIN.slack.com</c>.</param>
    /// <param name="channel">The channel's id.</param>
    /// <param name="ts">The message's timestamp.</param>
    /// <param name="threadTs">The parent's timestamp where it is a reply.</param>
    public static string To(string domain, string channel, string ts, string? threadTs) =>
        $"https://{domain}.slack.com/archives/{channel}/p{ts.Replace(".", "", StringComparison.Ordinal)}"
            + (threadTs is null || threadTs == ts ? "" : $"?thread_ts={threadTs}&cid={channel}");
}
