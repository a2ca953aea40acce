using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Settings;

/// <summary>Takes a habit's window when it is sent in.</summary>
internal sealed class HabitSubmissionHandler(People people, EditHabit editHabit, ProductClock clock) : IViewSubmissionHandler
{
    public string CallbackId => HabitModal.Callback;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        if (!Guid.TryParseExact(submission.View.PrivateMetadata, "N", out var id)
            || await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null } member
            || await editHabit.Find(member, id, cancellationToken) is not { } habit)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [HabitModal.Title] = "This habit is no longer yours, so nothing was changed. Close this window." });
        }

        var input = HabitInput.Read(submission.State, habit, member.Calendar().DayOf(now), member.Quiet());

        if (input.Problems.Count > 0)
        {
            return new ViewErrorsResponse(input.Problems);
        }

        member.Acted(now);
        await editHabit.Execute(member, habit, input.Choices, submission.TriggerId, cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}
