namespace SlackCoach.Domain.PullRequests;

/// <summary>Finds when commits were pushed, which GitHub no longer tells (<c>Commit.pushedDate</c> is always null).</summary>
/// <remarks>A commit's own date is when it was made on somebody's machine, perhaps days before anybody could see it. What stands for the time it
/// was pushed is that date, corrected by what is known for certain: no commit came before those it builds on; one that follows the commit a
/// review was given on came after the review (if it did not, the reviewer had not seen it); the commit that a review was given on, and those
/// before it, came before the review; and what an earlier reading did not show came after all that it showed. A forced push is an event of
/// its own, with GitHub's own time.</remarks>
public static class PushTimes
{
    // GitHub's instants are whole seconds: the next one is after.
    private static readonly TimeSpan Next = TimeSpan.FromSeconds(1);

    /// <summary>Corrects the times of commits by each other and by the reviews among them, and puts all into the order of time.</summary>
    /// <param name="events">What happened; the pushes with the dates of their commits for times, and in the order of the commits.</param>
    /// <param name="until">When anything last happened (UTC): no commit came later, whatever the clock of its maker said.</param>
    public static IReadOnlyList<PullRequestEvent> Settle(IReadOnlyList<PullRequestEvent> events, DateTimeOffset until)
    {
        var commits = events.OfType<Pushed>().Select(push => push.Commit).OfType<string>().Distinct().ToList();
        var reviews = events.OfType<Reviewed>()
            .Select(review => (Place: review.Commit is null ? -1 : commits.IndexOf(review.Commit), review.At))
            .Where(review => review.Place >= 0)
            .ToList();
        var settled = new List<PullRequestEvent>();
        var last = DateTimeOffset.MinValue;

        foreach (var one in events)
        {
            if (one is Pushed { Commit: { } commit } push)
            {
                var place = commits.IndexOf(commit);
                var latest = reviews.Where(review => review.Place >= place).Select(review => review.At).Append(until).Min();
                // A later review of an earlier commit was begun before: its reviewer had an old page open.
                var earliest = reviews.Where(review => review.Place < place && review.At < latest).Select(review => review.At + Next).Append(last).Max();
                last = Min(latest, Max(push.At, earliest));
                settled.Add(push with { At = last });
            }
            else
            {
                settled.Add(one);
            }
        }

        return InOrder(settled);
    }

    /// <summary>Corrects the times of commits by an earlier reading.</summary>
    /// <param name="now">The pull request as it was read now, its times settled.</param>
    /// <param name="before">As it was read before; null when it was not.</param>
    /// <returns>The pull request; its commits that were there before at the times they had then, those that are new after all that was
    /// known before.</returns>
    public static PullRequest Carry(PullRequest now, PullRequest? before)
    {
        var known = (before?.Timeline ?? []).OfType<Pushed>()
            .Where(push => push.Commit is not null)
            .DistinctBy(push => push.Commit)
            .ToDictionary(push => push.Commit!, push => push.At);
        var events = new List<PullRequestEvent>();

        // What stands before the known ones is no news: it comes back into view when something later is deleted. And when none is known, they
        // came by a forced push, which has its own time.
        var isPastKnown = false;

        foreach (var one in now.Timeline)
        {
            if (one is not Pushed { Commit: { } commit } push)
            {
                events.Add(one);
            }
            else if (known.TryGetValue(commit, out var at))
            {
                isPastKnown = true;
                events.Add(push with { At = at });
            }
            else
            {
                events.Add(isPastKnown ? push with { At = Max(push.At, before!.KnownUntil + Next) } : push);
            }
        }

        return now with { Timeline = InOrder(events) };
    }

    private static IReadOnlyList<PullRequestEvent> InOrder(IEnumerable<PullRequestEvent> events) => [.. events.OrderBy(one => one.At)];

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
