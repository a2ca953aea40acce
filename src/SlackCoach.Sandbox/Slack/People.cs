using System.Collections.Immutable;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Somebody in the stand-in workspace.</summary>
/// <param name="Id">Slack's opaque id.</param>
/// <param name="Name">The short name, as in @name.</param>
/// <param name="RealName">The full name.</param>
/// <param name="Tz">IANA zone id; null for people whose zone Slack does not tell.</param>
public sealed record StandInUser(string Id, string Name, string RealName, string? Tz)
{
    public string Title { get; init; } = "";

    public bool IsBot { get; init; }

    public bool IsAdmin { get; init; }

    public bool IsDeleted { get; init; }

    public bool IsGuest { get; init; }

    /// <summary>Whether the page offers to act as this person.</summary>
    public bool CanBeActed { get; init; }
}

internal enum ChannelKind
{
    Public,
    Private,
    DirectMessage,
}

/// <summary>A channel, or a direct message between a person and the bot.</summary>
internal sealed record StandInChannel(string Id, string Name, ChannelKind Kind, ImmutableArray<string> Members)
{
    public string Topic { get; init; } = "";

    public bool IsDirect => Kind == ChannelKind.DirectMessage;

    public bool Has(string userId) => Members.Contains(userId);
}

/// <summary>The app as Slack knows it, with what it must prove itself by.</summary>
internal sealed record StandInApp(string BotToken, string SigningSecret)
{
    /// <summary>Credentials that open nothing but the stand-in.</summary>
    public static readonly StandInApp Default = new("xoxb-sandbox-only", "sandbox-signing-secret");

    public string AppId { get; init; } = "A07COACH01";

    public string BotId { get; init; } = "B07COACH01";

    public string BotUserId { get; init; } = "U07COACH01";

    public string TeamId { get; init; } = "T07NORTH01";

    public string TeamName { get; init; } = "Harborline Goods";

    public string TeamDomain { get; init; } = "harborline-goods";

    /// <summary>The slash command that the app has registered.</summary>
    public string Command { get; init; } = "/plan";
}
