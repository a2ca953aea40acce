using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Sharing;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Takes a piece of evidence that is private or gone by now out of every post that has not gone out.</summary>
internal sealed class EvidenceInPosts(CoachDbContext db, MemberSharing sharing) : IEvidenceKept
{
    public async Task TakeBack(Member member, string text, string change, CancellationToken cancellationToken)
    {
        var open = await db.SharedWeeks.Of(member)
            .Where(week => week.State != SharedWeekState.Posted && week.State != SharedWeekState.Withdrawing).ToListAsync(cancellationToken);

        foreach (var week in open)
        {
            var without = SharedPost.Without(week.Text, text);

            if (without == week.Text)
            {
                continue;
            }

            // One that is on its way is stopped.
            week.State = week.State == SharedWeekState.Sending ? SharedWeekState.Held : week.State;
            (week.Text, week.NextDueAt) = (without, null);
            await sharing.Show(
                member, week, change, cancellationToken,
                week.State == SharedWeekState.Shown ? "A piece of evidence was taken out, as it is private or gone now. Nothing is posted unless you press Send." : null);
        }
    }
}
