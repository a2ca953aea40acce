using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Events;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Follows what Slack says of people who are known here: their zone, whether SlackCoach is on for them, and whether
/// their status says that they are away.</summary>
/// <remarks>Slack sends this event for every change of a profile, such as a new status; most change nothing here. A repeat finds the
/// zone taken over and says nothing more.</remarks>
internal sealed class UserChangeHandler(
    CoachDbContext db,
    People people,
    MemberProfiles profiles,
    Membership membership,
    NextDigest nextDigest,
    StatusAbsences statuses,
    OutboxWriter outbox,
    ProductClock clock,
    TimeProvider time) : IEventHandler<UserChangeEvent>
{
    public async Task Handle(UserChangeEvent slackEvent, EventContext context, CancellationToken cancellationToken)
    {
        if (await people.Find(context.TeamId, slackEvent.User.Id, cancellationToken) is not { } member)
        {
            return;
        }

        var zoneBefore = member.ZoneId;
        var refusalBefore = member.Refusal;
        var workspace = await people.Workspace(context.TeamId, cancellationToken);
        profiles.Apply(member, workspace, slackEvent.User);
        PauseOrResume(member, refusalBefore);
        await FollowStatus(member, slackEvent.User, context, cancellationToken);

        if (member.ZoneId == zoneBefore || member.JoinedAt is null)
        {
            return;
        }

        var nudges = await db.Nudges.Of(member).ToListAsync(cancellationToken);

        foreach (var nudge in nudges.Where(nudge => nudge.NextDueAt is not null))
        {
            await membership.Travel(nudge, member, cancellationToken);
        }

        if (member.PausedAt is null)
        {
            await Announce(member, nudges, context, cancellationToken);
        }
    }

    private async Task FollowStatus(Member member, SlackUser user, EventContext context, CancellationToken cancellationToken)
    {
        if (await statuses.Follow(member, user, cancellationToken) is { } absence && member is { JoinedAt: not null, PausedAt: null })
        {
            var today = member.Calendar().DayOf(clock.GetUtcNow());
            await outbox.Add(outbox.Written(member, "away", context.EventId, today, AwayStatusMessage.Build(absence, today)), cancellationToken);
        }
    }

    private void PauseOrResume(Member member, MemberRefusal? before)
    {
        if (member.Refusal is not null)
        {
            member.PausedAt ??= time.GetUtcNow();
        }
        else if (before is not null)
        {
            member.PausedAt = null;
        }
    }

    private async Task Announce(Member member, List<Nudge> nudges, EventContext context, CancellationToken cancellationToken)
    {
        var digest = nudges.Single(nudge => nudge.Kind == NudgeKind.MorningDigest);
        var message = ZoneChangeMessage.Build(
            member.Calendar().Zone.Id, member.ZoneIsDefault, await nextDigest.Describe(digest, member, cancellationToken));
        var today = member.Calendar().DayOf(clock.GetUtcNow());

        await outbox.Add(outbox.Written(member, "zone", context.EventId, today, message), cancellationToken);
    }
}
