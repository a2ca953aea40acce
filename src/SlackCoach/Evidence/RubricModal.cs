using SlackCoach.Commands;
using SlackCoach.Domain.Reading;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Evidence;

/// <summary>Two ways in for a rubric: a file, or a link.</summary>
internal static class RubricModal
{
    public const string CallbackId = "rubric_read";
    public const string FileBlock = "file";
    public const string LinkBlock = "link";
    public const string Input = "value";

    public static ModalView Build() => new()
    {
        CallbackId = CallbackId,
        Title = "Your company's rubric",
        Submit = "Read it",
        Close = "Cancel",
        Blocks =
        [
            new InputBlock
            {
                BlockId = FileBlock,
                Label = "A YAML or Markdown file",
                Hint = "Levels and competencies: a table, or headings, or YAML with “levels” and “competencies”.",
                Optional = true,
                Element = new FileInput { ActionId = Input, Filetypes = ["yml", "yaml", "md", "markdown", "txt"], MaxFiles = 1 },
            },
            new InputBlock
            {
                BlockId = LinkBlock,
                Label = "Or a link to the raw file",
                Hint = "It has to be readable without a login, over https.",
                Optional = true,
                Element = new UrlTextInput { ActionId = Input },
            },
        ],
    };
}

/// <summary>Takes a press on "Read a rubric of my company".</summary>
internal sealed class RubricOpenHandler(EvidenceClick click, FormOpening forms) : IBlockActionHandler
{
    public string ActionId => RubricMessages.OpenAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await click.Member(request, cancellationToken) is { } member)
        {
            forms.OpenAfterReply(request.TeamId, member, request.TriggerId, RubricModal.Build());
        }
    }
}

/// <summary>Takes that window; what was understood comes to the direct message.</summary>
internal sealed class RubricSubmissionHandler(People people, RubricRequests requests) : IViewSubmissionHandler
{
    public string CallbackId => RubricModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null } member)
        {
            return ViewSubmissionResponse.Close;
        }

        var file = submission.State.Find(RubricModal.FileBlock, RubricModal.Input) is { FileIds: [var fileId, ..] } ? fileId : null;
        var typed = submission.State.Find(RubricModal.LinkBlock, RubricModal.Input)?.Text?.Trim() is { Length: > 0 } text ? text : null;

        if ((file is null) == (typed is null))
        {
            return Error(RubricModal.LinkBlock, file is null ? "Choose a file or give a link." : "Choose one of the two, and leave the other empty.");
        }

        if (file is not null)
        {
            await requests.File(member, file, submission.TriggerId, cancellationToken);
        }
        else if (DocumentLink.TryParse(typed!) is { } link)
        {
            await requests.Link(member, link, submission.TriggerId, cancellationToken);
        }
        else
        {
            return Error(RubricModal.LinkBlock, "That is no link that I can read: it has to begin with https://.");
        }

        return ViewSubmissionResponse.Close;
    }

    private static ViewErrorsResponse Error(string blockId, string message) => new(new Dictionary<string, string> { [blockId] = message });
}
