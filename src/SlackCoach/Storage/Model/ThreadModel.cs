using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage.Model;

/// <summary>Channels, what was said in them, and the ledger.</summary>
internal static class ThreadModel
{
    public static void AddThreads(this ModelBuilder model)
    {
        var channels = model.OfWorkspace<FollowedChannel>();
        channels.HasIndex(c => new { c.WorkspaceId, c.ChannelId }).IsUnique();
        channels.HasIndex(c => c.NextReadAt);
        // Two nodes must not both read on.
        channels.Property(c => c.NextReadAt).IsConcurrencyToken();

        var threads = model.OfWorkspace<FollowedThread>();
        threads.HasIndex(t => new { t.WorkspaceId, t.ChannelId, t.ThreadTs }).IsUnique();
        threads.HasIndex(t => new { t.WorkspaceId, t.ChannelId, t.IsUnread });
        threads.HasIndex(t => t.NextLookAt);
        threads.HasIndex(t => t.ThreadTs);

        var messages = model.OfWorkspace<ThreadMessage>();
        messages.HasIndex(m => new { m.WorkspaceId, m.ChannelId, m.Ts }).IsUnique();
        messages.HasIndex(m => new { m.WorkspaceId, m.ChannelId, m.ThreadTs });
        messages.HasIndex(m => m.Ts);

        var reactions = model.OfWorkspace<HeardReaction>();
        reactions.HasIndex(r => new { r.WorkspaceId, r.ChannelId, r.Ts, r.Emoji, r.UserId }).IsUnique();
        reactions.HasIndex(r => r.HeardAt);

        var entries = model.OfMember<LedgerEntry>();
        entries.HasIndex(e => new { e.WorkspaceId, e.MemberId, e.ChannelId, e.ThreadTs }).IsUnique();
        entries.HasIndex(e => new { e.WorkspaceId, e.ChannelId, e.ThreadTs });
        entries.HasIndex(e => new { e.WorkspaceId, e.MemberId, e.State });

        var changes = model.OfRow<LedgerChange, LedgerEntry>(c => c.EntryId);
        changes.HasIndex(c => new { c.WorkspaceId, c.EntryId });
        changes.HasIndex(c => new { c.WorkspaceId, c.MemberId, c.At });

        model.OfMember<LedgerPreference>().HasIndex(p => new { p.WorkspaceId, p.MemberId });
    }
}
