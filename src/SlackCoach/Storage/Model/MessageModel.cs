using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage.Model;

/// <summary>What comes from Slack and what goes there.</summary>
internal static class MessageModel
{
    public static void AddMessages(this ModelBuilder model)
    {
        var nudges = model.OfMember<Nudge>();
        nudges.ToTable("NudgeTimes");
        nudges.HasIndex(n => new { n.WorkspaceId, n.MemberId, n.Kind, n.TimeOfDay }).IsUnique();
        nudges.HasIndex(n => n.NextDueAt);
        nudges.Property(n => n.NextDueAt).IsConcurrencyToken();

        var outbox = model.OfMember<OutboxMessage>();
        outbox.HasIndex(m => new { m.WorkspaceId, m.Key }).IsUnique();
        outbox.HasIndex(m => new { m.State, m.NotBeforeAt });
        outbox.HasIndex(m => new { m.WorkspaceId, m.MemberId, m.On });
        outbox.HasIndex(m => new { m.WorkspaceId, m.Composer, m.On });
        // Whoever lost the lease to somebody else can no longer save.
        outbox.Property(m => m.NotBeforeAt).IsConcurrencyToken();

        var events = model.OfWorkspace<InboxEvent>();
        events.HasIndex(e => new { e.WorkspaceId, e.EventId }).IsUnique();
        events.HasIndex(e => e.NextAttemptAt);
        events.HasIndex(e => e.ReceivedAt);

        var answered = model.OfWorkspace<AnsweredRequest>();
        answered.HasIndex(r => new { r.WorkspaceId, r.TriggerId }).IsUnique();
        answered.HasIndex(r => r.AnsweredAt);

        var homeTabs = model.OfMember<HomeTab>();
        homeTabs.HasIndex(h => new { h.WorkspaceId, h.MemberId }).IsUnique();
        homeTabs.HasIndex(h => h.NextPublishAt);
        homeTabs.HasIndex(h => h.DayEndsAt);
    }
}
