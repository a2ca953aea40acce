namespace SlackCoach.Domain.PullRequests;

/// <summary>The turns of the reader's own pull requests.</summary>
internal static class OwnTurns
{
    /// <summary>To act when changes are asked for and none came since, on conflicts and red checks, when it may be merged, while it is a
    /// draft, and when nobody is asked; waiting otherwise.</summary>
    public static Turn Of(ReaderView view)
    {
        if (view.Unanswered.MinBy(objection => objection.At) is { } objection)
            return Act($"{ReviewerTurns.Name(objection.Reviewer)} asks for changes.", objection.At);

        if (view.HasUnnamedObjection)
            return Act("GitHub says that changes are asked for.");

        if (view.HasConflicts)
            return Act("it has conflicts with its base branch.");

        if (view.AreChecksFailing)
            return Act("its checks fail.");

        if (view.PullRequest.IsDraft)
            return Act("you still call it a draft.");

        if (view.IsApproved)
        {
            return view.IsGreen
                ? Act("it is approved and can be merged.", view.ApprovedAt)
                : Wait("it is approved; its checks are running.", view.ApprovedAt);
        }

        // Who asked for changes that have come since is as good as asked.
        return view.IsAnybodyAsked || view.Objections.Any()
            ? Wait("it waits for its reviewers.")
            : Act("nobody is asked for a review.");
    }

    private static Turn Act(string what, DateTimeOffset? since = null) => new(TurnSection.MineToAct, $"You wrote it, and {what}", since);

    private static Turn Wait(string what, DateTimeOffset? since = null) => new(TurnSection.MineWaiting, $"You wrote it, and {what}", since);
}
