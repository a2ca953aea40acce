using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Nudges;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>When a member may be reminded.</summary>
internal sealed class MemberSnoozing(CoachDbContext db, MemberDays memberDays)
{
    public async Task<SnoozeRules> Rules(Member member, CancellationToken cancellationToken)
    {
        var digest = await db.Nudges.Of(member).Where(nudge => nudge.Kind == NudgeKind.MorningDigest)
            .Select(nudge => (TimeOnly?)nudge.TimeOfDay).SingleOrDefaultAsync(cancellationToken);
        var days = (await memberDays.Read(member, cancellationToken))(Guid.Empty);

        return new SnoozeRules(member.Calendar(), member.Quiet(), digest ?? Membership.DefaultDigestTime, days.IsEligible);
    }
}
