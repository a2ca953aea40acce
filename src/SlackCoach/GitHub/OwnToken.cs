namespace SlackCoach.GitHub;

/// <summary>A member's own token for GitHub: it reads what they may read there.</summary>
/// <param name="Key">Whose it is, no secret: what its limits are remembered by.</param>
/// <param name="Token">The token.</param>
internal sealed record OwnToken(string Key, string Token)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => Key;
}
