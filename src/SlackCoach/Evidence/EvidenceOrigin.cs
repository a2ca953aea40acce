using System.Globalization;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;

namespace SlackCoach.Evidence;

/// <summary>Where the window was opened; it comes back with the window, so that the answer finds the message.</summary>
/// <param name="ItemId">The piece; null for a new one.</param>
/// <param name="ProtectedResponseUrl">Encrypted; for a message that only the member sees.</param>
/// <param name="ChannelId">For a message that was posted.</param>
/// <param name="MessageTs">For a message that was posted.</param>
internal sealed record EvidenceOrigin(Guid? ItemId, string? ProtectedResponseUrl = null, string? ChannelId = null, string? MessageTs = null)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ItemId:N}|{ProtectedResponseUrl}|{ChannelId}|{MessageTs}");

    public static EvidenceOrigin? TryParse(string text) =>
        text.Split('|') is [var id, var url, var channel, var ts]
            ? new EvidenceOrigin(Guid.TryParseExact(id, "N", out var itemId) ? itemId : null, Known(url), Known(channel), Known(ts))
            : null;

    /// <summary>A window about a piece, opened by a press in a message.</summary>
    public static EvidenceOrigin Of(Guid itemId, BlockActionRequest request, Secrets secrets) => request is { IsEphemeral: true, ResponseUrl: { } url }
        ? new EvidenceOrigin(itemId, secrets.Protect(url))
        : new EvidenceOrigin(itemId, null, request.ChannelId, request.MessageTs);

    /// <summary>The message in which the window was opened, as a press in it would name it.</summary>
    public BlockActionRequest AsRequest(ViewSubmission submission, Secrets secrets) => new()
    {
        TeamId = submission.TeamId,
        UserId = submission.UserId,
        TriggerId = submission.TriggerId,
        Action = new BlockAction { ActionId = submission.View.CallbackId },
        ChannelId = ChannelId,
        MessageTs = MessageTs,
        ResponseUrl = ProtectedResponseUrl is { } url ? secrets.Unprotect(url) : null,
        IsEphemeral = ProtectedResponseUrl is not null,
        State = submission.State,
    };

    private static string? Known(string text) => text.Length > 0 ? text : null;
}
