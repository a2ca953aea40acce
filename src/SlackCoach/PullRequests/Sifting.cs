using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Lists;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Follows what a member does with their pull requests: the digest of the day shows it, and the habit is done when all that waits for
/// their review is dealt with.</summary>
internal sealed class Sifting(CoachDbContext db, MemberPullRequests pullRequests, TodaysDigest digest, IHabitCompletion habits, ProductClock clock)
{
    /// <summary>Works in the caller's transaction; the caller saves.</summary>
    /// <param name="member">Whose sifting.</param>
    /// <param name="change">What happened: part of the idempotency keys.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<SiftingState> Follow(Member member, string change, CancellationToken cancellationToken) =>
        await pullRequests.Read(member, cancellationToken) is { } overview
            ? await Follow(member, overview, change, cancellationToken)
            : new SiftingState(null, [], null);

    /// <summary>The same where it was just read how things stand.</summary>
    public async Task<SiftingState> Follow(Member member, PullRequestOverview overview, string change, CancellationToken cancellationToken)
    {
        var isDone = overview.Login is null ? overview.Listed.Count == 0 : overview.ToReview == 0;
        var done = isDone && overview.Unread.Count == 0 && await HasDealtWithAny(member, cancellationToken)
            ? await habits.Complete(member, HabitKey.PullRequests, cancellationToken)
            : null;

        return new SiftingState(overview, await digest.Update(member, overview, change, cancellationToken), done);
    }

    /// <summary>Has the day's digest show how things stand, because what is left out was changed: that is no sifting.</summary>
    public async Task Show(Member member, string change, CancellationToken cancellationToken)
    {
        if (await pullRequests.Read(member, cancellationToken) is { } overview)
        {
            await digest.Update(member, overview, change, cancellationToken);
        }
    }

    /// <summary>Whether they did something with one today: a mark, or a review on GitHub.</summary>
    private async Task<bool> HasDealtWithAny(Member member, CancellationToken cancellationToken)
    {
        var calendar = member.Calendar();
        var today = calendar.DayOf(clock.GetUtcNow());
        var begins = calendar.At(today, MemberCalendar.DayEndsAt);

        return db.PullRequestMarks.Local.Any(mark => mark.MemberId == member.Id && mark.MarkedOn == today)
            || db.PullRequestDeeds.Local.Any(deed => deed.MemberId == member.Id && deed.Kind == PullRequestDeedKind.Reviewed && deed.At >= begins)
            || await db.PullRequestDeeds.Of(member).AnyAsync(deed => deed.At >= begins && deed.Kind == PullRequestDeedKind.Reviewed, cancellationToken);
    }
}

/// <param name="Overview">How things stand; null when the member watches nothing.</param>
/// <param name="DigestTs">The messages of today's digest.</param>
/// <param name="Done">The habit's title when this completed it.</param>
internal sealed record SiftingState(PullRequestOverview? Overview, IReadOnlyCollection<string> DigestTs, string? Done);
