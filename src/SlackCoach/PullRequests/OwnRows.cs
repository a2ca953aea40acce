using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>A member whose own token reads repositories that they chose.</summary>
internal sealed record OwnReader(Guid MemberId, OwnToken Token, DateTimeOffset ConnectedAt, IReadOnlyList<RepositoryChoice> Choices);

/// <summary>Keeps which repositories members' own tokens may read, and one row for each of them, whoever reads it.</summary>
internal sealed class OwnRows(CoachDbContext db, OwnTokens tokens, WriteTurn writeTurn, OutboxWriter outbox, ProductClock clock, TimeProvider time)
{
    /// <summary>Who is connected and chose repositories of their own.</summary>
    public async Task<List<OwnReader>> Readers(Guid workspaceId, CancellationToken cancellationToken)
    {
        var choices = await db.RepositoryChoices.In(workspaceId).AsNoTracking().Where(choice => choice.IsOwn == true).OrderBy(choice => choice.Id).ToListAsync(cancellationToken);

        if (choices.Count == 0)
        {
            return [];
        }

        var connected = await tokens.In(workspaceId, cancellationToken);

        return [.. choices.GroupBy(choice => choice.MemberId).Where(own => connected.ContainsKey(own.Key))
            .Select(own => new OwnReader(own.Key, connected[own.Key].Token, connected[own.Key].ConnectedAt, [.. own]))];
    }

    /// <summary>Forgets what the tokens of those could read whose connection has ended; once they connect again, GitHub is asked anew.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="memberId">The only one to look at; null for everybody.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whom that concerns.</returns>
    public async Task<List<Guid>> ForgetDisconnected(Guid workspaceId, Guid? memberId, CancellationToken cancellationToken)
    {
        var gone = await db.ReadableRepositories.In(workspaceId)
            .Where(row => memberId == null || row.MemberId == memberId)
            .Where(row => !db.GitHubAccounts.Any(account =>
                account.WorkspaceId == row.WorkspaceId && account.MemberId == row.MemberId && account.State == GitHubAccountState.Connected))
            .Select(row => row.MemberId).Distinct().ToListAsync(cancellationToken);

        if (gone.Count > 0)
        {
            await db.RepositoryChoices.In(workspaceId).Where(choice => gone.Contains(choice.MemberId) && choice.IsOwn == true).ExecuteUpdateAsync(
                set => set.SetProperty(choice => choice.TriedAt, (DateTimeOffset?)null).SetProperty(choice => choice.CheckedAt, (DateTimeOffset?)null), cancellationToken);
            await db.ReadableRepositories.In(workspaceId).Where(row => gone.Contains(row.MemberId)).ExecuteDeleteAsync(cancellationToken);
        }

        return gone;
    }

