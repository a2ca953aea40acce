using SlackCoach.Domain.Reading;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Takes the form with a list, or something to follow; the answer comes to the direct message.</summary>
internal sealed class AddReadingSubmissionHandler(People people, AddReading addReading, MemberReading reading, OutboxWriter outbox) : IViewSubmissionHandler
{
    public string CallbackId => AddReadingModal.CallbackId;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        var paste = Text(submission, AddReadingModal.PasteBlock);
        var follow = Text(submission, AddReadingModal.FollowBlock);
        var kind = submission.State.Find(AddReadingModal.KindBlock, AddReadingModal.Input)?.Selected is [var chosen, ..] ? chosen : null;
        var tags = DocumentTags.Join((Text(submission, AddReadingModal.TagsBlock) ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries), []);

        if ((paste is null) == (follow is null))
        {
            return Error(AddReadingModal.PasteBlock, paste is null ? "Paste a list, or name something to follow below." : "Choose one of the two, and leave the other empty.");
        }

        if (await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null } member)
        {
            return ViewSubmissionResponse.Close;
        }

        if (paste is not null && PastedList.Read(paste) is { Documents: [], Problems: var problems })
        {
            return Error(AddReadingModal.PasteBlock, problems is [var first, ..] ? FormattableString.Invariant($"Line {first.Line}: {first.Message}") : "There is no link in it.");
        }

        var answer = paste is not null
            ? await addReading.Paste(member, paste, tags, cancellationToken)
            : await Follow(member, follow!, kind, tags, cancellationToken);

        if (answer is null)
        {
            return kind == AddReadingModal.Folder
                ? Error(AddReadingModal.FollowBlock, "Write owner/name/folder, or the folder's link on GitHub.")
                : Error(AddReadingModal.FollowBlock, "That is no link: it has to begin with https://.");
        }

        await outbox.Add(outbox.Written(member, "reading-added", submission.TriggerId, reading.Today(member), answer), cancellationToken);

        return ViewSubmissionResponse.Close;
    }

    private async Task<Message?> Follow(Member member, string text, string? kind, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        if (kind == AddReadingModal.Folder || (kind is null && DocumentLink.TryParse(text) is null))
        {
            return await addReading.Folder(member, text, tags, cancellationToken);
        }

        return DocumentLink.TryParse(text) is { } link
            ? await addReading.Follow(member, kind == AddReadingModal.List ? ReadingSourceKind.List : ReadingSourceKind.Feed, link, tags, cancellationToken)
            : null;
    }

    private static string? Text(ViewSubmission submission, string block) =>
        submission.State.Find(block, AddReadingModal.Input)?.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static ViewErrorsResponse Error(string blockId, string message) => new(new Dictionary<string, string> { [blockId] = message });
}
