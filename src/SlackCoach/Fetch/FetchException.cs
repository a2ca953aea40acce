namespace SlackCoach.Fetch;

/// <summary>A link that could not be read. The message is a sentence fit to be shown to the member who gave it.</summary>
internal sealed class FetchException(FetchFailure reason, string message, Exception? inner = null) : Exception(message, inner)
{
    public FetchFailure Reason { get; } = reason;
}

internal enum FetchFailure
{
    /// <summary>The address is of a kind that is never fetched: not https, with a password, an odd port, not public.</summary>
    Refused,

    /// <summary>The name does not exist, or nobody answers there.</summary>
    Unreachable,

    /// <summary>The server answered with something other than the content.</summary>
    NotFound,

    TooLarge,

    TimedOut,

    /// <summary>The content is no text.</summary>
    NotText,
}
