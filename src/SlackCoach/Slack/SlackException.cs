namespace SlackCoach.Slack;

/// <summary>Slack answered and refused: <see cref="Code"/> is Slack's own error code. The call had no effect.</summary>
internal sealed class SlackException(string method, string code, IReadOnlyList<string>? details = null)
    : Exception($"{method}: {code}")
{
    public string Method { get; } = method;

    public string Code { get; } = code;

    /// <summary>What <c>response_metadata.messages</c> or <c>errors</c> said, for the log.</summary>
    public IReadOnlyList<string> Details { get; } = details ?? [];
}

/// <summary>Slack asked to wait. The call had no effect.</summary>
internal sealed class SlackRateLimitException(string method, TimeSpan retryAfter) : Exception($"{method}: ratelimited")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>Slack answered in a way that does not tell whether the call had an effect (a 5xx, <c>fatal_error</c>, no JSON).</summary>
internal sealed class SlackUnknownOutcomeException(string method, string reason) : Exception($"{method}: {reason}");

/// <summary>A file that cannot be read; the message is fit to be shown.</summary>
internal sealed class SlackFileException(string message, Exception? inner = null) : Exception(message, inner);
