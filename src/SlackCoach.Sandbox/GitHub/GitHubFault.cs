namespace SlackCoach.Sandbox.GitHub;

/// <summary>What can go wrong with the stand-in on demand.</summary>
internal enum GitHubFault
{
    /// <summary>The repository is null, with an error of type NOT_FOUND at its path.</summary>
    NotFound,

    /// <summary>The repository is null, with an error of type FORBIDDEN at its path.</summary>
    Forbidden,

    /// <summary>HTTP 502 with a page that is no JSON.</summary>
    BadGateway,

    /// <summary>No answer until the client hangs up.</summary>
    Hang,

    /// <summary>The connection is cut.</summary>
    Reset,

    /// <summary>HTTP 200 with half an answer.</summary>
    InvalidJson,

    /// <summary>HTTP 403 with no points remaining until <see cref="StandInGitHub.RateLimitLasts"/> from now.</summary>
    PrimaryRateLimit,

    /// <summary>HTTP 403 that asks to retry after <see cref="StandInGitHub.RateLimitLasts"/>.</summary>
    SecondaryRateLimit,

    /// <summary>HTTP 200 with an error of type RATE_LIMITED, until <see cref="StandInGitHub.RateLimitLasts"/> from now.</summary>
    RateLimitedAnswer,

    /// <summary>HTTP 401.</summary>
    Unauthorized,
}
