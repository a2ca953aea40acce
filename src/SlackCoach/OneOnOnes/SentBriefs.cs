using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Tells a member what became of something they sent to the other person.</summary>
internal sealed class SentBriefs(CoachDbContext db, MemberMeetings meetings, MeetingNews news)
{
    /// <summary>Tells it, once it is known; the caller saves.</summary>
    public async Task TellOutcome(Guid workspaceId, Guid meetingId, CancellationToken cancellationToken)
    {
        var meeting = await db.OneOnOneMeetings.In(workspaceId).SingleAsync(row => row.Id == meetingId, cancellationToken);
        var state = await db.Outbox.In(workspaceId).Where(row => row.Id == meeting.SendingMessageId)
            .Select(row => (OutboxState?)row.State).SingleOrDefaultAsync(cancellationToken);

        if (meeting.SendingMessageId is not { } sendingId || state == OutboxState.Waiting)
        {
            return;
        }

        var member = await db.Members.In(workspaceId).SingleAsync(row => row.Id == meeting.MemberId, cancellationToken);
        var series = await db.OneOnOnes.In(workspaceId).SingleAsync(row => row.Id == meeting.OneOnOneId, cancellationToken);
        var name = BriefMessage.NameOf(series);
        meeting.SendingMessageId = null;

        if (state != OutboxState.Sent)
        {
            meeting.SentOn = null;
        }

        await news.Tell(
            member,
            sendingId.ToString("N"),
            Reply.Plain(state == OutboxState.Sent
                ? $"{name} has what you sent before your 1:1 on {MeetingDates.InWords(meeting.On)}."
                : $"Slack did not take what you wanted to send to {name}, so they have got nothing. Please write to them directly."),
            cancellationToken);
        await meetings.Show(new MemberMeeting(member, series, meeting), sendingId.ToString("N"), cancellationToken);
    }
}
