namespace SlackCoach.Domain.PullRequests;

/// <summary>Whoever reads the digest, as GitHub knows them.</summary>
/// <param name="Login">Their login, in any case; null when it is not known: then nothing is theirs and nothing is asked of them.</param>
/// <param name="Teams">Their teams, each as <c>org/slug</c> or as a slug alone, in any case.</param>
public sealed record Reader(string? Login, IReadOnlyList<string> Teams)
{
    /// <summary>Somebody of whom GitHub knows nothing.</summary>
    public static Reader Unknown { get; } = new(null, []);

    /// <summary>Whether a login is theirs.</summary>
    public bool Is(string? login) => Login is not null && string.Equals(Login, login, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether they belong to a team.</summary>
    /// <param name="slug">The team's slug.</param>
    /// <param name="repository">Where the team is asked: its owner is the team's organization.</param>
    public bool IsIn(string? slug, RepositoryName repository) =>
        slug is not null
        && Login is not null
        && (Teams.Contains(slug, StringComparer.OrdinalIgnoreCase)
            || Teams.Contains($"{repository.Owner}/{slug}", StringComparer.OrdinalIgnoreCase));
}
