using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Learns from Slack which zone a person lives in and whether they may be a member.</summary>
internal sealed class MemberProfiles(CoachDbContext db, ISlackMessenger slack, IOptions<MemberOptions> options, TimeProvider time)
{
    /// <summary>Asks Slack who this is, unless that is known, and saves it. Not for use inside a handler's three seconds.</summary>
    public async Task EnsureRead(Member member, CancellationToken cancellationToken)
    {
        if (member.ProfileReadAt is not null)
        {
            return;
        }

        var workspace = await db.Workspaces.SingleAsync(w => w.Id == member.WorkspaceId, cancellationToken);
        Apply(member, workspace, await slack.GetUser(workspace.TeamId, member.SlackUserId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes over what a profile says; nothing is saved.</summary>
    public void Apply(Member member, Workspace workspace, SlackUser user)
    {
        // Slack names no zone for a deactivated account: the last one known stays, for the day it is restored.
        if (!user.Deleted)
        {
            member.ZoneIsDefault = !MemberCalendar.TryFindZone(user.Tz, out _);
            member.ZoneId = member.ZoneIsDefault ? options.Value.DefaultZone : user.Tz!;
        }

        member.Refusal = Refusal(workspace, user);
        member.ProfileReadAt = time.GetUtcNow();
    }

    private MemberRefusal? Refusal(Workspace workspace, SlackUser user) => user switch
    {
        { Deleted: true } => MemberRefusal.Deactivated,
        { IsBot: true } => MemberRefusal.Bot,
        { IsStranger: true } => MemberRefusal.OtherWorkspace,
        { TeamId: { } teamId } when teamId != workspace.TeamId => MemberRefusal.OtherWorkspace,
        { IsRestricted: true } or { IsUltraRestricted: true } when !options.Value.AllowGuests => MemberRefusal.Guest,
        _ => null,
    };
}
