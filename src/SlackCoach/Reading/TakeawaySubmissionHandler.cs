using SlackCoach.Domain.Reading;
using SlackCoach.Members;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;

namespace SlackCoach.Reading;

/// <summary>Takes the takeaway: the document is read.</summary>
internal sealed class TakeawaySubmissionHandler(People people, FinishDocument finish, PickClick click, Secrets secrets) : IViewSubmissionHandler
{
    public string CallbackId => TakeawayModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (TakeawayOrigin.TryParse(submission.View.PrivateMetadata) is not { } origin
            || await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null } member)
        {
            return ViewSubmissionResponse.Close;
        }

        var takeaway = Takeaways.Read(submission.State.Find(TakeawayModal.TakeawayBlock, TakeawayModal.Input)?.Text);
        var outcome = await finish.Read(member, origin.DocumentId, takeaway, cancellationToken);

        if (outcome is not FinishOutcome.Finished)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [TakeawayModal.TakeawayBlock] = FinishReply.Sentence(outcome) });
        }

        if (origin.ProtectedResponseUrl is { } url)
        {
            await click.Answer(member, FromMessage(submission, secrets.Unprotect(url)), outcome, cancellationToken);
        }

        return ViewSubmissionResponse.Close;
    }

    /// <summary>The message in which the form was opened, as a click in it would name it.</summary>
    private static BlockActionRequest FromMessage(ViewSubmission submission, string responseUrl) => new()
    {
        TeamId = submission.TeamId,
        UserId = submission.UserId,
        TriggerId = submission.TriggerId,
        Action = new BlockAction { ActionId = PickBlocks.ReadAction },
        ResponseUrl = responseUrl,
        IsEphemeral = true,
        State = submission.State,
    };
}
