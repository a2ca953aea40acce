using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage.Model;

/// <summary>The reading list and its sources.</summary>
internal static class ReadingModel
{
    public static void AddReading(this ModelBuilder model)
    {
        var sources = model.OfWorkspace<ReadingSource>();
        sources.HasIndex(s => new { s.WorkspaceId, s.Kind, s.AddressHash }).IsUnique();
        sources.HasIndex(s => s.NextPollAt);

        var follows = model.OfMember<ReadingFollow>();
        follows.HasIndex(f => new { f.WorkspaceId, f.SourceId, f.MemberId }).IsUnique();
        follows.HasIndex(f => new { f.WorkspaceId, f.MemberId, f.Number }).IsUnique();
        follows.HasOne<ReadingSource>().WithMany().HasForeignKey(f => new { f.WorkspaceId, f.SourceId }).OnDelete(DeleteBehavior.Cascade);

        var items = model.OfMember<ReadingItem>();
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.LinkHash }).IsUnique();
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.Number }).IsUnique();
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.State });
    }
}
