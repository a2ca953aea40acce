namespace SlackCoach.Domain.Threads;

/// <summary>What a member wants of calls of a kind, of a channel, of a person or an app.</summary>
/// <remarks>What is null holds for all. Of several that fit, the one that says most counts: first one that names a person or an app, then one
/// that names a kind, then one that names a channel; of two alike, the one that comes last in the list.</remarks>
/// <param name="Wish">What becomes of them.</param>
/// <param name="ChannelId">The channel; null for any.</param>
/// <param name="Call">How the member is called upon; null for any way.</param>
/// <param name="AuthorId">The person or app that calls; null for any.</param>
public sealed record ThreadPreference(ThreadWish Wish, string? ChannelId = null, CallKind? Call = null, string? AuthorId = null)
{
    /// <summary>The wish that holds for a call; null where no preference fits.</summary>
    /// <param name="preferences">All that there are, the oldest first.</param>
    /// <param name="channelId">Where the call was made; null when it is not known.</param>
    /// <param name="call">How.</param>
    /// <param name="authorId">By whom.</param>
    public static ThreadWish? Of(IReadOnlyList<ThreadPreference> preferences, string? channelId, CallKind call, string authorId) =>
        preferences
            .Where(one => (one.ChannelId is null || one.ChannelId == channelId) && (one.Call is null || one.Call == call) && (one.AuthorId is null || one.AuthorId == authorId))
            .Select((one, at) => (one, at))
            .OrderBy(found => found.one.Particularity)
            .ThenBy(found => found.at)
            .Select(found => (ThreadWish?)found.one.Wish)
            .LastOrDefault();

    private int Particularity => (AuthorId is null ? 0 : 4) + (Call is null ? 0 : 2) + (ChannelId is null ? 0 : 1);
}

/// <summary>What a member wants a call to be.</summary>
public enum ThreadWish
{
    /// <summary>Nothing to them.</summary>
    Never,

    /// <summary>An offer.</summary>
    Offered,

    /// <summary>Theirs.</summary>
    Mine,
}
