using Microsoft.EntityFrameworkCore;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Takes a press on "Replace it".</summary>
internal sealed class ReplaceRhythmHandler(CoachDbContext db, MemberMeetings meetings, MeetingDates dates, AddOneOnOne addOneOnOne) : IBlockActionHandler
{
    public string ActionId => OneOnOneActions.Replace;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await meetings.Presser(request, cancellationToken) is not { } member || RhythmWish.TryParse(request.Action.Value) is not var (seriesId, wish))
        {
            return;
        }

        if (await db.OneOnOnes.Of(member).SingleOrDefaultAsync(row => row.Id == seriesId && row.EndedOn == null, cancellationToken) is not { } series)
        {
            await meetings.Replace(member, request, OneOnOneMessages.AlreadyGone(), cancellationToken);
            return;
        }

        var timing = await dates.For(member, cancellationToken);
        var next = await addOneOnOne.Replace(series, wish, timing, cancellationToken);
        await meetings.Replace(member, request, OneOnOneMessages.Added(series, next, timing), cancellationToken);
    }
}

/// <summary>Takes a press on "Leave it as it is".</summary>
internal sealed class KeepRhythmHandler(CoachDbContext db, MemberMeetings meetings) : IBlockActionHandler
{
    public string ActionId => OneOnOneActions.Keep;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await meetings.Presser(request, cancellationToken) is not { } member || !Guid.TryParseExact(request.Action.Value, "N", out var id))
        {
            return;
        }

        var series = await db.OneOnOnes.Of(member).SingleOrDefaultAsync(row => row.Id == id && row.EndedOn == null, cancellationToken);
        await meetings.Replace(member, request, series is null ? OneOnOneMessages.AlreadyGone() : OneOnOneMessages.Kept(series), cancellationToken);
    }
}

/// <summary>Takes a press on "Take it away": the rhythm ends, and what the plan names stays.</summary>
internal sealed class RemoveRhythmHandler(CoachDbContext db, MemberMeetings meetings, UpcomingMeetings upcoming) : IBlockActionHandler
{
    public string ActionId => OneOnOneActions.Remove;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await meetings.Presser(request, cancellationToken) is not { } member || !Guid.TryParseExact(request.Action.Value, "N", out var id))
        {
            return;
        }

        if (await db.OneOnOnes.Of(member).SingleOrDefaultAsync(row => row.Id == id && row.EndedOn == null, cancellationToken) is not { } series)
        {
            await meetings.Replace(member, request, OneOnOneMessages.AlreadyGone(), cancellationToken);
            return;
        }

        var today = meetings.Today(member);
        var ahead = (await upcoming.Of(series, cancellationToken)).FindAll(
            meeting => meeting.On >= today && meeting.State is OneOnOneState.Planned or OneOnOneState.Briefed);
        var planNamesIt = ahead.Exists(meeting => meeting.PlanItemId is not null);
        series.Cadence = planNamesIt ? null : series.Cadence;
        series.EndedOn = planNamesIt ? null : today;

        foreach (var meeting in ahead.Where(meeting => meeting.PlanItemId is null))
        {
            (meeting.State, meeting.NextDueAt) = (OneOnOneState.Cancelled, null);
        }

        await meetings.Replace(member, request, OneOnOneMessages.Removed(series, planNamesIt), cancellationToken);
    }
}
