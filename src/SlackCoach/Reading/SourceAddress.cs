using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Reading;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Where documents come from again and again: a feed, a list, or a folder of a repository.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Address">The link, or <c>owner/name/path</c>.</param>
internal sealed record SourceAddress(ReadingSourceKind Kind, string Address)
{
    private static readonly string[] FeedNames = ["feed", "feeds", "rss", "atom", "feed.xml", "feeds.xml", "rss.xml", "atom.xml", "index.xml"];
    private static readonly string[] FeedEndings = [".rss", ".atom", ".rdf", ".xml"];
    private static readonly string[] ListEndings = [".md", ".markdown", ".txt"];

    /// <summary>The same for all ways to write the same address.</summary>
    public string Hash => AddDocuments.Hash(Kind == ReadingSourceKind.Folder
        ? $"{Folder.Repository.ToString().ToLowerInvariant()}/{Folder.Path}"
        : DocumentLink.KeyOf(new Uri(Address)));

    /// <summary>The repository and the path of a folder; the path is empty for the repository's top.</summary>
    public (RepositoryName Repository, string Path) Folder =>
        Address.Split('/', 3) is [var owner, var name, .. var path] ? (RepositoryName.Parse($"{owner}/{name}"), path is [var inner] ? inner : "")
            : throw new InvalidOperationException("A folder's address begins with owner/name.");

    /// <summary>A name for it until it tells its own.</summary>
    public string Words => Kind == ReadingSourceKind.Folder ? Address : Short(new Uri(Address));

    private static string Short(Uri link) => AddDocuments.HostOf(link) + link.AbsolutePath.TrimEnd('/');

    /// <summary>Whether a link looks as feeds' links do.</summary>
    public static bool LooksLikeFeed(Uri link)
    {
        var last = link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";

        return FeedNames.Contains(last, StringComparer.OrdinalIgnoreCase)
            || FeedEndings.Any(ending => last.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            || link.Host.StartsWith("feeds.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a link may be a list as well as a document.</summary>
    public static bool MayBeList(Uri link) => ListEndings.Any(ending => link.AbsolutePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a folder as typed: <c>owner/name</c> or <c>owner/name/path</c>, or GitHub's link to it (<c>…/tree/BRANCH/path</c>).</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="site">GitHub's host.</param>
    public static SourceAddress? TryFolder(string text, string site)
    {
        var path = text.Trim().Trim('/');

        if (DocumentLink.TryParse(text) is { } link)
        {
            if (!link.Host.Equals(site, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            path = Uri.UnescapeDataString(link.AbsolutePath).Split('/', StringSplitOptions.RemoveEmptyEntries) switch
            {
                [var owner, var name, "tree", _, .. var inner] => string.Join('/', [owner, name, .. inner]),
                [var owner, var name] => $"{owner}/{name}",
                _ => "",
            };
        }

        return path.Split('/') is [var first, var second, .. var rest]
            && RepositoryName.TryParse($"{first}/{second}", out var repository) && !repository.IsPattern
            && rest.All(part => part.Length > 0 && part is not ("." or "..") && !part.Any(char.IsControl) && !part.Contains(':', StringComparison.Ordinal))
            && path.Length <= 500
            ? new SourceAddress(ReadingSourceKind.Folder, path)
            : null;
    }
}
