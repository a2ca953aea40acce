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

    public string StatusText { get; init; } = "";

    /// <summary>By name, colons included; empty for none.</summary>
    public string StatusEmoji { get; init; } = "";

    /// <summary>When the status goes, by the product's clock; null when it stays.</summary>
    public DateTimeOffset? StatusExpiresAt { get; init; }

    /// <summary>The hours of each day in which Slack holds back notifications; null for none.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>Until when the person paused notifications by hand, by the product's clock.</summary>
    public DateTimeOffset? SnoozedUntilAt { get; init; }

    /// <summary>Whether the page offers to act as this person.</summary>
    public bool CanBeActed { get; init; }
}

/// <summary>Hours of a day, from the first to before the second; past midnight where the second is earlier.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>The quiet time that an instant lies in, or else the next.</summary>
    public (DateTimeOffset StartsAt, DateTimeOffset EndsAt) PresentOrNext(DateTimeOffset now, TimeZoneInfo zone)
    {
        var yesterday = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime).AddDays(-1);

        return Enumerable.Range(0, 3).Select(days => On(yesterday.AddDays(days))).First(quiet => quiet.EndsAt > now);

        (DateTimeOffset StartsAt, DateTimeOffset EndsAt) On(DateOnly day) => (At(day, From), At(To > From ? day : day.AddDays(1), To));

        DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), zone.GetUtcOffset(day.ToDateTime(time)));
    }
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

    public bool IsArchived { get; init; }

    public bool IsDirect => Kind == ChannelKind.DirectMessage;

    public bool Has(string userId) => Members.Contains(userId);
}

/// <summary>A shortcut that the app has registered, offered in the menu of each message.</summary>
/// <param name="CallbackId">What the app knows it by.</param>
/// <param name="Name">What the menu calls it.</param>
internal sealed record StandInShortcut(string CallbackId, string Name);

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

    /// <summary>The message shortcuts that the app has registered.</summary>
    public IReadOnlyList<StandInShortcut> Shortcuts { get; init; } =
        [new("reading_save", "Save to reading list"), new("thread_save", "Save for tomorrow"), new("evidence_keep", "Keep as evidence")];

    /// <summary>The scopes that the workspace did not grant although the app would like them.</summary>
    public IReadOnlyList<string> NotGranted { get; init; } = [];
}
