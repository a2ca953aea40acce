namespace SlackCoach.Storage.Rows;

/// <summary>A Slack team.</summary>
internal sealed class Workspace
{
    public required Guid Id { get; init; }

    public required string TeamId { get; init; }

    /// <summary>The bot's token, encrypted; null while it comes from configuration.</summary>
    public string? ProtectedBotToken { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
