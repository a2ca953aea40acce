using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack;

/// <summary>A message as <c>chat.postMessage</c> takes it. What it says comes from pure builders; where it goes is set by the relay.</summary>
internal sealed record Message
{
    public string? Channel { get; init; }

    /// <summary>Read out by notifications and screen readers: always a whole sentence.</summary>
    public required string Text { get; init; }

    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>The parent's timestamp when this message goes into a thread.</summary>
    public string? ThreadTs { get; init; }

    public MessageMetadata? Metadata { get; init; }

    /// <summary>Files that come along, with <see cref="Text"/> as their comment; null for none.</summary>
    public IReadOnlyList<MessageFile>? Files { get; init; }

    public bool UnfurlLinks { get; init; }

    public bool UnfurlMedia { get; init; }
}

/// <summary>Data that Slack keeps with a message and shows to apps only. Carries the idempotency key.</summary>
internal sealed record MessageMetadata
{
    /// <summary>The <see cref="EventType"/> of messages that carry an idempotency key.</summary>
    public const string KeyEventType = "slackcoach_message";

    public required string EventType { get; init; }

    public required JsonObject EventPayload { get; init; }

    /// <summary>The idempotency key that it carries.</summary>
    [JsonIgnore]
    public string? Key => (string?)EventPayload["key"];

    /// <summary>Marks a message as the one effect of <paramref name="key"/>.</summary>
    public static MessageMetadata ForKey(string key) => new()
    {
        EventType = KeyEventType,
        EventPayload = new JsonObject { ["key"] = key },
    };
}
