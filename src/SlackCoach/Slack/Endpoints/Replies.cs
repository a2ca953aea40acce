using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Slack.Endpoints;

/// <summary>The HTTP body that answers a command.</summary>
internal sealed record CommandReply
{
    public string ResponseType { get; init; } = "ephemeral";

    public required string Text { get; init; }

    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>Of a message that fits already.</summary>
    public static CommandReply Of(Message message) => new() { Text = message.Text, Blocks = message.Blocks };
}

/// <summary>The HTTP body that answers a submission.</summary>
internal sealed record SubmissionReply
{
    private const int LongestError = 300;

    public required string ResponseAction { get; init; }

    public IReadOnlyDictionary<string, string>? Errors { get; init; }

    public ModalView? View { get; init; }

    public static SubmissionReply Of(ViewSubmissionResponse response) => response switch
    {
        ViewErrorsResponse { Errors.Count: > 0 } errors => new()
        {
            ResponseAction = "errors",
            Errors = errors.Errors.ToDictionary(error => error.Key, error => SlackText.Fit(error.Value, LongestError)),
        },
        ViewErrorsResponse => throw new ArgumentException("Errors without an error say nothing.", nameof(response)),
        ViewUpdateResponse update => new() { ResponseAction = "update", View = ModalFitter.Fit(update.View) },
        _ => new() { ResponseAction = "clear" },
    };
}

/// <summary>What people are told when we failed.</summary>
internal static class FailureReply
{
    public static string Sentence(string reference) => $"That didn't work, and nothing was changed. Reference: {reference}";

    public static Message Message(string reference) => new() { Text = Sentence(reference) };

    public static ModalView Modal(string reference) => new()
    {
        CallbackId = "slack_failure",
        Title = "That didn't work",
        Close = "Close",
        Blocks = [new SectionBlock { Text = (PlainText)Sentence(reference) }],
    };
}
