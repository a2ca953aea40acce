using SlackCoach.Members;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Plans;

/// <summary>Takes the import form.</summary>
internal sealed class ImportSubmissionHandler(People people, ImportRequests requests) : IViewSubmissionHandler
{
    public string CallbackId => ImportModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        var file = submission.State.Find(ImportModal.FileBlock, ImportModal.Input) is { FileIds: [var fileId, ..] } ? fileId : null;
        var link = submission.State.Find(ImportModal.LinkBlock, ImportModal.Input)?.Text;
        var paste = submission.State.Find(ImportModal.PasteBlock, ImportModal.Input)?.Text;

        switch (new[] { file, link, paste }.Count(way => !string.IsNullOrWhiteSpace(way)))
        {
            case 0:
                return Error(ImportModal.FileBlock, "Choose a file, give a link or paste the plan.");
            case > 1:
                return Error(string.IsNullOrWhiteSpace(paste) ? ImportModal.LinkBlock : ImportModal.PasteBlock, "Choose one way only, and leave the others empty.");
        }

        var member = await people.FindOrAdd(submission.TeamId, submission.UserId, cancellationToken);

        if (!string.IsNullOrWhiteSpace(file))
        {
            await requests.File(member, file, "your file", cancellationToken);
        }
        else if (!string.IsNullOrWhiteSpace(paste))
        {
            await requests.Paste(member, paste, cancellationToken);
        }
        else if (PlanLink.TryParse(link) is { } address)
        {
            await requests.Link(member, address, cancellationToken);
        }
        else
        {
            return Error(ImportModal.LinkBlock, "That is no link that I can read: it has to begin with https://.");
        }

        return ViewSubmissionResponse.Close;
    }

    private static ViewErrorsResponse Error(string blockId, string message) => new(new Dictionary<string, string> { [blockId] = message });
}
