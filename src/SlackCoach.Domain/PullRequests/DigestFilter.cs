namespace SlackCoach.Domain.PullRequests;

/// <summary>What a member leaves out of the digest. Names of labels, branches and accounts are taken in any case; a rule that is null or an
/// empty list hides nothing.</summary>
public sealed record DigestFilter
{
    /// <summary>Whether drafts stay out. True unless the member chose otherwise.</summary>
    public bool HideDrafts { get; init; } = true;

    /// <summary>Whether pull requests of bots stay out. True unless the member chose otherwise.</summary>
    public bool HideBots { get; init; } = true;

    /// <summary>Logins that count as bots although GitHub calls them people; <c>*</c> stands for any characters: <c>ci-*</c>. Their reviews
    /// are no reviews either.</summary>
    public IReadOnlyList<string> BotLogins { get; init; } = [];

    /// <summary>Only what has at least one of these labels.</summary>
    public IReadOnlyList<string> LabelsAny { get; init; } = [];

    /// <summary>Only what has all of these labels.</summary>
    public IReadOnlyList<string> LabelsAll { get; init; } = [];

    /// <summary>Nothing that has one of these labels.</summary>
    public IReadOnlyList<string> LabelsNone { get; init; } = [];

    /// <summary>Nothing whose title holds one of these words or phrases, as whole words: <c>wip</c> hides "[WIP] Sails", not "Fix swipe
    /// gesture".</summary>
    public IReadOnlyList<string> TitleWords { get; init; } = [];

    /// <summary>Only what is to be merged into one of these branches; <c>*</c> stands for any characters: <c>release/*</c>. What has a base
    /// branch that is not known stays.</summary>
    public IReadOnlyList<string> BaseBranches { get; init; } = [];

    /// <summary>Only what one of these wrote; <c>*</c> stands for any characters.</summary>
    public IReadOnlyList<string> OnlyAuthors { get; init; } = [];

    /// <summary>Nothing that one of these wrote; <c>*</c> stands for any characters.</summary>
    public IReadOnlyList<string> NotAuthors { get; init; } = [];

    /// <summary>Nothing with fewer lines added and removed together.</summary>
    public int? MinLines { get; init; }

    /// <summary>Nothing with more lines added and removed together.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Nothing whose checks are in one of these states.</summary>
    public IReadOnlyList<ChecksState> NotChecks { get; init; } = [];

    /// <summary>Nothing that has been ready for less than this, in the member's working time.</summary>
    public TimeSpan? MinAge { get; init; }

    /// <summary>Nothing that has been ready for more than this, in the member's working time.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Whether an account is a bot's: by GitHub's word, by a login that ends in <c>[bot]</c>, or by <see cref="BotLogins"/>.</summary>
    /// <param name="login">The login; a deleted account's is null, and that is no bot's.</param>
    /// <param name="saysGitHub">Whether GitHub calls it a bot.</param>
    public bool IsBot(string? login, bool saysGitHub) =>
        saysGitHub || (login is not null && (login.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase) || NamePattern.Any(BotLogins, login)));
}
