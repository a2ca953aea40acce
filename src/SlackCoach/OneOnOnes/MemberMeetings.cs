using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <param name="Member">Whose it is.</param>
/// <param name="Series">Who it is with.</param>
/// <param name="Meeting">The 1:1.</param>
internal sealed record MemberMeeting(Member Member, OneOnOne Series, OneOnOneMeeting Meeting);

/// <summary>Finds the 1:1 that a button or a window is about, and keeps the messages true that show it.</summary>
internal sealed class MemberMeetings(CoachDbContext db, People people, OutboxWriter outbox, ProductClock clock)
{
    private static readonly Message Gone = Reply.Plain("That 1:1 was taken away, so nothing was changed. /plan add plans it again.");

    /// <summary>Who pressed, where SlackCoach is on for them; otherwise the press is answered and null comes back.</summary>
    public async Task<Member?> Presser(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member)
        {
            return null;
        }

        member.Acted(clock.GetUtcNow());

        if (member.Refusal is not { } refusal)
        {
            return member;
        }

        await Whisper(member, request, StartMessage.Refused(refusal), cancellationToken);

        return null;
    }

    /// <summary>The 1:1 of a button; where it is gone, the press is answered and null comes back.</summary>
    public async Task<MemberMeeting?> Find(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await Presser(request, cancellationToken) is not { } member)
        {
            return null;
        }

        if (await Find(member, request.Action.Value, cancellationToken) is { } found)
        {
            return found;
        }

        await Whisper(member, request, Gone, cancellationToken);

        return null;
    }

    /// <summary>The 1:1 of a window; null when it is gone.</summary>
    public async Task<MemberMeeting?> Find(ViewSubmission submission, CancellationToken cancellationToken) =>
        await people.Find(submission.TeamId, submission.UserId, cancellationToken) is { Refusal: null } member
            ? await Find(member, submission.View.PrivateMetadata.Split(':')[0], cancellationToken)
            : null;

    /// <summary>Has the posted brief and the posted question show what the rows say; the caller saves.</summary>
    /// <param name="found">The 1:1, with its changes.</param>
    /// <param name="change">Names the change: the same in every delivery of the request.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task Show(MemberMeeting found, string change, CancellationToken cancellationToken)
    {
        var (member, series, meeting) = found;

        if (meeting.Brief is not null)
        {
            await Update(member, meeting.BriefMessageId, BriefMessage.Build(series, meeting), change, cancellationToken);
        }

        if (meeting.AskedMessageId is not null)
        {
            await Update(member, meeting.AskedMessageId, AskedMessage.Build(series, meeting, await AskedComposer.NextOn(db, meeting, cancellationToken)), change, cancellationToken);
        }
    }

    public Task Whisper(Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Whisper(member, request, Today(member), message), cancellationToken);

    public Task Replace(Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken) =>
        outbox.Add(outbox.Replacement(member, request, Today(member), message), cancellationToken);

    public DateOnly Today(Member member) => member.Calendar().DayOf(clock.GetUtcNow());

    private async Task<MemberMeeting?> Find(Member member, string? value, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(value, "N", out var id)
            || await db.OneOnOneMeetings.Of(member).SingleOrDefaultAsync(row => row.Id == id && row.State != OneOnOneState.Cancelled, cancellationToken) is not { } meeting)
        {
            return null;
        }

        return new MemberMeeting(member, await db.OneOnOnes.Of(member).SingleAsync(row => row.Id == meeting.OneOnOneId, cancellationToken), meeting);
    }

    private async Task Update(Member member, Guid? postedId, Message message, string change, CancellationToken cancellationToken)
    {
        if (await db.Outbox.Of(member).AsNoTracking().SingleOrDefaultAsync(row => row.Id == postedId, cancellationToken) is not { Payload: not null } posted)
        {
            return;
        }

        var payload = OutboxWriter.Json(message);

        // Only the text: the relay may be at work on the row, and neither may make the other fail.
        await db.Outbox.Of(member).Where(row => row.Id == posted.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, payload), cancellationToken);
        await outbox.Add(outbox.Update(member, posted, $"{posted.Id:N}:{change}", Today(member), message), cancellationToken);
    }
}
