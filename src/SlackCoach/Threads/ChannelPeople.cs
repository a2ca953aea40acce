using System.Collections.Concurrent;
using SlackCoach.Slack;

namespace SlackCoach.Threads;

/// <summary>Who is in a channel or a user group, remembered for a few minutes: in a busy channel many calls are looked at.</summary>
/// <remarks>That somebody left a channel is heard of at once, by its event.</remarks>
internal sealed class ChannelPeople(TimeProvider time)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string TeamId, string Id), (DateTimeOffset At, IReadOnlyList<string> People)> _known = new();

    public Task<IReadOnlyList<string>> OfChannel(ISlackConversations slack, string teamId, string channelId, CancellationToken cancellationToken) =>
        Of((teamId, channelId), () => slack.GetMembers(teamId, channelId, cancellationToken));

    public Task<IReadOnlyList<string>> OfGroup(ISlackConversations slack, string teamId, string groupId, CancellationToken cancellationToken) =>
        Of((teamId, groupId), () => slack.GetGroupMembers(teamId, groupId, cancellationToken));

    /// <summary>Forgets a channel, because somebody came or went.</summary>
    public void Forget(string teamId, string channelId) => _known.TryRemove((teamId, channelId), out _);

    private async Task<IReadOnlyList<string>> Of((string TeamId, string Id) key, Func<Task<IReadOnlyList<string>>> ask)
    {
        var now = time.GetUtcNow();

        if (_known.TryGetValue(key, out var known) && now - known.At < Lasts)
        {
            return known.People;
        }

        var people = await ask();
        _known[key] = (now, people);

        foreach (var (old, _) in _known.Where(one => now - one.Value.At >= Lasts).ToList())
        {
            _known.TryRemove(old, out _);
        }

        return people;
    }
}
