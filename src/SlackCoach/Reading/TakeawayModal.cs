using SlackCoach.Domain.Reading;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Asks what the member took from a document.</summary>
internal static class TakeawayModal
{
    public const string CallbackId = "reading_takeaway";
    public const string TakeawayBlock = "takeaway";
    public const string Input = "value";

    public static ModalView Build(ReadingItem item, string? takeaway, TakeawayOrigin origin) => new()
    {
        CallbackId = CallbackId,
        PrivateMetadata = origin.ToString(),
        Title = "Read it",
        Submit = "Done",
        Close = "Cancel",
        Blocks =
        [
            new SectionBlock { Text = (PlainText)PickBlocks.Title(item) },
            new InputBlock
            {
                BlockId = TakeawayBlock,
                Label = "What did you take from it?",
                Hint = "One line, for you alone. Leave it empty if you like.",
                Optional = true,
                Element = new PlainTextInput { ActionId = Input, InitialValue = takeaway, MaxLength = Takeaways.Longest },
            },
        ],
    };
}

/// <summary>Where the form was opened: it comes back with the form, so that the answer finds the message.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="ProtectedResponseUrl">Encrypted; for a message that only the member sees, and null for one that was posted.</param>
internal sealed record TakeawayOrigin(Guid DocumentId, string? ProtectedResponseUrl)
{
    public override string ToString() => $"{DocumentId:N} {ProtectedResponseUrl}";

    public static TakeawayOrigin? TryParse(string text) =>
        text.Split(' ', 2) is [var id, var url] && Guid.TryParseExact(id, "N", out var documentId)
            ? new TakeawayOrigin(documentId, url.Length > 0 ? url : null)
            : null;
}
