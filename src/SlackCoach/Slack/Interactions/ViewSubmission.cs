namespace SlackCoach.Slack.Interactions;

/// <summary>The modal or Home tab that something was done in.</summary>
internal sealed record ViewReference(string Id, string CallbackId, string PrivateMetadata)
{
    /// <summary>Whether it is the Home tab, which no update changes: it is published.</summary>
    public bool IsHome { get; init; }
}

/// <summary>A modal sent in.</summary>
internal sealed record ViewSubmission
{
    public required string TeamId { get; init; }

    public required string UserId { get; init; }

    public required string TriggerId { get; init; }

    public required ViewReference View { get; init; }

    public required StateValues State { get; init; }
}

/// <summary>What the answer to a submission does to the modal.</summary>
internal abstract record ViewSubmissionResponse
{
    public static readonly ViewSubmissionResponse Close = new ViewCloseResponse();
}

internal sealed record ViewCloseResponse : ViewSubmissionResponse;

/// <summary>Shows a sentence at each wrong field, by block id; the modal stays open.</summary>
internal sealed record ViewErrorsResponse(IReadOnlyDictionary<string, string> Errors) : ViewSubmissionResponse;

internal sealed record ViewUpdateResponse(ModalView View) : ViewSubmissionResponse;

internal interface IViewSubmissionHandler
{
    string CallbackId { get; }

    Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken);
}
