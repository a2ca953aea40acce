using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>When a member may be reminded.</summary>
internal sealed class MemberSnoozing(CoachDbContext db, WorkingTimes workingTimes)
{
    public async Task<SnoozeRules> Rules(Member member, CancellationToken cancellationToken)
    {
        var digest = await db.Nudges.Of(member).Where(nudge => nudge.Kind == NudgeKind.MorningDigest)
            .Select(nudge => (TimeOnly?)nudge.TimeOfDay).SingleOrDefaultAsync(cancellationToken);

        return Build(member, digest, await workingTimes.Of(member, cancellationToken));
    }

    /// <summary>The rules of several members, of any workspace, at once.</summary>
    public async Task<IReadOnlyDictionary<Guid, SnoozeRules>> Rules(IReadOnlyCollection<Member> members, CancellationToken cancellationToken)
    {
        var (workspaces, ids) = (members.Select(member => member.WorkspaceId).Distinct().ToList(), members.Select(member => member.Id).ToList());
        var digests = await db.Nudges.TagWith(EveryWorkspace.Tag)
            .Where(nudge => workspaces.Contains(nudge.WorkspaceId) && ids.Contains(nudge.MemberId) && nudge.Kind == NudgeKind.MorningDigest)
            .ToDictionaryAsync(nudge => nudge.MemberId, nudge => (TimeOnly?)nudge.TimeOfDay, cancellationToken);
        var working = await workingTimes.Of(members, cancellationToken);

        return members.ToDictionary(member => member.Id, member => Build(member, digests.GetValueOrDefault(member.Id), working[member.Id]));
    }

    private static SnoozeRules Build(Member member, TimeOnly? digest, WorkingTime working) =>
        new(member.Calendar(), member.Quiet(), digest ?? Membership.DefaultDigestTime, day => working.IsWorking(day));
}
