using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Takes a press on "Send to NAME": asks what of the brief, once it is known that they can be sent something.</summary>
internal sealed class SendBriefHandler(MemberMeetings meetings, MeetingWindows windows) : IBlockActionHandler
{
    public string ActionId => OneOnOneActions.Send;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await meetings.Find(request, cancellationToken) is not { Series.PersonSlackId: { } personId } found)
        {
            return;
        }

        var (member, series, meeting) = found;

        if (Refusal(found, meetings.Today(member)) is { } refusal)
        {
            await meetings.Whisper(member, request, Reply.Plain(refusal), cancellationToken);
            return;
        }

        windows.Open(request, member, async (services, stop) =>
        {
            // Whether they are of this workspace is Slack's to say, and is asked after the answer.
            var person = await services.GetRequiredService<People>().FindOrAdd(request.TeamId, personId, stop);
            await services.GetRequiredService<MemberProfiles>().EnsureRead(person, stop);

            if (person.Refusal is null)
            {
                var sender = await services.GetRequiredService<ISlackMessenger>().GetUser(request.TeamId, request.UserId, stop);

                return (SendBriefModal.Choose(series, meeting, sender.RealName ?? sender.Name ?? "A colleague"), null);
            }

            return (null, Reply.Plain($"{BriefMessage.NameOf(series)} is no active member of this workspace, so nothing can be sent to them from here. Nothing was sent."));
        });
    }

    /// <summary>Why nothing can be sent; null when it can.</summary>
    public static string? Refusal(MemberMeeting found, DateOnly today) => found.Meeting switch
    {
        { SentOn: { } on } => $"You sent this to {BriefMessage.NameOf(found.Series)} on {MeetingDates.InWords(on)} already. Nothing was sent again.",
        { On: var on } when on < today => "This 1:1 is past, so nothing was sent.",
        _ => null,
    };
}

/// <summary>Keeps what was chosen as a draft, and shows it word for word.</summary>
internal sealed class ChooseBriefSubmissionHandler(MemberMeetings meetings, TimeProvider time) : IViewSubmissionHandler
{
    public string CallbackId => SendBriefModal.ChooseCallback;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await meetings.Find(submission, cancellationToken) is not { } found)
        {
            return new ViewUpdateResponse(SendBriefModal.Notice("This 1:1 was taken away, so there is nothing to send."));
        }

        if (SendBriefModal.Read(submission.State, submission.View.PrivateMetadata, found.Meeting) is not { } message)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [SendBriefModal.Words] = "Write something, or tick something below." });
        }

        found.Meeting.Draft = OutboxWriter.Json(message);
        found.Meeting.DraftId = Guid.CreateVersion7(time.GetUtcNow());

        return new ViewUpdateResponse(SendBriefModal.Confirm(found.Series, found.Meeting));
    }
}

/// <summary>Sends what was shown, once, and nothing else.</summary>
internal sealed class ConfirmBriefSubmissionHandler(CoachDbContext db, MemberMeetings meetings, OutboxWriter outbox) : IViewSubmissionHandler
{
    public string CallbackId => SendBriefModal.ConfirmCallback;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await meetings.Find(submission, cancellationToken) is not { Series.PersonSlackId: { } personId } found)
        {
            return Notice("This 1:1 was taken away, so nothing was sent.");
        }

        var (member, series, meeting) = found;

        if (SendBriefHandler.Refusal(found, meetings.Today(member)) is { } refusal)
        {
            return Notice(refusal);
        }

        if (meeting.Draft is not { } draft || submission.View.PrivateMetadata.Split(':') is not [_, var draftId] || draftId != meeting.DraftId?.ToString("N"))
        {
            return Notice("Your brief or your choice has changed since this was shown, so nothing was sent. Press Send again to see what they would get now.");
        }

        // Not by People, which would lock them: two people may send each other something at the same moment.
        var person = await db.Members.In(member.WorkspaceId).SingleOrDefaultAsync(row => row.SlackUserId == personId, cancellationToken);

        if (person is not { Refusal: null, ProfileReadAt: not null })
        {
            return Notice($"{BriefMessage.NameOf(series)} is no active member of this workspace any more, so nothing was sent.");
        }

        var row = outbox.WrittenAs(person, "one-on-one", draftId, meeting.On, draft);
        await outbox.Add(row, cancellationToken);
        (meeting.SendingMessageId, meeting.SentOn, meeting.Draft, meeting.DraftId) = (row.Id, meetings.Today(member), null, null);
        await meetings.Show(found, submission.TriggerId, cancellationToken);

        return ViewSubmissionResponse.Close;
    }

    private static ViewUpdateResponse Notice(string sentence) => new(SendBriefModal.Notice(sentence));
}
