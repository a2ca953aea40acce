namespace SlackCoach.Storage.Rows;

/// <summary>A Slack team.</summary>
internal sealed class Workspace
{
    public required Guid Id { get; init; }

    public required string TeamId { get; init; }

    /// <summary>The bot's token, encrypted; null while it comes from configuration.</summary>
    public string? ProtectedBotToken { get; set; }

    /// <summary>The workspace's part of its address, <c>DOMAIN.slack.com</c>; null until Slack has told it.</summary>
    public string? Domain { get; set; }

    /// <summary>Until when its events were heard, by the product's clock; null before the first minute.</summary>
    public DateTimeOffset? HeardUntilAt { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}
