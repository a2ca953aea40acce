using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>A Slack workspace held in memory: people, channels, messages, files and open modals.</summary>
/// <remarks>Thread-safe. Timestamps, triggers and addresses live on the system's clock, as Slack's do.</remarks>
internal sealed partial class StandInSlack
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Dictionary<string, StandInUser> _users = [];
    private readonly Dictionary<string, StandInChannel> _channels = [];
    private readonly HashSet<long> _given = [];
    private long _lastId;

    public StandInSlack(TimeProvider time, StandInApp? app = null)
    {
        _time = time;
        App = app ?? StandInApp.Default;
        ShownNow = time.GetUtcNow;
        Triggers = new Triggers(time);
        ResponseUrls = new ResponseUrls(time);
        RateLimits = new RateLimits(time);
        AddUser(new StandInUser(App.BotUserId, "slackcoach", "SlackCoach", null) { IsBot = true, Title = "Keeps plans going" });
    }

    /// <summary>Raised, outside every lock, after something that the page shows has changed.</summary>
    public event Action? Changed;

    /// <summary>Raised with the inner event that Slack would send to the app, for conversations that the bot is in.</summary>
    public event Action<JsonObject>? EventHappened;

    /// <summary>Raised with the method and the arguments of each call that worked, before its answer goes out.</summary>
    public event Action<string, SlackCall>? Called;

    public StandInApp App { get; }

    public Faults Faults { get; } = new();

    public RateLimits RateLimits { get; }

    public Triggers Triggers { get; }

    public ResponseUrls ResponseUrls { get; }

    /// <summary>The clock that the page shows times by: the product's, once the app runs.</summary>
    public Func<DateTimeOffset> ShownNow { get; set; }

    public IReadOnlyList<StandInUser> Users
    {
        get
        {
            lock (_gate)
            {
                return [.. _users.Values];
            }
        }
    }

    public IReadOnlyList<StandInChannel> Channels
    {
        get
        {
            lock (_gate)
            {
                return [.. _channels.Values];
            }
        }
    }

    public StandInUser AddUser(StandInUser user)
    {
        lock (_gate)
        {
            _users[user.Id] = user;
        }

        Changed?.Invoke();
        return user;
    }

    /// <summary>Changes somebody's profile, and tells the app as Slack does.</summary>
    public void ChangeUser(string userId, Func<StandInUser, StandInUser> change)
    {
        StandInUser changed;

        lock (_gate)
        {
            changed = change(_users[userId]);
            _users[userId] = changed;
        }

        Changed?.Invoke();
        EventHappened?.Invoke(EventPayloads.UserChanged(this, changed, NowTs()));
    }

    /// <summary>Pauses somebody's notifications until an instant of the product's clock, or lets them come again. Slack tells no app of it
    /// that did not ask.</summary>
    public void Snooze(string userId, DateTimeOffset? until)
    {
        lock (_gate)
        {
            _users[userId] = _users[userId] with { SnoozedUntilAt = until };
        }

        Changed?.Invoke();
    }

    public StandInChannel AddChannel(StandInChannel channel)
    {
        lock (_gate)
        {
            _channels[channel.Id] = channel;
        }

        Changed?.Invoke();
        return channel;
    }

    public StandInUser? FindUser(string id)
    {
        lock (_gate)
        {
            return _users.GetValueOrDefault(id);
        }
    }

    public StandInChannel? FindChannel(string id)
    {
        lock (_gate)
        {
            return _channels.GetValueOrDefault(id);
        }
    }

    /// <summary>Finds or opens the direct message between a person and the bot.</summary>
    /// <param name="userId">The person.</param>
    /// <param name="alreadyOpen">Whether it was there before.</param>
    /// <exception cref="StandInSlackException">There is no such person, or the account is deactivated.</exception>
    public StandInChannel OpenDirectMessage(string userId, out bool alreadyOpen)
    {
        StandInChannel channel;

        lock (_gate)
        {
            var user = _users.GetValueOrDefault(userId) ?? throw new StandInSlackException("user_not_found");

            if (user.IsDeleted)
            {
                throw new StandInSlackException("user_disabled");
            }

            var open = _channels.Values.FirstOrDefault(candidate => candidate.IsDirect && candidate.Has(userId));
            alreadyOpen = open is not null;
            channel = open ?? new StandInChannel($"D{userId[1..]}", userId, ChannelKind.DirectMessage, [userId, App.BotUserId]);
            _channels[channel.Id] = channel;
        }

        if (!alreadyOpen)
        {
            Changed?.Invoke();
        }

        return channel;
    }

    /// <summary>Tells the page to look again.</summary>
    public void Refresh() => Changed?.Invoke();

    /// <summary>Tells who watches of a call.</summary>
    public void Note(string method, SlackCall call) => Called?.Invoke(method, call);

    private string NextTs(DateTimeOffset at)
    {
        var microseconds = (at - DateTimeOffset.UnixEpoch).Ticks / 10;

        while (!_given.Add(microseconds))
        {
            microseconds++;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds % 1_000_000:000000}");
    }

    private string NextId(char kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}07{Interlocked.Increment(ref _lastId):X7}");

    private bool BotIsIn(string channelId) => FindChannel(channelId)?.Has(App.BotUserId) == true;

    private void Tell(JsonObject innerEvent, string channelId)
    {
        if (BotIsIn(channelId))
        {
            EventHappened?.Invoke(innerEvent);
        }
    }
}
