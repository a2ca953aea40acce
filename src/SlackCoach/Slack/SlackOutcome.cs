namespace SlackCoach.Slack;

/// <summary>What an exception says about whether Slack acted.</summary>
internal static class SlackOutcome
{
    /// <summary>True where the call is known to have had no effect, so that it may simply be made again; false where nobody knows.</summary>
    public static bool IsKnownNotSent(Exception exception) => exception switch
    {
        SlackException or SlackRateLimitException => true,
        HttpRequestException http => http.HttpRequestError is
            HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        _ => false,
    };
}
