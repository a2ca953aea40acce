using System.Globalization;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Slack.Limits;

namespace SlackCoach.PullRequests;

/// <summary>Repositories as a member typed them, one to a line.</summary>
/// <param name="Sources">What they named, each once; to be used only without problems.</param>
/// <param name="Problems">What is wrong, each with its line.</param>
internal sealed record ReposInput(IReadOnlyList<RepositorySource> Sources, IReadOnlyList<string> Problems)
{
    /// <summary>How many lines may be filled.</summary>
    public const int Most = 50;

    private const int LongestQuote = 60;

    /// <param name="text">The text; null for none.</param>
    /// <param name="configured">The entries of the workspace's configuration, which are chosen elsewhere.</param>
    public static ReposInput Read(string? text, IEnumerable<string> configured)
    {
        var allowed = configured.Select(RepositorySource.Parse).ToHashSet();
        var (sources, problems) = (new List<RepositorySource>(), new List<string>());

        foreach (var (index, line) in (text ?? string.Empty).Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!RepositorySource.TryParse(FromLink(line.Trim()), out var source))
            {
                problems.Add(Problem(index, $"“{SlackText.Shorten(SlackText.Clean(line.Trim()), LongestQuote)}” is no owner/name, owner/*, topic:owner/topic or team:organization/slug."));
            }
            else if (allowed.Contains(source))
            {
                problems.Add(Problem(index, $"{source} is one of the workspace's: choose it in /plan settings."));
            }
            else if (!sources.Contains(source))
            {
                sources.Add(source);
            }
        }

        if (sources.Count > Most)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"These are {sources.Count}; {Most} lines are the most. An owner/*, a topic or a team stands for many."));
        }

        return new ReposInput(sources, problems);
    }

    /// <summary>A link to a repository names it.</summary>
    private static string FromLink(string line) =>
        Uri.TryCreate(line, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
            && link.AbsolutePath.Trim('/').Split('/') is [var owner, var name, ..]
            ? $"{owner}/{name}"
            : line;

    private static string Problem(int index, string sentence) => string.Create(CultureInfo.InvariantCulture, $"Line {index + 1}: {sentence}");
}
