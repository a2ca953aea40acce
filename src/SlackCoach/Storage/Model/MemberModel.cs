using Microsoft.EntityFrameworkCore;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Storage.Model;

/// <summary>Members, what they are away for, and what they changed.</summary>
internal static class MemberModel
{
    public static void AddMembers(this ModelBuilder model)
    {
        model.Entity<Workspace>(workspace =>
        {
            workspace.Property(w => w.Id).ValueGeneratedNever();
            workspace.HasIndex(w => w.TeamId).IsUnique();
        });

        var members = model.OfWorkspace<Member>();
        members.HasIndex(m => new { m.WorkspaceId, m.SlackUserId }).IsUnique();
        members.HasIndex(m => new { m.ThreadsReadAt, m.JoinedAt });
        model.OfWorkspace<Removal>().HasIndex(r => r.NextDueAt);

        model.OfMember<Change>().HasIndex(c => new { c.WorkspaceId, c.MemberId, c.UndoneAt });
        model.OfMember<ShownEntry>().HasIndex(e => new { e.WorkspaceId, e.MemberId, e.Number }).IsUnique();

        var absences = model.OfMember<Absence>();
        absences.HasIndex(a => new { a.WorkspaceId, a.MemberId, a.EndsOn });
        absences.HasOne<Habit>().WithMany().HasForeignKey(a => new { a.WorkspaceId, a.HabitId }).OnDelete(DeleteBehavior.Cascade);

        model.OfWorkspace<WorkspaceDayOff>().HasIndex(d => new { d.WorkspaceId, d.On }).IsUnique();

        var calendars = model.OfMember<OwnCalendar>();
        calendars.HasIndex(c => new { c.WorkspaceId, c.MemberId }).IsUnique();
        calendars.HasIndex(c => c.NextReadAt);

        model.OfMember<OwnDayOff>().HasIndex(d => new { d.WorkspaceId, d.MemberId, d.On }).IsUnique();
    }
}
