using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage.Model;

/// <summary>Evidence, weeks, and what is shared of them.</summary>
internal static class ProgressModel
{
    public static void AddProgress(this ModelBuilder model)
    {
        var items = model.OfMember<EvidenceItem>();
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.Number }).IsUnique();
        // Two nodes that see the same must not both propose it.
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.Source }).IsUnique();
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.State, i.On });

        model.OfMember<FeedbackItem>().HasIndex(f => new { f.WorkspaceId, f.MemberId, f.Number }).IsUnique();
        model.OfMember<OwnRubric>().HasIndex(r => new { r.WorkspaceId, r.MemberId }).IsUnique();
        model.OfMember<PickedStepUp>().HasIndex(p => new { p.WorkspaceId, p.MemberId, p.StepUpId }).IsUnique();

        model.OfMember<EnergyAnswer>().HasIndex(a => new { a.WorkspaceId, a.MemberId, a.WeekOn }).IsUnique();

        var sharings = model.OfMember<SharingChoice>();
        sharings.HasIndex(s => new { s.WorkspaceId, s.MemberId }).IsUnique();
        sharings.HasIndex(s => new { s.WorkspaceId, s.ManagerId });
        var sharedWeeks = model.OfMember<SharedWeek>();
        sharedWeeks.HasIndex(w => new { w.WorkspaceId, w.MemberId, w.WeekOn }).IsUnique();
        sharedWeeks.HasIndex(w => w.NextDueAt);
        // Two nodes, or a node and the member, must not both send it.
        sharedWeeks.Property(w => w.State).IsConcurrencyToken();
    }
}
