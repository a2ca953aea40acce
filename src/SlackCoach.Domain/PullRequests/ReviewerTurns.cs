namespace SlackCoach.Domain.PullRequests;

/// <summary>The turns of pull requests that others wrote.</summary>
internal static class ReviewerTurns
{
    /// <summary>Back with the reader after they had their say: asked again, their approval dismissed, an answer, new commits. An approval that
    /// stands is undone by no commit.</summary>
    public static Turn? LookAgain(ReaderView view)
    {
        if (view.SaidAt is not { } saidAt)
        {
            return null;
        }

        if (AskedAgain(view) is { } asked)
            return asked;

        // Where GitHub does not tell what was dismissed and by whom, it counts.
        if (view.Mine is { State: ReviewState.Dismissed } mine
            && mine.At >= saidAt
            && (mine.Dismissal is not { } dismissal || (dismissal.Was != ReviewState.ChangesRequested && view.IsNews(dismissal))))
        {
            return Again("Your approval was dismissed.", mine.At);
        }

        var hasApproved = view.Mine is { State: ReviewState.Approved };

        // The approval itself asks nothing; what the reader said after it may.
        if (!(hasApproved && view.Mine!.At >= saidAt) && view.FirstAnswerAfter(saidAt) is { } answer)
            return Again($"{Name(answer.Actor)} answered you.", answer.At);

        return !hasApproved && view.FirstCommitAfter(saidAt) is { } commit
            ? Again("There are new commits since you had your say.", commit.At)
            : null;
    }

    /// <summary>Changes are asked for and none came since, it has conflicts, or its checks fail.</summary>
    public static Turn? WaitForAuthor(ReaderView view)
    {
        if (view.Unanswered.MinBy(objection => objection.At) is { } objection)
        {
            var who = view.Reader.Is(objection.Reviewer) ? "You asked" : $"{Name(objection.Reviewer)} asked";
            return Author($"{who} for changes, and none came since.", objection.At);
        }

        return view.HasUnnamedObjection ? Author("GitHub says that changes are asked for.")
            : view.HasConflicts ? Author("It has conflicts with its base branch.")
            : view.AreChecksFailing ? Author("Its checks fail.")
            : null;
    }

    /// <summary>Enough people approve, the checks pass or there are none, and no conflict is known.</summary>
    public static Turn? Merge(ReaderView view) => view is { IsApproved: true, IsGreen: true, PullRequest.IsDraft: false }
        ? new Turn(TurnSection.ReadyToMerge, "It is approved and can be merged.", view.ApprovedAt)
        : null;

    /// <summary>The reader or a team of theirs is asked. GitHub drops a request once it is met, a team's by any of its members.</summary>
    public static Turn? ReviewNow(ReaderView view) =>
        view.RequestsOfMe.FirstOrDefault(request => !(view.AskOf(request)?.At <= view.ReviewedAt)) is { } open
            ? new Turn(
                TurnSection.ReviewNow,
                open.IsTeam ? $"Your team {open.Reviewer} is asked for a review, and nobody of it gave one yet." : "You are asked for a review.",
                view.AskOf(open)?.At)
            : null;

    /// <summary>Everything else, for sifting.</summary>
    public static Turn Rest(ReaderView view) => new(TurnSection.Rest, view switch
    {
        { Mine.State: ReviewState.Approved } => "You approved it, and it is not ready to merge yet.",
        { SaidAt: not null } => "You had your say, and nothing came back since.",
        _ => "Nobody asks you for anything here.",
    });

    public static string Name(string? login) => login ?? "A deleted account";

    /// <summary>Only a review is asked for again: who merely commented is still asked for the first time.</summary>
    private static Turn? AskedAgain(ReaderView view) =>
        view.ReviewedAt is { } reviewedAt
        && view.RequestsOfMe.FirstOrDefault(request => view.AskOf(request) is not { } ask || (ask.At > reviewedAt && view.IsNews(ask))) is { } request
            ? Again(
                request.IsTeam ? $"Your team {request.Reviewer} is asked for a review again." : "You are asked for a review again.",
                view.AskOf(request)?.At)
            : null;

    private static Turn Again(string why, DateTimeOffset? since) => new(TurnSection.LookAgain, why, since);

    private static Turn Author(string why, DateTimeOffset? since = null) => new(TurnSection.WaitingForAuthor, why, since);
}
