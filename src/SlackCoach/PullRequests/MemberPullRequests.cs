using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>What is known of the repositories a member watches.</summary>
/// <param name="Digest">Their open pull requests, sorted.</param>
/// <param name="Repositories">How many repositories that is.</param>
/// <param name="Unread">Those that could not be read at the last try, with what is known of them.</param>
/// <param name="Withheld">Open pull requests that GitHub named without their facts.</param>
/// <param name="ReadAt">When the oldest of the others was read; null when none ever was.</param>
internal sealed record PullRequestOverview(
    PullRequestDigest Digest, int Repositories, IReadOnlyList<UnreadRepository> Unread, int Withheld, DateTimeOffset? ReadAt)
{
    /// <summary>Whose turn each is is told to somebody by this name; null while nobody's is known.</summary>
    public string? Login { get; init; }

    /// <summary>How long the member works in a day: what ages in working days are counted by.</summary>
    public TimeSpan Day { get; init; } = TimeSpan.FromHours(8);

    /// <summary>All their open pull requests, hidden or not.</summary>
    public IReadOnlyList<PullRequest> Open { get; init; } = [];

    /// <summary>Repositories that are called otherwise by now.</summary>
    public IReadOnlyList<(string Was, string Is)> Renamed { get; init; } = [];

    public IReadOnlyList<PlacedPullRequest> Listed => [.. Digest.Sections.SelectMany(section => section.PullRequests)];

    /// <summary>How many are for the member to review, now or again.</summary>
    public int ToReview => Digest.Sections.Where(section => section.Section is TurnSection.ReviewNow or TurnSection.LookAgain).Sum(section => section.PullRequests.Count);
}

/// <summary>Reads the rows of a member's repositories; never GitHub.</summary>
internal sealed class MemberPullRequests(
    CoachDbContext db, Watching watching, MemberGitHub memberGitHub, WorkingTimes workingTimes, Attentions attentions, ProductClock clock)
{
    /// <summary>Null when the member watches nothing.</summary>
    public async Task<PullRequestOverview?> Read(Member member, CancellationToken cancellationToken)
    {
        if (await watching.Repositories(member, cancellationToken) is not { } watched)
        {
            return null;
        }

        var open = await Open(member, watched.Rows, cancellationToken);
        var read = watched.Rows.Where(row => !row.IsPattern).ToList();
        var reading = await Reading(member, cancellationToken);

        return new PullRequestOverview(
            DigestRules.Build(
                open, reading.Reader, reading.AttentionOf, reading.Filter, reading.Working, clock.GetUtcNow(), reading.Approvals),
            read.Count,
            UnreadRepositories.Of(watched),
            read.Sum(r => r.Withheld),
            read.Where(r => r.Failure is null).Min(r => r.ReadAt))
        {
            Login = reading.Reader.Login,
            Day = reading.Working.Hours.Length,
            Open = open,
            Renamed = UnreadRepositories.Renamed(watched),
        };
    }

    private async Task<List<PullRequest>> Open(Member member, IEnumerable<WatchedRepository> repositories, CancellationToken cancellationToken)
    {
        var ids = repositories.Select(repository => repository.Id).ToList();

        // An empty list would drop the workspace from the statement.
        return ids.Count == 0 ? [] : (await db.PullRequests.In(member.WorkspaceId)
            .Where(row => ids.Contains(row.RepositoryId)).Select(row => row.Details).ToListAsync(cancellationToken)).ConvertAll(PullRequestJson.Read);
    }

    /// <summary>A pull request that the member may see, with where it stands for them; null when none is known by that name.</summary>
    public async Task<PlacedPullRequest?> Find(Member member, RepositoryName repository, int number, CancellationToken cancellationToken)
    {
        var watched = await watching.Repositories(member, cancellationToken);
        var ids = watched?.Rows.Where(row => IsCalled(row.Name) || IsCalled(row.PresentName)).Select(row => row.Id).ToList() ?? [];

        if (ids.Count == 0
            || await db.PullRequests.In(member.WorkspaceId).Where(row => ids.Contains(row.RepositoryId) && row.Number == number)
                .Select(row => row.Details).FirstOrDefaultAsync(cancellationToken) is not { } details)
        {
            return null;
        }

        var (pullRequest, reading) = (PullRequestJson.Read(details), await Reading(member, cancellationToken));

        return new PlacedPullRequest(
            pullRequest,
            TurnRules.Place(
                pullRequest, reading.Reader, reading.AttentionOf(pullRequest), reading.Filter, reading.Working, clock.GetUtcNow(), reading.Approvals));

        bool IsCalled(string? name) => repository.ToString().Equals(name, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<MemberReading> Reading(Member member, CancellationToken cancellationToken)
    {
        var account = await memberGitHub.Of(member, cancellationToken);

        return new MemberReading(
            account is null ? Reader.Unknown : new Reader(account.Login, account.Teams),
            await attentions.Of(member, cancellationToken),
            DigestFilterJson.Of(member),
            await workingTimes.Of(member, cancellationToken),
            member.EnoughApprovals ?? TurnRules.UsualApprovals);
    }

    private sealed record MemberReading(
        Reader Reader, Func<PullRequest, Attention?> AttentionOf, DigestFilter Filter, Domain.Time.WorkingTime Working, int Approvals);
}
