using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Which repositories members watch: those of the workspace's configuration that they chose, and those of their own that their own
/// connection to GitHub opens. A choice stays a member's, but counts only while the configuration names it, or while they are connected.</summary>
internal sealed class Watching(CoachDbContext db, IOptions<GitHubOptions> github, TimeProvider time)
{
    /// <summary>So long it counts that GitHub let a member's token read something, should it not answer when asked again.</summary>
    public static readonly TimeSpan AccessLasts = TimeSpan.FromDays(1);

    /// <summary>The entries of the configuration that a member watches.</summary>
    public async Task<List<string>> Of(Member member, CancellationToken cancellationToken) =>
        Configured(await db.RepositoryChoices.Of(member).Where(choice => choice.IsOwn == null).Select(choice => choice.Source).ToListAsync(cancellationToken));

    /// <summary>The entries of the configuration that anybody watches.</summary>
    public async Task<List<string>> OfAnybody(Guid workspaceId, CancellationToken cancellationToken) =>
        Configured(await db.RepositoryChoices.In(workspaceId).Where(choice => choice.IsOwn == null).Select(choice => choice.Source).Distinct().ToListAsync(cancellationToken));

    /// <summary>Whether a member chose repositories of their own.</summary>
    public Task<bool> HasOwn(Member member, CancellationToken cancellationToken) => db.RepositoryChoices.Of(member).AnyAsync(choice => choice.IsOwn == true, cancellationToken);

    /// <summary>What is known of the repositories that a member watches and may see; null when they chose none.</summary>
    public async Task<WatchedRepositories?> Repositories(Member member, CancellationToken cancellationToken)
    {
        var sources = await Of(member, cancellationToken);
        var own = await db.RepositoryChoices.Of(member).AsNoTracking().Where(choice => choice.IsOwn == true).OrderBy(choice => choice.Source).ToListAsync(cancellationToken);

        if (sources.Count + own.Count == 0)
        {
            return null;
        }

        var connectedAt = own.Count == 0 ? null : await db.GitHubAccounts.Of(member).Where(account => account.State == GitHubAccountState.Connected)
            .Select(account => (DateTimeOffset?)account.ConnectedAt).SingleOrDefaultAsync(cancellationToken);
        // What was found out with another account, or too long ago, opens nothing.
        var since = time.GetUtcNow() - AccessLasts;
        var opened = own.Where(choice => choice.CheckedAt > since && choice.CheckedAt >= connectedAt).Select(choice => choice.Id).ToHashSet();
        var readable = opened.Count == 0 ? []
            : (await db.ReadableRepositories.Of(member).AsNoTracking().ToListAsync(cancellationToken)).FindAll(row => opened.Contains(row.ChoiceId));
        var names = readable.ConvertAll(repository => repository.Name.ToLowerInvariant());
        // Two empty lists would drop the workspace from the statement.
        var rows = sources.Count + names.Count == 0 ? [] : await db.Repositories.In(member.WorkspaceId).AsNoTracking()
            .Where(row => sources.Contains(row.Source) || names.Contains(row.Name.ToLower()) || names.Contains(row.PresentName!.ToLower()))
            .ToListAsync(cancellationToken);

        // One that is watched by its name and by a pattern, by a former name, or with several tokens counts once: as it was read best.
        return new WatchedRepositories(
            [.. rows.OrderBy(row => row.Failure is not null).ThenByDescending(row => row.ReadAt).DistinctBy(row => row.PresentName ?? row.Name, StringComparer.OrdinalIgnoreCase)
                .OrderBy(row => row.Name, StringComparer.Ordinal)],
            own,
            opened,
            readable,
            IsConnected: connectedAt is not null);
    }

    private List<string> Configured(List<string> sources) =>
        sources.FindAll(source => github.Value.Repositories.Contains(source, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What a member watches.</summary>
/// <param name="Rows">The repositories, and the patterns of the configuration; each once, by name.</param>
/// <param name="Own">What they chose for themselves.</param>
/// <param name="Opened">Those of these choices of which GitHub's last answer counts.</param>
/// <param name="Readable">The repositories that their own token opens, by the choices above.</param>
/// <param name="IsConnected">Whether their connection to GitHub stands; not asked where there is nothing of their own.</param>
internal sealed record WatchedRepositories(
    IReadOnlyList<WatchedRepository> Rows,
    IReadOnlyList<RepositoryChoice> Own,
    IReadOnlySet<Guid> Opened,
    IReadOnlyList<ReadableRepository> Readable,
    bool IsConnected);
