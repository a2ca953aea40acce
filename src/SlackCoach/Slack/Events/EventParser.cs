using System.Text.Json;

namespace SlackCoach.Slack.Events;

/// <summary>Reads an event, as it comes or as it was stored.</summary>
internal static class EventParser
{
    private const string RateLimited = "app_rate_limited";

    private static readonly Dictionary<string, Func<JsonElement, SlackEvent?>> Readers = new()
    {
        ["message"] = MessageParser.Read,
        ["reaction_added"] = ReactionAdded,
        ["reaction_removed"] = ReactionRemoved,
        ["channel_archive"] = Archived,
        ["group_archive"] = Archived,
        ["channel_unarchive"] = Unarchived,
        ["group_unarchive"] = Unarchived,
        ["channel_deleted"] = Deleted,
        ["group_deleted"] = Deleted,
        ["channel_rename"] = Renamed,
        ["group_rename"] = Renamed,
        ["channel_left"] = Left,
        ["group_left"] = Left,
        ["member_joined_channel"] = MemberJoined,
        ["member_left_channel"] = MemberLeft,
        ["user_change"] = static inner => inner.Member("user")?.User() is { } user ? new UserChangeEvent { User = user } : null,
        ["app_home_opened"] = static inner => inner.Text("tab") == "home" && inner.Id("user") is { } user
            ? new AppHomeOpenedEvent { User = user, Channel = inner.Id("channel") }
            : null,
    };

    /// <summary>The types of events that are read; Slack sends those that the manifest subscribes to.</summary>
    public static IReadOnlyCollection<string> Types => Readers.Keys;

    /// <summary>Reads an envelope and the event in it; the event is null where it is of a kind that nothing here handles, or lacks what
    /// it needs. What the envelope lacks is empty.</summary>
    /// <exception cref="JsonException">It is not JSON, or nests more than 512 levels: the endpoint stores neither.</exception>
    public static (EventContext Context, SlackEvent? Event) Parse(string payload)
    {
        using var document = SlackPayload.Parse(payload);
        var envelope = document.RootElement;

        return (new EventContext(envelope.Text("team_id") ?? "", EventId(envelope) ?? ""), Read(envelope));
    }

    /// <summary>The event in an envelope; null where nothing here handles it.</summary>
    public static SlackEvent? Read(JsonElement envelope) => envelope.Text("type") == RateLimited
        ? envelope.Instant("minute_rate_limited") is { } minute ? new AppRateLimitedEvent { MinuteAt = minute } : null
        : envelope.Member("event") is { } inner && inner.Text("type") is { } type ? Readers.GetValueOrDefault(type)?.Invoke(inner) : null;

    /// <summary>What an event is known by, the same in each delivery.</summary>
    public static string? EventId(JsonElement envelope) => envelope.Text("type") == RateLimited
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{RateLimited}-{envelope.Number("minute_rate_limited")}")
        : envelope.Id("event_id");

    private static SlackEvent? ReactionAdded(JsonElement inner) => Reaction(inner) is var (user, name, channel, ts)
        ? new ReactionAddedEvent { User = user, Reaction = name, Channel = channel, Ts = ts, ItemUser = inner.Id("item_user"), EventTs = inner.Id("event_ts") }
        : null;

    private static SlackEvent? ReactionRemoved(JsonElement inner) => Reaction(inner) is var (user, name, channel, ts)
        ? new ReactionRemovedEvent { User = user, Reaction = name, Channel = channel, Ts = ts, ItemUser = inner.Id("item_user"), EventTs = inner.Id("event_ts") }
        : null;

    private static (string User, string Name, string Channel, string Ts)? Reaction(JsonElement inner) =>
        inner.Member("item") is { } item && item.Text("type") == "message"
        && inner.Id("user") is { } user && inner.Id("reaction") is { } name && item.Id("channel") is { } channel && item.Id("ts") is { } ts
            ? (user, name, channel, ts)
            : null;

    private static SlackEvent? Archived(JsonElement inner) => inner.Id("channel") is { } channel ? new ChannelArchivedEvent { Channel = channel } : null;

    private static SlackEvent? Unarchived(JsonElement inner) => inner.Id("channel") is { } channel ? new ChannelUnarchivedEvent { Channel = channel } : null;

    private static SlackEvent? Deleted(JsonElement inner) => inner.Id("channel") is { } channel ? new ChannelDeletedEvent { Channel = channel } : null;

    private static SlackEvent? Renamed(JsonElement inner) => inner.Member("channel") is { } channel && channel.Id("id") is { } id && channel.Id("name") is { } name
        ? new ChannelRenamedEvent { Channel = id, Name = name }
        : null;

    private static SlackEvent? Left(JsonElement inner) => inner.Id("channel") is { } channel ? new ChannelLeftEvent { Channel = channel } : null;

    private static SlackEvent? MemberJoined(JsonElement inner) => inner.Id("channel") is { } channel && inner.Id("user") is { } user
        ? new MemberJoinedChannelEvent { Channel = channel, User = user, IsPrivate = inner.Text("channel_type") == "G", Inviter = inner.Id("inviter") }
        : null;

    private static SlackEvent? MemberLeft(JsonElement inner) => inner.Id("channel") is { } channel && inner.Id("user") is { } user
        ? new MemberLeftChannelEvent { Channel = channel, User = user }
        : null;
}
