using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>The window for one line on how a 1:1 went.</summary>
internal static class NoteModal
{
    public const string CallbackId = "one_on_one_note";
    public const string Note = "note";

    private const int LongestNote = 300;

    public static ModalView Build(OneOnOneMeeting meeting) => new()
    {
        CallbackId = CallbackId,
        Title = "How did it go?",
        Submit = "Keep it",
        Close = "Cancel",
        PrivateMetadata = meeting.Id.ToString("N"),
        Blocks =
        [
            new InputBlock
            {
                BlockId = Note,
                Label = "In one line",
                Hint = "Only you see it. The next brief reminds you of it.",
                Optional = true,
                Element = new PlainTextInput { ActionId = Note, InitialValue = meeting.Note, MaxLength = LongestNote },
            },
        ],
    };
}

/// <summary>Takes a press on "Add a line".</summary>
internal sealed class HowItWentHandler(MemberMeetings meetings, MeetingWindows windows) : IBlockActionHandler
{
    public string ActionId => OneOnOneActions.HowItWent;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await meetings.Find(request, cancellationToken) is { } found)
        {
            windows.Open(request, found.Member, NoteModal.Build(found.Meeting));
        }
    }
}

/// <summary>Keeps the line with the 1:1, and has the question show it.</summary>
internal sealed class HowItWentSubmissionHandler(MemberMeetings meetings) : IViewSubmissionHandler
{
    public string CallbackId => NoteModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await meetings.Find(submission, cancellationToken) is not { } found)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [NoteModal.Note] = "This 1:1 was taken away, so nothing was kept." });
        }

        found.Meeting.Note = submission.State.Find(NoteModal.Note, NoteModal.Note)?.Text?.Trim() is { Length: > 0 } note ? note : null;
        await meetings.Show(found, submission.TriggerId, cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}
