using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Where documents in repositories come from: a seam of its own beside pull requests.</summary>
internal interface IDocumentFolders
{
    /// <summary>The site on which the repositories are seen, such as <c>github.com</c>.</summary>
    string Site { get; }

    /// <summary>Whether the configuration (<c>GitHub:Repositories</c>) names the repository, itself or by its owner.</summary>
    bool Allows(RepositoryName repository);

    /// <summary>The Markdown files that lie directly in a folder of the repository's default branch.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="path">The folder, without slashes at its ends; empty for the repository's top.</param>
    /// <param name="knownVersion">The version that was read last; null to read whatever is there.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null when the folder is still of that version.</returns>
    /// <exception cref="GitHubException">It cannot be read, or the configuration does not name the repository.</exception>
    Task<DocumentFolder?> Read(RepositoryName repository, string path, string? knownVersion, CancellationToken cancellationToken);
}

/// <param name="Version">Changes when anything in the folder does.</param>
/// <param name="Files">Where a person reads each of the files, by name.</param>
internal sealed record DocumentFolder(string Version, IReadOnlyList<Uri> Files);
