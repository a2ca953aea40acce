using System.Globalization;

namespace SlackCoach.Sandbox.Slack;

/// <summary>Trigger ids: good for three seconds and one view.</summary>
internal sealed class Triggers(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(3);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Trigger> _issued = [];
    private long _last;

    public string Issue(string userId)
    {
        lock (_gate)
        {
            var id = string.Create(CultureInfo.InvariantCulture,
                $"{time.GetUtcNow().ToUnixTimeMilliseconds()}.{++_last}.{_last * 2654435761 % 4294967296:x8}");
            _issued[id] = new Trigger(userId, time.GetUtcNow() + Lifetime, Used: false);
            return id;
        }
    }

    /// <summary>Uses a trigger up and says whose it was.</summary>
    /// <exception cref="StandInSlackException">It is unknown, too old or already used.</exception>
    public string Exchange(string? id)
    {
        lock (_gate)
        {
            if (id is null || !_issued.TryGetValue(id, out var trigger))
            {
                throw new StandInSlackException("invalid_trigger_id");
            }

            if (trigger.Used)
            {
                throw new StandInSlackException("exchanged_trigger_id");
            }

            if (time.GetUtcNow() > trigger.GoodUntil)
            {
                throw new StandInSlackException("expired_trigger_id");
            }

            _issued[id] = trigger with { Used = true };
            return trigger.User;
        }
    }

    private sealed record Trigger(string User, DateTimeOffset GoodUntil, bool Used);
}

/// <summary>Where a response_url leads: whose it is, and the message that was clicked in, if any.</summary>
internal sealed record ResponseTarget(string User, string Channel, string? MessageTs);

/// <summary>Response addresses: good for thirty minutes and five uses.</summary>
internal sealed class ResponseUrls(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    public const int MostUses = 5;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>Makes an address and returns its path below the workspace's address.</summary>
    public string Issue(ResponseTarget target)
    {
        lock (_gate)
        {
            var key = Convert.ToHexStringLower(Guid.CreateVersion7(time.GetUtcNow()).ToByteArray());
            _entries[key] = new Entry(target, time.GetUtcNow() + Lifetime, MostUses);
            return $"response/{key}";
        }
    }

    /// <summary>Counts one use.</summary>
    /// <exception cref="StandInSlackException">The address is unknown, too old or used up.</exception>
    public ResponseTarget Use(string key)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry) || time.GetUtcNow() > entry.GoodUntil)
            {
                throw new StandInSlackException("expired_url");
            }

            if (entry.UsesLeft == 0)
            {
                throw new StandInSlackException("used_url");
            }

            _entries[key] = entry with { UsesLeft = entry.UsesLeft - 1 };
            return entry.Target;
        }
    }

    private sealed record Entry(ResponseTarget Target, DateTimeOffset GoodUntil, int UsesLeft);
}
