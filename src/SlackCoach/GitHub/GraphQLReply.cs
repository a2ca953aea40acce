using System.Text.Json;

namespace SlackCoach.GitHub;

/// <summary>What one request to GitHub came to.</summary>
internal abstract record GraphQLReply
{
    private GraphQLReply()
    {
    }

    /// <summary>GitHub answered in GraphQL: data by alias, beside errors that concern a part of it.</summary>
    public sealed record Answered(IReadOnlyDictionary<string, JsonElement> Data, IReadOnlyList<GraphQLError> Errors) : GraphQLReply;

    /// <summary>GitHub asks to wait.</summary>
    /// <param name="Until">Until when; null when it does not say.</param>
    /// <param name="Kind">Which limit, for the log.</param>
    public sealed record Limited(DateTimeOffset? Until, RateLimitKind Kind) : GraphQLReply;

    /// <summary>The request failed as a whole.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Reach">What else it says about.</param>
    /// <param name="Detail">Technical words of our own.</param>
    public sealed record Failed(RepositoryFailure Reason, FailureReach Reach, string Detail) : GraphQLReply
    {
        public bool IsTransient => Reach == FailureReach.Connection
            || (Reach == FailureReach.Request && Reason is RepositoryFailure.Unavailable or RepositoryFailure.TimedOut);
    }
}

/// <summary>How far a failure reaches.</summary>
internal enum FailureReach
{
    /// <summary>This very request: asking for less, or for something else, may work.</summary>
    Request,

    /// <summary>No connection came about: nothing else will work either, once the retries are used up.</summary>
    Connection,

    /// <summary>Whatever is asked of this owner: others have tokens of their own.</summary>
    Owner,

    /// <summary>Everything that is asked with this token at this address.</summary>
    Everything,
}

internal enum RateLimitKind
{
    /// <summary>The points of the hour are used up.</summary>
    Primary,

    /// <summary>Too much in too short a time.</summary>
    Secondary,

    /// <summary>GraphQL's own form: HTTP 200 with an error.</summary>
    InAnswer,
}
