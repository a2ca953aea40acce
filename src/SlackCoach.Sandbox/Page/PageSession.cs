using System.Collections.Concurrent;
using SlackCoach.Sandbox.Hosting;

namespace SlackCoach.Sandbox.Page;

/// <summary>What the page remembers between requests: the app, and how far each person has read.</summary>
internal sealed class PageSession
{
    private readonly ConcurrentDictionary<(string User, string Channel), string> _readUpTo = [];

    /// <summary>The app, once it runs.</summary>
    public IAppUnderTest? App { get; set; }

    /// <summary>Whether the app is on its way up: nobody would hear of what is done on the page.</summary>
    public bool IsStarting { get; set; }

    public string ReadUpTo(string userId, string channelId, string newest) => _readUpTo.GetOrAdd((userId, channelId), newest);

    public void MarkRead(string userId, string channelId, string newest) => _readUpTo[(userId, channelId)] = newest;
}
