using System.Collections.Concurrent;

namespace SlackCoach.Sandbox.Slack;

/// <summary>A page of history that the app asked for and was given.</summary>
/// <param name="Method">By which method.</param>
/// <param name="Channel">Of which channel.</param>
/// <param name="ThreadTs">Of which thread; null for the channel itself.</param>
/// <param name="OldestTs">From where on.</param>
/// <param name="Cursor">Which page; null for the first.</param>
/// <param name="Limit">How many messages at most.</param>
internal sealed record HistoryRead(string Method, string Channel, string? ThreadTs, string? OldestTs, string? Cursor, int Limit);

/// <summary>Writes down every page of history that the app asks for, in order.</summary>
internal sealed class HistoryReads
{
    public const string OfChannels = "conversations.history";
    public const string OfThreads = "conversations.replies";

    private readonly ConcurrentQueue<HistoryRead> _reads = new();

    public HistoryReads(StandInSlack slack) => slack.Called += Note;

    /// <summary>Raised with each, before its answer goes out.</summary>
    public event Action<HistoryRead>? Asked;

    public IReadOnlyList<HistoryRead> All => [.. _reads];

    /// <summary>The pages that were asked for more than once.</summary>
    public IReadOnlyList<HistoryRead> Repeated => [.. _reads.GroupBy(read => read).Where(same => same.Count() > 1).Select(same => same.Key)];

    public int Count(string method) => _reads.Count(read => read.Method == method);

    private void Note(string method, SlackCall call)
    {
        if (method is OfChannels or OfThreads)
        {
            var read = new HistoryRead(method, call.Required("channel"), call.Text("ts"), call.Text("oldest"), call.Text("cursor"), call.Number("limit", 100, 1000));
            _reads.Enqueue(read);
            Asked?.Invoke(read);
        }
    }
}
