using System.ComponentModel.DataAnnotations;
using SlackCoach.Domain.Threads;

namespace SlackCoach.Threads;

/// <summary>How threads are followed.</summary>
internal sealed class ThreadOptions
{
    public const string Section = "Threads";

    /// <summary>The emoji that mark a thread as resolved, without colons; empty for the usual check marks.</summary>
    public IList<string> ResolvedEmoji { get; } = [];

    /// <summary>How long a group that was called may leave it unanswered before it is each one's.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan GroupWait { get; set; } = ThreadCustoms.UsualGroupWait;

    /// <summary>How many days of a channel's history are read when the bot is invited.</summary>
    [Range(0, 90)]
    public int HistoryDays { get; set; } = 14;
}
