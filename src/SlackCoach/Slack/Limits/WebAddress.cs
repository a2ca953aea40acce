namespace SlackCoach.Slack.Limits;

/// <summary>An address that Slack takes for a link or a button.</summary>
internal static class WebAddress
{
    public static Uri? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.AbsoluteUri.Length <= SlackLimits.Url
            ? uri
            : null;

    /// <summary>The address as it was given, or null where Slack would refuse it.</summary>
    public static string? OrNull(string? url) =>
        Of(url) is not { } uri ? null : url!.Length <= SlackLimits.Url && IsPlain(url) ? url : uri.AbsoluteUri;

    private static bool IsPlain(string url) => url.All(character => character is > ' ' and < (char)0x7f);
}
