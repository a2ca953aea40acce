using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage.Model;

/// <summary>Plans, habits and 1:1s.</summary>
internal static class PlanModel
{
    public static void AddPlans(this ModelBuilder model)
    {
        model.OfMember<Plan>().HasIndex(p => new { p.WorkspaceId, p.MemberId, p.ArchivedAt });

        var items = model.OfPlan<PlanItem>(i => i.PlanId);
        items.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.WeekStartsOn });
        items.HasIndex(i => new { i.Kind, i.WeekStartsOn });
        model.OfPlan<PlanPassage>(p => p.PlanId);

        var imports = model.OfMember<PlanImport>();
        imports.HasIndex(i => new { i.WorkspaceId, i.MemberId, i.State });
        imports.HasIndex(i => new { i.State, i.RequestedAt });

        model.OfMember<Habit>().HasIndex(h => new { h.WorkspaceId, h.MemberId, h.EndsOn });

        var pastCadences = model.OfHabit<PastCadence>(c => c.HabitId);
        pastCadences.HasIndex(c => new { c.WorkspaceId, c.HabitId, c.StartsOn }).IsUnique();
        pastCadences.HasIndex(c => new { c.WorkspaceId, c.MemberId });

        var marks = model.OfHabit<HabitMark>(m => m.HabitId);
        marks.HasIndex(m => new { m.WorkspaceId, m.HabitId, m.On, m.Kind }).IsUnique();
        marks.HasIndex(m => new { m.WorkspaceId, m.MemberId, m.On });

        var snoozes = model.OfHabit<Snooze>(s => s.HabitId);
        snoozes.HasIndex(s => new { s.WorkspaceId, s.HabitId }).IsUnique();
        snoozes.HasIndex(s => new { s.WorkspaceId, s.MemberId });
        snoozes.HasIndex(s => new { s.IsQueued, s.UntilAt });
        // Two nodes, or a node and the member, must not both move it.
        snoozes.Property(s => s.UntilAt).IsConcurrencyToken();
        snoozes.Property(s => s.IsQueued).IsConcurrencyToken();

        model.OfMember<OneOnOne>().HasIndex(o => new { o.WorkspaceId, o.MemberId, o.EndedOn });

        var meetings = model.OfRow<OneOnOneMeeting, OneOnOne>(m => m.OneOnOneId);
        meetings.HasIndex(m => new { m.WorkspaceId, m.OneOnOneId, m.On }).IsUnique();
        meetings.HasIndex(m => new { m.WorkspaceId, m.MemberId, m.On });
        meetings.HasIndex(m => new { m.WorkspaceId, m.PlanItemId });
        meetings.HasIndex(m => m.NextDueAt);
        meetings.HasIndex(m => m.SendingMessageId);
        // Whoever was overtaken by another node, or by the member, can no longer save.
        meetings.Property(m => m.NextDueAt).IsConcurrencyToken();
    }
}
