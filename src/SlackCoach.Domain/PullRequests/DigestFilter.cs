namespace SlackCoach.Domain.PullRequests;

/// <summary>What a member leaves out of the digest.</summary>
public sealed record DigestFilter
{
    /// <summary>Whether drafts stay out. True unless the member chose otherwise.</summary>
    public bool HideDrafts { get; init; } = true;

    /// <summary>Whether pull requests of bots stay out. True unless the member chose otherwise.</summary>
    public bool HideBots { get; init; } = true;

    /// <summary>Logins that count as bots although GitHub calls them people, in any case.</summary>
    public IReadOnlyList<string> BotLogins { get; init; } = [];
}
