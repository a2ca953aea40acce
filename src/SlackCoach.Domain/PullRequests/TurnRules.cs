using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.PullRequests;

/// <summary>Decides whose turn a pull request is, as its reader sees it.</summary>
/// <remarks>The first of these that fits: hidden by a rule of the reader's or by their marks; the reader's own, to act; the reader's own,
/// waiting; back with the reader after they had their say; waiting for its author; ready to merge; waiting for the reader's review; the
/// rest.</remarks>
public static class TurnRules
{
    /// <summary>How many approvals are enough where neither the branch's rules nor the settings say: 1.</summary>
    public const int UsualApprovals = 1;

    /// <summary>Places a pull request.</summary>
    /// <param name="pullRequest">An open pull request.</param>
    /// <param name="reader">Whoever reads.</param>
    /// <param name="attention">The reader's marks on it; null when there are none.</param>
    /// <param name="filter">What the reader leaves out, and which accounts count as bots.</param>
    /// <param name="working">The reader's working time, for ages.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="approvals">How many approvals are enough where the branch's rules cannot be read; fewer than 1 count as 1, for what
    /// nobody has looked at is not ready.</param>
    public static Placement Place(
        PullRequest pullRequest,
        Reader reader,
        Attention? attention,
        DigestFilter filter,
        WorkingTime working,
        DateTimeOffset now,
        int approvals = UsualApprovals)
    {
        var age = working.Between(pullRequest.ReadyAt, now);
        var view = new ReaderView(pullRequest, reader, filter, approvals);
        var (section, why, since) = Hide(view, attention, age, now, out var hiddenBy) ?? Sort(view);

        return new Placement(section, why, since > pullRequest.ReadyAt ? since.Value : pullRequest.ReadyAt, age)
        {
            HiddenBy = hiddenBy,
            IsNew = age < working.Hours.Length,
        };
    }

    private static Turn? Hide(ReaderView view, Attention? attention, TimeSpan age, DateTimeOffset now, out HiddenReason? hiddenBy)
    {
        var hidden = FilterRules.WhyHidden(view.PullRequest, view.Filter, age) ?? ByMark(view, attention, now);
        hiddenBy = hidden?.Reason;

        return hidden is { } rule ? new Turn(TurnSection.Hidden, rule.Why) : null;
    }

    private static (HiddenReason Reason, string Why)? ByMark(ReaderView view, Attention? attention, DateTimeOffset now) => attention switch
    {
        null => null,
        { IsMuted: true } => (HiddenReason.Muted, "You muted it."),
        { Snoozed: { } snooze } when !(snooze.Until <= now) && !view.HasChangedSince(snooze.SeenUntil) => (HiddenReason.Snoozed, snooze.Until is null
            ? "You put it off until somebody acts, and nobody has."
            : "You put it off, the time has not come, and nobody has acted."),
        { Looked: { } look } when !view.HasChangedSince(look.SeenUntil) => (HiddenReason.LookedAt, "You looked at it, and nothing changed since."),
        _ => null,
    };

    private static Turn Sort(ReaderView view) =>
        view.IsMine
            ? OwnTurns.Of(view)
            : ReviewerTurns.LookAgain(view)
                ?? ReviewerTurns.WaitForAuthor(view)
                ?? ReviewerTurns.Merge(view)
                ?? ReviewerTurns.ReviewNow(view)
                ?? ReviewerTurns.Rest(view);
}

/// <summary>A section with the rule that leads there.</summary>
/// <param name="Section">The section.</param>
/// <param name="Why">The rule, as a sentence.</param>
/// <param name="Since">Since when (UTC); null when it is not known.</param>
internal sealed record Turn(TurnSection Section, string Why, DateTimeOffset? Since = null);
