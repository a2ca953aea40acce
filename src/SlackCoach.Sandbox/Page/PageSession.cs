using System.Collections.Concurrent;
using SlackCoach.Sandbox.Hosting;

namespace SlackCoach.Sandbox.Page;

/// <summary>What the page remembers between requests: the app, and how far each person has read.</summary>
internal sealed class PageSession
{
    private readonly ConcurrentDictionary<(string User, string Channel), string> _readUpTo = [];

    /// <summary>The app, once it runs.</summary>
    public IAppUnderTest? App { get; set; }

    public string ReadUpTo(string userId, string channelId, string newest) => _readUpTo.GetOrAdd((userId, channelId), newest);

    public void MarkRead(string userId, string channelId, string newest) => _readUpTo[(userId, channelId)] = newest;
}
