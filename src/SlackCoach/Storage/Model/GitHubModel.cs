using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage.Model;

/// <summary>Repositories, pull requests and accounts.</summary>
internal static class GitHubModel
{
    public static void AddGitHub(this ModelBuilder model)
    {
        model.OfWorkspace<WatchedRepository>().HasIndex(r => new { r.WorkspaceId, r.Source, r.Name }).IsUnique();

        var pullRequests = model.OfWorkspace<OpenPullRequest>();
        pullRequests.HasIndex(p => new { p.WorkspaceId, p.RepositoryId, p.HiddenBy });
        // Two nodes that read the same repository at the same time must not both keep what they read.
        pullRequests.HasIndex(p => new { p.WorkspaceId, p.RepositoryId, p.Number }).IsUnique();
        pullRequests.HasOne<WatchedRepository>().WithMany()
            .HasForeignKey(p => new { p.WorkspaceId, p.RepositoryId }).OnDelete(DeleteBehavior.Cascade);

        model.OfMember<RepositoryChoice>().HasIndex(c => new { c.WorkspaceId, c.MemberId, c.Source }).IsUnique();

        var readable = model.OfRow<ReadableRepository, RepositoryChoice>(r => r.ChoiceId);
        readable.HasIndex(r => new { r.WorkspaceId, r.ChoiceId, r.Name }).IsUnique();
        readable.HasIndex(r => new { r.WorkspaceId, r.MemberId });

        model.OfMember<PullRequestMark>().HasIndex(m => new { m.WorkspaceId, m.MemberId, m.Repository, m.Number }).IsUnique();
        // Two nodes that see the same review must not both keep it.
        var deeds = model.OfMember<PullRequestDeed>();
        deeds.HasIndex(d => new { d.WorkspaceId, d.MemberId, d.At, d.Repository, d.Number }).IsUnique();
        deeds.HasIndex(d => new { d.WorkspaceId, d.AskAt });
        deeds.Property(d => d.AskAt).IsConcurrencyToken();

        var accounts = model.OfMember<GitHubAccount>();
        accounts.HasIndex(a => new { a.WorkspaceId, a.MemberId }).IsUnique();
        accounts.HasIndex(a => a.NextCareAt);
        accounts.HasIndex(a => a.GitHubId);
        // Whoever was overtaken by another node, or by the member, can no longer save.
        accounts.Property(a => a.NextCareAt).IsConcurrencyToken();

        var connecting = model.OfMember<GitHubConnecting>();
        connecting.HasIndex(c => new { c.WorkspaceId, c.MemberId }).IsUnique();
        connecting.HasIndex(c => c.NextPollAt);
        connecting.Property(c => c.NextPollAt).IsConcurrencyToken();
    }
}
