namespace SlackCoach.Storage.Rows;

/// <summary>Who a member is on GitHub. A member has one at most; connecting anew makes a new one.</summary>
/// <remarks>Its instants are the system's clock, as expiry is GitHub's.</remarks>
internal sealed class GitHubAccount : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>The name of the account, as GitHub writes it or as it was typed.</summary>
    public required string Login { get; set; }

    /// <summary>GitHub's number of the account, which stays when it is renamed; null for one that was typed.</summary>
    public long? GitHubId { get; set; }

    public required GitHubAccountState State { get; set; }

    /// <summary>The teams they belong to, as <c>organization/slug</c>, each on a line; empty where none are known.</summary>
    public string Teams { get; set; } = "";

    /// <summary>The user token, encrypted; null unless connected or leaving.</summary>
    public string? ProtectedToken { get; set; }

    /// <summary>The refresh token, encrypted; null where the user token does not expire.</summary>
    public string? ProtectedRefreshToken { get; set; }

    /// <summary>Null where the user token does not expire.</summary>
    public DateTimeOffset? TokenExpiresAt { get; set; }

    /// <summary>The next time that its tokens or teams are looked after: a lease while somebody does, a wait after a failure. Null where
    /// nothing is to be done.</summary>
    public DateTimeOffset? NextCareAt { get; set; }

    /// <summary>How often in a row looking after it has failed.</summary>
    public int Failures { get; set; }

    /// <summary>When their teams were last read.</summary>
    public DateTimeOffset? TeamsReadAt { get; set; }

    /// <summary>When they connected it, or typed it.</summary>
    public required DateTimeOffset ConnectedAt { get; set; }
}

internal enum GitHubAccountState
{
    /// <summary>The member typed its name; nobody has shown that it is theirs, and it opens nothing.</summary>
    Typed,

    /// <summary>GitHub said whose it is.</summary>
    Connected,

    /// <summary>GitHub takes its tokens no more: revoked there, or the refresh token was refused. The name stays.</summary>
    Ended,

    /// <summary>The member disconnected it; the row goes once GitHub has revoked the token.</summary>
    Leaving,
}

/// <summary>A connection that is being made: the code that the member enters at GitHub. Gone once GitHub has answered.</summary>
/// <remarks>Its instants are the system's clock.</remarks>
internal sealed class GitHubConnecting : IMemberRow
{
    public required Guid WorkspaceId { get; init; }

    public required Guid Id { get; init; }

    public required Guid MemberId { get; init; }

    /// <summary>What the member enters; null until GitHub has given it.</summary>
    public string? UserCode { get; set; }

    /// <summary>Where they enter it.</summary>
    public string? Address { get; set; }

    /// <summary>What GitHub is asked with, encrypted.</summary>
    public string? ProtectedDeviceCode { get; set; }

    /// <summary>The tokens that GitHub gave, encrypted, while it has not said yet whose they are.</summary>
    public string? ProtectedGrant { get; set; }

    /// <summary>The end of the code's life, exclusive.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>How long GitHub asks to wait between two questions.</summary>
    public int IntervalSeconds { get; set; }

    /// <summary>No question before this instant: a lease while one is asked. Null until there is a code.</summary>
    public DateTimeOffset? NextPollAt { get; set; }

    public int Failures { get; set; }
}
