using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.GitHub;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Which entries of <c>GitHub:Repositories</c> members watch. A choice stays a member's, but counts only while the
/// configuration names it.</summary>
internal sealed class Watching(CoachDbContext db, IOptions<GitHubOptions> github)
{
    public async Task<List<string>> Of(Member member, CancellationToken cancellationToken) =>
        Configured(await db.RepositoryChoices.Of(member).Select(choice => choice.Source).ToListAsync(cancellationToken));

    public async Task<List<string>> OfAnybody(Guid workspaceId, CancellationToken cancellationToken) =>
        Configured(await db.RepositoryChoices.In(workspaceId).Select(choice => choice.Source).Distinct().ToListAsync(cancellationToken));

    private List<string> Configured(List<string> sources) =>
        sources.FindAll(source => github.Value.Repositories.Contains(source, StringComparer.OrdinalIgnoreCase));
}
