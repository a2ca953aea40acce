using Microsoft.EntityFrameworkCore;
using Quartz;
using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub.Webhooks;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Notes that GitHub says that a watched repository has changed, so that it is read at once.</summary>
internal sealed class ChangedRepositories(CoachDbContext db, ProductClock clock) : IWebhookHandler
{
    private const string OfRepository = "repository";

    public IReadOnlyCollection<string> Events =>
        ["pull_request", "pull_request_review", "pull_request_review_thread", "issue_comment", "check_suite", "push", OfRepository];

    public async Task<JobKey?> Handle(Guid workspaceId, WebhookEvent webhookEvent, CancellationToken cancellationToken)
    {
        if (webhookEvent.Repository is not { } repository || !Matters(webhookEvent))
        {
            return null;
        }

        var rows = await db.Repositories.In(workspaceId).AsNoTracking().ToListAsync(cancellationToken);
        var ids = rows.Where(row => row.IsPattern ? IsMeantBy(RepositorySource.Parse(row.Name)) : IsMeant(RepositoryName.Parse(row.Name))).Select(row => row.Id).ToList();

        if (ids.Count == 0)
        {
            return null;
        }

        DateTimeOffset? now = clock.GetUtcNow();
        await db.Repositories.In(workspaceId).Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ChangedAt, now), cancellationToken);

        return RefreshJob.Key;

        bool IsMeant(RepositoryName name) => name.Equals(repository) || name.Equals(webhookEvent.FormerRepository);

        // A new, renamed or archived one changes what the patterns of its owner stand for, and so may new topics.
        bool IsMeantBy(RepositorySource pattern) => webhookEvent.Name == OfRepository && IsOwner(pattern.Owner);

        bool IsOwner(string owner) => owner.Equals(repository.Owner, StringComparison.OrdinalIgnoreCase)
            || owner.Equals(webhookEvent.FormerRepository?.Owner, StringComparison.OrdinalIgnoreCase);
    }

    private static bool Matters(WebhookEvent webhookEvent) => webhookEvent switch
    {
        { Name: "issue_comment" } => webhookEvent.IsOnPullRequest,
        { Name: "check_suite" } => webhookEvent.Action == "completed",
        { Name: "push" } => webhookEvent.Ref?.StartsWith("refs/heads/", StringComparison.Ordinal) == true,
        _ => true,
    };
}
