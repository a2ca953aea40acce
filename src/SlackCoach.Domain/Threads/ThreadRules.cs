namespace SlackCoach.Domain.Threads;

/// <summary>Decides whose turn a thread is, as one member sees it.</summary>
/// <remarks>
/// <para>A function of the set of messages: neither the order in which they became known nor repeats matter. Of several versions of a
/// message the one edited last counts, its reactions are those of all versions together, and a deleted one is gone.</para>
/// <para>What is the member's own comes first, then what they wait for, then what is offered to them; of several that are open the oldest
/// decides, of several that are settled the newest.</para>
/// </remarks>
public static class ThreadRules
{
    /// <summary>Judges a thread.</summary>
    /// <param name="thread">Its messages, as far as they are known, in any order.</param>
    /// <param name="memberId">Slack's id of the member.</param>
    /// <param name="customs">What the workspace and the member hold to.</param>
    /// <param name="asOf">The present instant: a group is left time to answer.</param>
    public static ThreadStanding Judge(IReadOnlyCollection<MessageFacts> thread, string memberId, ThreadCustoms customs, DateTimeOffset asOf)
    {
        var messages = thread.GroupBy(message => message.Ts).Select(Newest).OrderBy(message => message.Ts).ToList();
        var parent = messages.FirstOrDefault(message => message.IsParent);
        var walk = new ThreadWalk(customs, parent?.AuthorId);

        foreach (var message in messages.Where(message => !message.IsDeleted))
        {
            walk.Hear(message);
        }

        if (parent is { IsDeleted: false })
        {
            MarkWalk.ReadParent(parent, walk.Matters, walk.Vows, customs);
        }

        var standing = new ThreadVerdict(memberId, customs, asOf).Of(walk.Matters, walk.Vows);

        return parent is { IsDeleted: true } && (standing.State != StandingState.None || parent.AuthorId == memberId)
            ? new ThreadStanding(StandingState.Done, ThreadReason.ParentDeleted, parent.Ts)
            : standing;
    }

    private static MessageFacts Newest(IEnumerable<MessageFacts> versions)
    {
        var all = versions.OrderBy(one => one.IsDeleted).ThenBy(one => one.EditedTs ?? default).ToList();
        var newest = all[^1] with { IsParent = all.Any(one => one.IsParent) };

        return all.SelectMany(one => one.Reactions).Aggregate(newest, (message, reaction) =>
            reaction.Value.Aggregate(message, (one, userId) => one.WithReaction(reaction.Key, userId, isGiven: true)));
    }
}
