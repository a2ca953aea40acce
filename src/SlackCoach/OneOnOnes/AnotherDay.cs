using System.Globalization;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>The window in which a member sets the day of one 1:1; the rhythm stays.</summary>
internal static class DateModal
{
    public const string CallbackId = "one_on_one_date";
    public const string Day = "day";

    public static ModalView Build(OneOnOne series, OneOnOneMeeting meeting) => new()
    {
        CallbackId = CallbackId,
        Title = "Another day",
        Submit = "Set it",
        Close = "Cancel",
        PrivateMetadata = meeting.Id.ToString("N"),
        Blocks =
        [
            new SectionBlock { Text = (PlainText)$"{series.Title}, now on {MeetingDates.InWords(meeting.On)}. Its rhythm stays as it is." },
            new InputBlock
            {
                BlockId = Day,
                Label = "The new day",
                Hint = "Such as 2027-03-01, 1 March or next Thursday.",
                Element = new PlainTextInput { ActionId = Day, InitialValue = meeting.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), MaxLength = 40 },
            },
        ],
    };
}

/// <summary>Takes a press on "Another day".</summary>
internal sealed class AnotherDayHandler(MemberMeetings meetings, MeetingWindows windows) : IBlockActionHandler
{
    public string ActionId => OneOnOneActions.Date;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await meetings.Find(request, cancellationToken) is { } found)
        {
            windows.Open(request, found.Member, DateModal.Build(found.Series, found.Meeting));
        }
    }
}

/// <summary>Sets the day, and tells when the brief comes.</summary>
internal sealed class AnotherDaySubmissionHandler(MemberMeetings meetings, UpcomingMeetings upcoming, MeetingDates dates, MeetingNews news) : IViewSubmissionHandler
{
    public string CallbackId => DateModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await meetings.Find(submission, cancellationToken) is not { } found)
        {
            return Problem("This 1:1 was taken away, so nothing was changed.");
        }

        var (member, series, meeting) = found;
        var timing = await dates.For(member, cancellationToken);

        if (SingleDay.Read(submission.State.Find(DateModal.Day, DateModal.Day)?.Text ?? string.Empty, timing.Today) is not { } on)
        {
            return Problem("That is no day that I can read. Try 2027-03-01 or next Thursday.");
        }

        if (on < timing.Today || meeting.On < timing.Today)
        {
            return Problem(meeting.On < timing.Today ? "This 1:1 is past." : "That day is past.");
        }

        if ((await upcoming.Of(series, cancellationToken)).Exists(other => other.Id != meeting.Id && other.On == on))
        {
            return Problem($"You have another {series.Title} on that day.");
        }

        if (on != meeting.On)
        {
            // Its brief comes anew when it is due; what was noted and edited stays.
            (meeting.On, meeting.State) = (on, OneOnOneState.Planned);
            UpcomingMeetings.LookAgain(meeting, timing);
        }

        meeting.IsDateChosen = true;
        await meetings.Show(found, submission.TriggerId, cancellationToken);
        await news.Tell(member, submission.TriggerId, OneOnOneMessages.Moved(series, meeting, timing), cancellationToken);

        return ViewSubmissionResponse.Close;
    }

    private static ViewErrorsResponse Problem(string sentence) => new(new Dictionary<string, string> { [DateModal.Day] = sentence });
}
