using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Takes the window: a new piece is kept and told of in the direct message, a known one is changed where it stands.</summary>
internal sealed class EvidenceSubmissionHandler(
    People people, MemberEvidence evidence, KeepEvidence keep, OutboxWriter outbox, Secrets secrets, IEnumerable<IEvidenceKept> keepers) : IViewSubmissionHandler
{
    public string CallbackId => EvidenceModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (EvidenceOrigin.TryParse(submission.View.PrivateMetadata) is not { } origin
            || await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null } member)
        {
            return ViewSubmissionResponse.Close;
        }

        member.Acted(evidence.Now);
        var today = evidence.Today(member);
        var (draft, kind, on, errors) = EvidenceModal.Read(submission.State, today);

        if (draft is null)
        {
            return new ViewErrorsResponse(errors);
        }

        var rubric = await evidence.Rubric(member, cancellationToken);

        if (origin.ItemId is not { } id)
        {
            var added = await keep.Execute(member, draft, kind, on ?? today, rubric, cancellationToken);
            await outbox.Add(
                outbox.Written(member, "evidence-kept", submission.TriggerId, today, EvidenceMessages.Piece(added, rubric)), cancellationToken);

            return ViewSubmissionResponse.Close;
        }

        if (await evidence.Find(member, id, cancellationToken) is not { State: EvidenceState.Kept } item)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [EvidenceModal.TextBlock] = "That piece is not among your evidence any more." });
        }

        if (draft.IsPrivate || draft.Text != item.Text)
        {
            await keepers.TakeBack(member, item.Text, submission.TriggerId, cancellationToken);
        }

        KeepEvidence.Change(item, draft, rubric);
        (item.Kind, item.On) = (kind, on ?? item.On);
        await outbox.Add(
            outbox.Replacement(member, origin.AsRequest(submission, secrets), today, EvidenceMessages.Piece(item, rubric, "Changed")), cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}
