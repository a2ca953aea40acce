using SlackCoach.Sandbox.GitHub;

namespace SlackCoach.Tests.GitHub;

/// <summary>Repositories and pull requests that tests need many of.</summary>
internal static class GitHubSamples
{
    public static StandInRepository Repository(string fullName, int pullRequests = 1) =>
        new(fullName, [.. Enumerable.Range(1, pullRequests).Select(PullRequest)]);

    public static StandInPullRequest PullRequest(int number) => new()
    {
        Number = number,
        Title = $"Change {number}",
        Author = "mira",
        CreatedAt = GitHubSetup.Start.AddDays(-100).AddHours(number),
        UpdatedAt = GitHubSetup.Start.AddDays(-1),
    };

    /// <summary>Names <c>harborline/r00</c> onward.</summary>
    public static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(index => $"harborline/r{index:00}")];
}
