using Microsoft.EntityFrameworkCore;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Nudges;

/// <summary>What of the Home tab tells of reminders that are paused, with the button that brings each back.</summary>
internal sealed class PausedAtHome(CoachDbContext db, NudgeReactions reactions) : IHomeSection
{
    private const int MostShown = 5;

    public int Order => 10;

    public async Task<IReadOnlyList<Block>> Build(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var paused = await db.Nudges.Of(member).AsNoTracking().Where(nudge => nudge.PausedAt != null)
            .OrderBy(nudge => nudge.Kind).ThenBy(nudge => nudge.TimeOfDay).Take(MostShown).ToListAsync(cancellationToken);

        if (paused.Count == 0)
        {
            return [];
        }

        var titles = await reactions.HabitsOf(paused, cancellationToken);

        return [new SectionBlock { Text = (Markdown)"*Paused reminders*" }, .. paused.Select(nudge => Line(nudge, [.. titles[nudge]]))];
    }

    private static SectionBlock Line(Nudge nudge, IReadOnlyList<string> habits) => new()
    {
        Text = (PlainText)SlackText.Shorten(NudgeMessages.Name(nudge, habits), 300),
        Accessory = NudgeMessages.Resume(nudge),
    };
}
