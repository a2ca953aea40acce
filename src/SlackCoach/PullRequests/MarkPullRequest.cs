using SlackCoach.Clock;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Members;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>What a member can do with a pull request that is listed.</summary>
internal enum PullRequestChoice
{
    LookedAt,

    /// <summary>Put off until a time that is said in words, or until somebody acts.</summary>
    Snooze,
    Mute,

    /// <summary>Take all marks away.</summary>
    Show,
}

/// <summary>What came of it.</summary>
internal abstract record MarkOutcome
{
    /// <param name="PullRequest">The pull request as it is now known, with where it stands.</param>
    /// <param name="UntilAt">When it comes back by itself, for one that was put off; null when only somebody's doing wakes it.</param>
    internal sealed record Marked(PlacedPullRequest PullRequest, DateTimeOffset? UntilAt) : MarkOutcome;

    /// <summary>It is no longer open, or the member watches its repository no longer.</summary>
    internal sealed record Gone(PullRequestReference Reference) : MarkOutcome;

    internal sealed record Unreadable(string Words) : MarkOutcome;
}

/// <summary>Sets a member's mark on a pull request. The same again changes nothing that they see.</summary>
internal sealed class MarkPullRequest(MemberPullRequests pullRequests, Attentions attentions, MemberSnoozing snoozing, ProductClock clock)
{
    /// <summary>Sets it; the caller saves.</summary>
    /// <param name="member">Whose mark it is.</param>
    /// <param name="reference">The pull request, as it was shown to them: what happened since is news.</param>
    /// <param name="choice">What they chose.</param>
    /// <param name="until">For a snooze, until when, in words; null for until somebody acts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<MarkOutcome> Execute(
        Member member, PullRequestReference reference, PullRequestChoice choice, string? until, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        if (await pullRequests.Find(member, reference.Repository, reference.Number, cancellationToken) is null)
        {
            return new MarkOutcome.Gone(reference);
        }

        DateTimeOffset? untilAt = null;

        if (choice == PullRequestChoice.Snooze && until is not null)
        {
            var rules = await snoozing.Rules(member, cancellationToken);

            if (rules.Read(until, now) is not { } read)
            {
                return new MarkOutcome.Unreadable(until);
            }

            untilAt = read;
        }

        var row = await attentions.Row(member, reference, member.Calendar().DayOf(now), cancellationToken);
        row.LookedAt = choice == PullRequestChoice.LookedAt ? now : null;
        row.SnoozedAt = choice == PullRequestChoice.Snooze ? now : null;
        row.SnoozedUntilAt = untilAt;
        row.MutedAt = choice switch { PullRequestChoice.Mute => now, PullRequestChoice.Show => null, _ => row.MutedAt };
        var placed = await pullRequests.Find(member, reference.Repository, reference.Number, cancellationToken);

        return new MarkOutcome.Marked(placed!, untilAt);
    }
}
