using System.Globalization;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>The window in which a member edits the brief of a 1:1, part by part, and notes what to ask.</summary>
internal static class BriefModal
{
    public const string CallbackId = "one_on_one_brief";
    public const string ToAsk = "to_ask";
    public const string Input = "value";

    // All parts together have to fit into one message.
    private const int LongestSection = 1_500;
    private const int LongestToAsk = 2_000;

    public static ModalView Build(OneOnOneMeeting meeting) => new()
    {
        CallbackId = CallbackId,
        Title = "Edit the brief",
        Submit = "Keep it",
        Close = "Cancel",
        PrivateMetadata = meeting.Id.ToString("N"),
        Blocks =
        [
            TextInput(ToAsk, BriefMessage.ToAskTitle, meeting.ToAsk, LongestToAsk, "Only you see it, unless you send it."),
            .. BriefText.Read(meeting.Brief).Select((section, index) => TextInput(Section(index), section.Title, section.Text, LongestSection, "Empty it to leave it out.")),
        ],
    };

    /// <summary>The parts as they were sent in.</summary>
    public static IReadOnlyList<BriefSection> Read(StateValues state, IReadOnlyList<BriefSection> before) =>
        [.. before.Select((section, index) => section with { Text = state.Find(Section(index), Input)?.Text?.Trim() ?? string.Empty })];

    private static string Section(int index) => string.Create(CultureInfo.InvariantCulture, $"section_{index}");

    private static InputBlock TextInput(string blockId, string label, string? text, int longest, string hint) => new()
    {
        BlockId = blockId,
        Label = label,
        Hint = hint,
        Optional = true,
        Element = new PlainTextInput { ActionId = Input, Multiline = true, InitialValue = text is { Length: > 0 } ? text : null, MaxLength = longest },
    };
}

/// <summary>Takes a press on "Edit".</summary>
internal sealed class EditBriefHandler(MemberMeetings meetings, MeetingWindows windows) : IBlockActionHandler
{
    public string ActionId => OneOnOneActions.Edit;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await meetings.Find(request, cancellationToken) is { } found)
        {
            windows.Open(request, found.Member, BriefModal.Build(found.Meeting));
        }
    }
}

/// <summary>Keeps an edited brief, and has the message show it.</summary>
internal sealed class EditBriefSubmissionHandler(MemberMeetings meetings) : IViewSubmissionHandler
{
    public string CallbackId => BriefModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await meetings.Find(submission, cancellationToken) is not { } found)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [BriefModal.ToAsk] = "This 1:1 was taken away, so nothing was kept." });
        }

        var meeting = found.Meeting;
        meeting.ToAsk = submission.State.Find(BriefModal.ToAsk, BriefModal.Input)?.Text?.Trim() is { Length: > 0 } toAsk ? toAsk : null;

        if (meeting.Brief is { } brief)
        {
            meeting.Brief = BriefText.Write(BriefModal.Read(submission.State, BriefText.Read(brief)));
        }

        // What was shown as going to the other person is no longer what the brief says.
        (meeting.Draft, meeting.DraftId) = (null, null);
        await meetings.Show(found, submission.TriggerId, cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}
