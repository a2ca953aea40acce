using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Members;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <param name="Name">The repository, or what stands for several.</param>
/// <param name="Reason">Why it could not be read; null when it was not tried yet.</param>
/// <param name="LastReadAt">Of when the pull requests are that are shown of it; null when none are.</param>
internal sealed record UnreadRepository(string Name, RepositoryFailure? Reason, DateTimeOffset? LastReadAt)
{
    /// <summary>Whether it is the member's own token that could not read it.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>What of a member's repositories is not as it should be.</summary>
internal static class UnreadRepositories
{
    /// <summary>Those that could not be read at the last try, the member's own included.</summary>
    public static IReadOnlyList<UnreadRepository> Of(WatchedRepositories watched) =>
    [
        .. watched.Rows.Where(row => row.Failure is not null || row.ReadAt is null)
            .Select(row => new UnreadRepository(row.Name, row.Failure, row.ReadAt) { IsOwn = row.Source == WatchedRepository.OfMembers }),
        .. watched.Own.Where(choice => !watched.IsConnected)
            .Select(choice => new UnreadRepository(choice.Source, RepositoryFailure.Unauthorized, LastReadAt: null) { IsOwn = true }),
        .. watched.Own.Where(choice => watched.IsConnected && (choice.Failure is not null || !watched.Opened.Contains(choice.Id)))
            .Select(choice => new UnreadRepository(choice.Source, choice.Failure, watched.Opened.Contains(choice.Id) ? choice.CheckedAt : null) { IsOwn = true }),
        .. watched.Readable.Select(repository => repository.Name).Except(watched.Rows.SelectMany(row => new[] { row.Name, row.PresentName ?? row.Name }), StringComparer.OrdinalIgnoreCase)
            .Select(name => new UnreadRepository(name, Reason: null, LastReadAt: null) { IsOwn = true }),
    ];

    /// <summary>Those that the member, or the configuration, knows by a former name.</summary>
    public static IReadOnlyList<(string Was, string Is)> Renamed(WatchedRepositories watched) =>
    [
        .. watched.Rows.Where(row => row.PresentName is not null).Select(row => (row.Name, row.PresentName!))
            .Concat(watched.Own.Where(choice => !IsPattern(choice))
                .Join(watched.Readable, choice => choice.Id, repository => repository.ChoiceId, (choice, repository) => (choice.Source, repository.Name))
                .Where(pair => !pair.Source.Equals(pair.Name, StringComparison.OrdinalIgnoreCase)))
            .Distinct(),
    ];

    private static bool IsPattern(RepositoryChoice choice) => RepositorySource.Parse(choice.Source).IsPattern;
}
