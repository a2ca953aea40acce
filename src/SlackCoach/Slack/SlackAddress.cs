namespace SlackCoach.Slack;

/// <summary>Which addresses are Slack's own.</summary>
internal static class SlackAddress
{
    /// <summary>True for https addresses of <c>slack.com</c> and below it, and for the exact origin of <c>Slack:BaseUrl</c>.</summary>
    public static bool IsSlacks(Uri address, Uri baseAddress) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && (IsOrigin(address, baseAddress)
            || (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && IsSlackCom(address.IdnHost)));

    public static bool IsSlackCom(string host) =>
        host.Equals("slack.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase);

    private static bool IsOrigin(Uri address, Uri origin) =>
        address.Scheme == origin.Scheme && address.Port == origin.Port
        && address.IdnHost.Equals(origin.IdnHost, StringComparison.OrdinalIgnoreCase);
}
