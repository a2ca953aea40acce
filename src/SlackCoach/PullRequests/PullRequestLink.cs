using System.Globalization;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.PullRequests;

/// <summary>Reads which pull request somebody means: a link to it, or <c>owner/name#12</c>.</summary>
internal static class PullRequestLink
{
    public static (RepositoryName Repository, int Number)? TryParse(string text)
    {
        // Slack wraps links that are typed into a message.
        var link = text.Trim().Trim('<', '>').Split('|')[0];

        if (Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
        {
            return url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var owner, var name, "pull", var number, ..]
                ? Parse($"{owner}/{name}", number)
                : null;
        }

        return link.Split('#', 2) is [var repository, var hash] ? Parse(repository, hash) : null;
    }

    private static (RepositoryName Repository, int Number)? Parse(string repository, string number) =>
        RepositoryName.TryParse(repository, out var name) && !name.IsPattern
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0
            ? (name, parsed)
            : null;
}
