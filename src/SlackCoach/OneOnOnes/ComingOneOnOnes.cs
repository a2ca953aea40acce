using Microsoft.EntityFrameworkCore;
using SlackCoach.Lists;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Names, in <c>/plan week</c> and on the Home tab, the 1:1s of today and the next two weeks.</summary>
internal sealed class ComingOneOnOnes(CoachDbContext db) : IWeekNote, IHomeSection
{
    private const int DaysAhead = 14;
    private const int MostNamed = 6;

    public int Order => 40;

    public async Task<IReadOnlyList<Block>> Build(Member member, DateOnly today, CancellationToken cancellationToken) =>
        await Read(member, today, cancellationToken) is { } line ? [new SectionBlock { Text = (PlainText)line }] : [];

    public async Task<string?> Read(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(DaysAhead);
        var meetings = await db.OneOnOneMeetings.Of(member).AsNoTracking()
            .Where(meeting => meeting.On >= today && meeting.On <= until && (meeting.State == OneOnOneState.Planned || meeting.State == OneOnOneState.Briefed))
            .Where(meeting => !db.PlanItems.Any(item =>
                item.WorkspaceId == meeting.WorkspaceId && item.Id == meeting.PlanItemId && item.CompletedOn != null))
            .OrderBy(meeting => meeting.On).Take(MostNamed)
            .Select(meeting => new { meeting.On, meeting.OneOnOneId })
            .ToListAsync(cancellationToken);

        if (meetings.Count == 0)
        {
            return null;
        }

        var series = await db.OneOnOnes.Of(member).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);

        return "Coming up: " + string.Join("; ", meetings.Select(
            meeting => $"{SlackText.Shorten(series[meeting.OneOnOneId].Title, 80)} on {MeetingDates.InWords(meeting.On)}"));
    }
}
