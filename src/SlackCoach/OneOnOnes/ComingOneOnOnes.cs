using Microsoft.EntityFrameworkCore;
using SlackCoach.Lists;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Names, in <c>/plan week</c>, the 1:1s of today and the next two weeks.</summary>
internal sealed class ComingOneOnOnes(CoachDbContext db) : IWeekNote
{
    private const int DaysAhead = 14;
    private const int MostNamed = 6;

    public async Task<string?> Read(Member member, DateOnly today, CancellationToken cancellationToken)
    {
        var until = today.AddDays(DaysAhead);
        var meetings = await db.OneOnOneMeetings.Of(member).AsNoTracking()
            .Where(meeting => meeting.On >= today && meeting.On <= until && (meeting.State == OneOnOneState.Planned || meeting.State == OneOnOneState.Briefed))
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
