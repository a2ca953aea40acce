namespace SlackCoach.Domain.PullRequests;

/// <summary>What the rules ask of a pull request, as one reader sees it.</summary>
internal sealed class ReaderView(PullRequest pullRequest, Reader reader, DigestFilter filter, int approvals)
{
    private readonly IReadOnlyList<Opinion> _opinions = Opinions.Of(pullRequest, filter);

    public PullRequest PullRequest { get; } = pullRequest;

    public Reader Reader { get; } = reader;

    public DigestFilter Filter { get; } = filter;

    public bool IsMine => Reader.Is(PullRequest.Author);

    /// <summary>The reader's own opinion; null when they gave none.</summary>
    public Opinion? Mine => _opinions.FirstOrDefault(opinion => Reader.Is(opinion.Reviewer));

    /// <summary>When the reader last reviewed it, in whatever way; null when they did not.</summary>
    public DateTimeOffset? ReviewedAt => Latest(
        PullRequest.Timeline.OfType<Reviewed>().Where(review => Reader.Is(review.Actor)).Select(review => (DateTimeOffset?)review.At)
            .Concat(PullRequest.Reviews.Where(review => Reader.Is(review.Reviewer)).Select(review => review.SubmittedAt)));

    /// <summary>When the reader last said something; null when they did not.</summary>
    public DateTimeOffset? SaidAt => Latest(
        PullRequest.Timeline.OfType<Commented>().Where(comment => Reader.Is(comment.Actor)).Select(comment => (DateTimeOffset?)comment.At)
            .Append(ReviewedAt));

    /// <summary>The requests for changes that stand and that nobody has answered, by a commit or by asking the same reviewer again.</summary>
    /// <remarks>A comment of the author's is an answer to the reviewer, who looks again then; to everybody else the changes are still to come.</remarks>
    public IEnumerable<Opinion> Unanswered => Objections.Where(objection =>
        objection.At is { } at
            ? !PullRequest.Timeline.OfType<Pushed>().Any(push => push.At > at && IsOfAPerson(push)) && !IsAskedAgain(objection.Reviewer, at)
            : !IsAsked(objection.Reviewer));

    /// <summary>The requests for changes that stand, answered or not.</summary>
    public IEnumerable<Opinion> Objections => _opinions.Where(opinion => opinion.State == ReviewState.ChangesRequested);

    /// <summary>Whether GitHub says that changes are asked for and names nobody who does.</summary>
    public bool HasUnnamedObjection =>
        PullRequest.Decision == ReviewDecision.ChangesRequested
        && PullRequest.Reviews.All(review => review.State != ReviewState.ChangesRequested)
        && !Objections.Any();

    /// <summary>Whether enough people approve and nobody objects.</summary>
    /// <remarks>GitHub's verdict counts the branch's rules in, of which the number is only one, but also the reviews of bots: so people must
    /// be enough by themselves. Where GitHub gives no verdict, no rule asks for reviews.</remarks>
    public bool IsApproved =>
        PullRequest.Decision is ReviewDecision.Approved or ReviewDecision.None
        && !Objections.Any()
        && Approvals.Count >= Needed;

    /// <summary>When the approval was given that made them enough; null when that is not known.</summary>
    public DateTimeOffset? ApprovedAt => Approvals.Order().ElementAtOrDefault(Needed - 1);

    public bool HasConflicts => PullRequest.Mergeability == Mergeability.Conflicting;

    public bool AreChecksFailing => PullRequest.Checks == ChecksState.Failing;

    public bool IsGreen => PullRequest.Checks is ChecksState.Passing or ChecksState.None;

    /// <summary>Whether anybody is asked for a review; a bot is nobody.</summary>
    public bool IsAnybodyAsked => PullRequest.ReviewRequests.Any(request => request.IsTeam || !Filter.IsBot(request.Reviewer, request.IsBot));

    /// <summary>Whether somebody else acted after an instant. The reader's own doings, a bot's, and what only merges the base branch are no
    /// change.</summary>
    public bool HasChangedSince(DateTimeOffset at) => PullRequest.Timeline.Any(one => one.At > at && IsNews(one));

    /// <summary>The first commit that somebody else brought after an instant; null when there is none.</summary>
    public Pushed? FirstCommitAfter(DateTimeOffset at) => PullRequest.Timeline.OfType<Pushed>().FirstOrDefault(push => push.At > at && IsNews(push));

    /// <summary>Whether it is news to the reader: somebody else did it and no bot, and it is no mere merge of the base branch.</summary>
    public bool IsNews(PullRequestEvent one) => !Reader.Is(one.Actor) && IsOfAPerson(one);

    /// <summary>The first remark of the author's after an instant; null when there is none.</summary>
    public PullRequestEvent? FirstAnswerAfter(DateTimeOffset at) => PullRequest.Timeline.FirstOrDefault(one =>
        one.At > at
        && one is Commented or Reviewed { State: ReviewState.Commented }
        && one.Actor is { } actor && string.Equals(actor, PullRequest.Author, StringComparison.OrdinalIgnoreCase)
        && IsNews(one));

    /// <summary>How a request that still stands was last made; null when it is not known.</summary>
    public ReviewAsked? AskOf(ReviewRequest request) => PullRequest.Timeline.OfType<ReviewAsked>()
        .LastOrDefault(asked => asked.IsTeam == request.IsTeam && string.Equals(asked.Reviewer, request.Reviewer, StringComparison.OrdinalIgnoreCase));

    /// <summary>The requests that are made of the reader: their own first, then those of their teams.</summary>
    public IEnumerable<ReviewRequest> RequestsOfMe => PullRequest.ReviewRequests
        .Where(request => request.IsTeam ? Reader.IsIn(request.Reviewer, PullRequest.Repository) : Reader.Is(request.Reviewer))
        .OrderBy(request => request.IsTeam);

    private int Needed => Math.Max(1, PullRequest.RequiredApprovals ?? (PullRequest.Decision == ReviewDecision.Approved ? 1 : approvals));

    private List<DateTimeOffset?> Approvals => [.. _opinions.Where(opinion => opinion.State == ReviewState.Approved).Select(opinion => opinion.At)];

    private bool IsOfAPerson(PullRequestEvent one) => one is not Pushed { MergesBase: true } && !Filter.IsBot(one.Actor, one.ByBot);

    private bool IsAsked(string? reviewer) => PullRequest.ReviewRequests.Any(request =>
        !request.IsTeam && string.Equals(request.Reviewer, reviewer, StringComparison.OrdinalIgnoreCase));

    private bool IsAskedAgain(string? reviewer, DateTimeOffset after) => IsAsked(reviewer) || PullRequest.Timeline.OfType<ReviewAsked>().Any(asked =>
        asked.At > after && !asked.IsTeam && string.Equals(asked.Reviewer, reviewer, StringComparison.OrdinalIgnoreCase));

    private static DateTimeOffset? Latest(IEnumerable<DateTimeOffset?> instants) => instants.Max();
}