    /// <summary>Keeps what GitHub said of a choice, and tells the member when it is that they may not.</summary>
    /// <param name="asked">The choice as it was when GitHub was asked.</param>
    /// <param name="connectedAt">When the connection was made by whose token it was asked; what another one may is not known by that.</param>
    /// <param name="names">What they may read of it; null where GitHub did not say.</param>
    /// <param name="failure">Why they may read nothing, or why GitHub did not say.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether they see other repositories than before.</returns>
    public async Task<bool> KeepAccess(
        RepositoryChoice asked,
        DateTimeOffset connectedAt,
        IReadOnlyCollection<RepositoryName>? names,
        RepositoryFailure? failure,
        CancellationToken cancellationToken)
    {
        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        DateTimeOffset? now = time.GetUtcNow();
        var isChanged = false;

        // It may have been taken back meanwhile, or the account exchanged; if not, this locks it.
        if (await db.RepositoryChoices.In(asked.WorkspaceId).Where(choice => choice.Id == asked.Id && choice.IsOwn == true)
            .Where(choice => db.GitHubAccounts.Any(account => account.WorkspaceId == choice.WorkspaceId && account.MemberId == choice.MemberId
                && account.State == GitHubAccountState.Connected && account.ConnectedAt == connectedAt))
            .ExecuteUpdateAsync(set => set.SetProperty(choice => choice.TriedAt, now), cancellationToken) == 1)
        {
            var choices = db.RepositoryChoices.In(asked.WorkspaceId).Where(choice => choice.Id == asked.Id);
            // Another node may have asked at the same time, and told.
            var before = await choices.Select(choice => choice.Failure).SingleAsync(cancellationToken);
            await choices.ExecuteUpdateAsync(set => set.SetProperty(choice => choice.Failure, failure), cancellationToken);

            if (names is not null)
            {
                await choices.ExecuteUpdateAsync(set => set.SetProperty(choice => choice.CheckedAt, now), cancellationToken);
                isChanged = await Replace(asked, names, cancellationToken);
            }

            if (names is not null && failure is { } reason && before != failure)
            {
                await Tell(asked, reason, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return isChanged;
    }

    /// <summary>Has GitHub asked again at once about the choices by which a member could read a repository.</summary>
    public Task Doubt(Guid workspaceId, Guid memberId, string name, CancellationToken cancellationToken) => db.RepositoryChoices.Of(workspaceId, memberId)
        .Where(choice => db.ReadableRepositories.Any(row => row.WorkspaceId == choice.WorkspaceId && row.ChoiceId == choice.Id && row.Name == name))
        .ExecuteUpdateAsync(set => set.SetProperty(choice => choice.TriedAt, (DateTimeOffset?)null), cancellationToken);

    /// <summary>The names of the repositories that members may read, each with who may.</summary>
    public async Task<ILookup<string, Guid>> Readable(Guid workspaceId, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - Watching.AccessLasts;
        var rows = await db.ReadableRepositories.In(workspaceId)
            .Where(row => db.RepositoryChoices.Any(choice => choice.WorkspaceId == row.WorkspaceId && choice.Id == row.ChoiceId && choice.CheckedAt > since))
            .Select(row => new { row.Name, row.MemberId }).Distinct().ToListAsync(cancellationToken);

        return rows.ToLookup(row => row.Name, row => row.MemberId, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Has a row for each of these that the configuration does not read already; the others go, with their pull requests.</summary>
    public async Task<List<WatchedRepository>> Rows(Guid workspaceId, IEnumerable<string> readable, CancellationToken cancellationToken)
    {
        var all = await db.Repositories.In(workspaceId).AsNoTracking().ToListAsync(cancellationToken);
        var needed = readable.ToHashSet(StringComparer.OrdinalIgnoreCase);
        needed.ExceptWith(all.Where(row => row.Source != WatchedRepository.OfMembers && row is { ReadAt: not null, Failure: null }).Select(row => row.PresentName ?? row.Name));

        var present = all.FindAll(row => row.Source == WatchedRepository.OfMembers);
        var gone = present.FindAll(row => !needed.Contains(row.Name)).ConvertAll(row => row.Id);
        needed.ExceptWith(present.Select(row => row.Name));

        if (gone.Count > 0)
        {
            await db.Repositories.In(workspaceId).Where(row => gone.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        foreach (var name in needed)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Repositories" ("WorkspaceId", "Id", "Name", "Source", "Withheld")
                VALUES ({workspaceId}, {Guid.CreateVersion7()}, {name}, {WatchedRepository.OfMembers}, {0})
                ON CONFLICT ("WorkspaceId", "Source", "Name") DO NOTHING
                """,
                cancellationToken);
        }

        return gone.Count + needed.Count == 0
            ? present
            : await db.Repositories.In(workspaceId).AsNoTracking().Where(row => row.Source == WatchedRepository.OfMembers).ToListAsync(cancellationToken);
    }

    private async Task<bool> Replace(RepositoryChoice choice, IReadOnlyCollection<RepositoryName> names, CancellationToken cancellationToken)
    {
        var before = await db.ReadableRepositories.Of(choice.WorkspaceId, choice.MemberId).Where(row => row.ChoiceId == choice.Id).ToListAsync(cancellationToken);
        var gone = before.FindAll(row => !names.Contains(RepositoryName.Parse(row.Name)));
        var added = names.Except(before.Select(row => RepositoryName.Parse(row.Name))).ToList();
        db.ReadableRepositories.RemoveRange(gone);
        db.ReadableRepositories.AddRange(added.Select(name => new ReadableRepository
        {
            WorkspaceId = choice.WorkspaceId,
            Id = Guid.CreateVersion7(),
            MemberId = choice.MemberId,
            ChoiceId = choice.Id,
            Name = name.ToString(),
        }));

        return gone.Count + added.Count > 0;
    }

    private async Task Tell(RepositoryChoice choice, RepositoryFailure reason, CancellationToken cancellationToken)
    {
        var member = await db.Members.In(choice.WorkspaceId).SingleAsync(member => member.Id == choice.MemberId, cancellationToken);

        if (reason != RepositoryFailure.Unauthorized && member is { PausedAt: null, Refusal: null })
        {
            await outbox.Add(
                outbox.Written(member, "own-repository", $"{choice.Id:N}:{time.GetUtcNow().UtcTicks}", member.Calendar().DayOf(clock.GetUtcNow()), ReposMessage.Unreadable(choice.Source, reason)),
                cancellationToken);
        }
    }
}
