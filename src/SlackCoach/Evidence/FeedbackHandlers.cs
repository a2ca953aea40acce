using SlackCoach.Commands;
using SlackCoach.Domain.Evidence;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>Finds the feedback that a button or select is about.</summary>
internal sealed class FeedbackClick(EvidenceClick click, KeepFeedback feedback)
{
    private static readonly Message Gone = Reply.Plain("That feedback was removed. Nothing was changed.");

    /// <summary>Who pressed, and the piece; null when that was answered.</summary>
    public async Task<(Member Member, FeedbackItem Item)?> Find(BlockActionRequest request, Guid? id, CancellationToken cancellationToken)
    {
        if (id is null || await click.Member(request, cancellationToken) is not { } member)
        {
            return null;
        }

        if (await feedback.Find(member, id.Value, cancellationToken) is { } item)
        {
            return (member, item);
        }

        await click.Whisper(member, request, Gone, cancellationToken);

        return null;
    }

    public static Guid? IdOf(BlockActionRequest request) => Guid.TryParseExact(request.Action.Value, "N", out var id) ? id : null;
}

/// <summary>Takes the choice of what feedback is about.</summary>
internal sealed class FeedbackAboutHandler(FeedbackClick found, EvidenceClick click, MemberEvidence evidence) : IBlockActionHandler
{
    public string ActionId => FeedbackMessages.AboutAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        var blockId = request.Action.BlockId;

        if (blockId is null || await found.Find(request, FeedbackMessages.ItemOf(blockId), cancellationToken) is not var (member, item))
        {
            return;
        }

        var rubric = await evidence.Rubric(member, cancellationToken);
        var chosen = request.State.Find(blockId, FeedbackMessages.AboutAction)?.Selected ?? [];
        // What the select cannot offer stays.
        item.Tags = string.Join(' ', item.TagList.Except(rubric.Competencies.Select(competency => competency.Tag)).Concat(chosen));
        await click.Replace(member, request, FeedbackMessages.Piece(item, rubric, "Kept as feedback"), cancellationToken);
    }
}

/// <summary>Takes a press on "Remove".</summary>
internal sealed class FeedbackRemoveHandler(FeedbackClick found, EvidenceClick click) : IBlockActionHandler
{
    public string ActionId => FeedbackMessages.RemoveAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await found.Find(request, FeedbackClick.IdOf(request), cancellationToken) is var (member, item))
        {
            KeepFeedback.Remove(item);
            await click.Replace(member, request, FeedbackMessages.Removed(), cancellationToken);
        }
    }
}

/// <summary>Takes a press on "What I did about it".</summary>
internal sealed class FeedbackAnswerHandler(FeedbackClick found, FormOpening forms, Secrets secrets) : IBlockActionHandler
{
    public string ActionId => FeedbackMessages.AnswerAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await found.Find(request, FeedbackClick.IdOf(request), cancellationToken) is var (member, item))
        {
            forms.OpenAfterReply(request.TeamId, member, request.TriggerId, FeedbackAnswerModal.Build(EvidenceOrigin.Of(item.Id, request, secrets), item));
        }
    }
}

/// <summary>The window for what was done about feedback.</summary>
internal static class FeedbackAnswerModal
{
    public const string CallbackId = "feedback_answer";
    public const string AnswerBlock = "answer";
    public const string Input = "value";

    public static ModalView Build(EvidenceOrigin origin, FeedbackItem item) => new()
    {
        CallbackId = CallbackId,
        PrivateMetadata = origin.ToString(),
        Title = "What you did about it",
        Submit = "Answered",
        Close = "Cancel",
        Blocks =
        [
            new SectionBlock { Text = (PlainText)SlackText.Fit($"{item.From}: “{item.Text}”", 700) },
            new InputBlock
            {
                BlockId = AnswerBlock,
                Label = "In one line",
                Hint = "Only you see it. It stands beside the feedback in your case.",
                Element = new PlainTextInput { ActionId = Input, InitialValue = item.Answer, MaxLength = EvidencePhrase.Longest },
            },
        ],
    };
}

/// <summary>Takes that window.</summary>
internal sealed class FeedbackAnswerSubmissionHandler(
    People people, MemberEvidence evidence, KeepFeedback feedback, OutboxWriter outbox, Secrets secrets) : IViewSubmissionHandler
{
    public string CallbackId => FeedbackAnswerModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (EvidenceOrigin.TryParse(submission.View.PrivateMetadata) is not { ItemId: { } id } origin
            || await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null } member)
        {
            return ViewSubmissionResponse.Close;
        }

        member.Acted(evidence.Now);
        var answer = EvidencePhrase.OneLine(submission.State.Find(FeedbackAnswerModal.AnswerBlock, FeedbackAnswerModal.Input)?.Text ?? "");
        var item = await feedback.Find(member, id, cancellationToken);

        if (answer.Length == 0 || item is null)
        {
            return new ViewErrorsResponse(new Dictionary<string, string>
            {
                [FeedbackAnswerModal.AnswerBlock] = item is null ? "That feedback was removed." : "Say in a few words what you did.",
            });
        }

        feedback.Answer(member, item, answer);
        var message = FeedbackMessages.Piece(item, await evidence.Rubric(member, cancellationToken), "Answered");
        await outbox.Add(outbox.Replacement(member, origin.AsRequest(submission, secrets), evidence.Today(member), message), cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}
