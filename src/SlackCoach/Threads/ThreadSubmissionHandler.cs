using SlackCoach.Members;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;

namespace SlackCoach.Threads;

/// <summary>Takes the answer of a window about a thread.</summary>
internal sealed class ThreadSubmissionHandler(People people, DecideThread decide, ThreadClick click, Secrets secrets) : IViewSubmissionHandler
{
    public string CallbackId => ThreadWindows.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (ThreadOrigin.TryParse(submission.View.PrivateMetadata) is not { } origin
            || await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null } member)
        {
            return ViewSubmissionResponse.Close;
        }

        var answer = submission.State.Find(ThreadWindows.Block, ThreadWindows.Input);
        var text = answer?.Text?.Trim() is { Length: > 0 } typed ? typed : null;
        var outcome = origin.Choice switch
        {
            ThreadBlocks.Snooze => text is null ? null : await decide.Snooze(member, origin.EntryId, text, cancellationToken),
            ThreadBlocks.HandOver => answer?.Selected is [var person] ? await decide.HandOver(member, origin.EntryId, person, cancellationToken) : null,
            _ => await decide.Finish(member, origin.EntryId, text, cancellationToken),
        };

        if (outcome is null)
        {
            return new ViewErrorsResponse(new Dictionary<string, string>
            {
                [ThreadWindows.Block] = origin.Choice == ThreadBlocks.Snooze
                    ? "I cannot read that as a time to come. Try “tomorrow”, “Thursday” or a date."
                    : "Choose somebody.",
            });
        }

        if (!outcome.IsChanged)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [ThreadWindows.Block] = ShortTitle.Plain(outcome.Sentence).TrimEnd(':') + "." });
        }

        var request = new BlockActionRequest
        {
            TeamId = submission.TeamId,
            UserId = submission.UserId,
            TriggerId = submission.TriggerId,
            Action = new BlockAction { ActionId = ThreadBlocks.MoreAction },
            ResponseUrl = origin.ProtectedResponseUrl is { } url ? secrets.Unprotect(url) : null,
            IsEphemeral = origin.ProtectedResponseUrl is not null,
            State = submission.State,
        };
        await click.Answer(member, request, outcome, cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}
