namespace SlackCoach.Domain.Threads;

/// <summary>What a click on a wrong call teaches.</summary>
public static class Correction
{
    /// <summary>The preference that a click teaches: as narrow as the call was, so that one click never hides more than the member saw.</summary>
    /// <remarks>
    /// <para>Of an app, it is about that app wherever it posts. Of a group or a copy, about such calls in that channel. Of a name or a
    /// question to anybody, about that person in that channel.</para>
    /// </remarks>
    /// <param name="standing">The call as it was judged.</param>
    /// <param name="wish">What it ought to have been.</param>
    /// <param name="channelId">Where.</param>
    /// <returns>Null where the standing rests on no call, such as a promise: then the entry alone is mended.</returns>
    public static ThreadPreference? Teach(ThreadStanding standing, ThreadWish wish, string channelId) => standing.Call switch
    {
        null => null,
        CallKind.App => new ThreadPreference(wish, Call: CallKind.App, AuthorId: standing.AskerId),
        CallKind.Group or CallKind.Copy => new ThreadPreference(wish, channelId, standing.Call),
        _ => new ThreadPreference(wish, channelId, standing.Call, standing.AskerId),
    };

    /// <summary>The wishes that one click may choose for a standing. What was taken off the member's list may then be offered again, by a second one.</summary>
    public static IReadOnlyList<ThreadWish> Choices(ThreadStanding standing) => standing.State switch
    {
        StandingState.Mine => [ThreadWish.Never],
        StandingState.Offered => [ThreadWish.Mine, ThreadWish.Never],
        _ => [ThreadWish.Mine],
    };
}
