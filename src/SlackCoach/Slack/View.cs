using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack;

/// <summary>A modal as <c>views.open</c> and <c>views.update</c> take it.</summary>
internal sealed record ModalView
{
    public string Type { get; init; } = "modal";

    public required string CallbackId { get; init; }

    public required PlainText Title { get; init; }

    public PlainText? Submit { get; init; }

    public PlainText? Close { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Comes back with the submission; at most 3,000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}

/// <summary>What a person's Home tab shows, as <c>views.publish</c> takes it.</summary>
internal sealed record HomeView
{
    public string Type { get; init; } = "home";

    public string? CallbackId { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Comes back with each click; at most 3,000 characters.</summary>
    public string? PrivateMetadata { get; init; }
}
