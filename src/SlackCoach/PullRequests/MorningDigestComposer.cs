using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>Composes the morning digest when it goes out, from pull requests read a moment ago.</summary>
internal sealed class MorningDigestComposer(
    CoachDbContext db,
    Watching watching,
    RepositoryRefresh refresh,
    MemberPullRequests pullRequests,
    TodayReader today,
    DueHabits dueHabits,
    HabitDetails habitDetails,
    WorkingTimes workingTimes,
    ProductClock clock) : IMessageComposer
{
    // Ten members at nine o'clock share one reading.
    private static readonly TimeSpan FreshEnough = TimeSpan.FromMinutes(5);

    public string Name => nameof(NudgeKind.MorningDigest);

    public bool IsOfItsDay => true;

    public bool IsUnasked => true;

    // The list it shows is the one whose numbers count from then on.
    public bool LocksMember => true;

    public async Task Prepare(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (await watching.Of(member, cancellationToken) is { Count: > 0 } sources)
        {
            await refresh.Refresh(member.WorkspaceId, sources, FreshEnough, cancellationToken);
        }
    }

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var overview = await pullRequests.Read(member, cancellationToken);
        // What is due at a time of its own by now comes along: one message at a time.
        var due = await dueHabits.Take(member, time => member.Calendar().At(row.On, time) <= now, cancellationToken);
        var list = await today.Show(member, cancellationToken);

        if (due.Count == 0 && IsNothing(overview, list) && (overview is null || member.WantsAllClear != true))
        {
            return null;
        }

        var nudge = await db.Nudges.Of(member).SingleAsync(nudge => nudge.Kind == NudgeKind.MorningDigest, cancellationToken);
        nudge.LastSaidOn = row.On;
        var working = await workingTimes.Of(member, cancellationToken);

        if (nudge.IsDoubted)
        {
            return new Composition(DigestMessage.Short(overview, list, nudge));
        }

        var reminded = list.Habits.Where(habit => habit is { IsNudged: true, NudgeTimeOfDay: null }).Select(habit => habit.Key).Concat(due.Select(habit => habit.Habit.Key));
        var details = await habitDetails.Show(member, [.. reminded], cancellationToken);

        return DigestMessage.Build(overview, list, due, DueAtWhenLate(row, nudge, working), now, working.IsFirstAfterAway(row.On), details);
    }

    /// <summary>Whether there is nothing to look at, nothing to do and nothing that failed.</summary>
    private static bool IsNothing(PullRequestOverview? overview, TodayList list) => overview is null
        ? list is { HasPlan: false, Habits.Count: 0 }
        : overview is { Listed.Count: 0, Unread.Count: 0, Withheld: 0 }
            && list.OpenFromEarlier == 0 && !list.OpenItems.Any() && list.Habits.All(habit => habit.Key == HabitKey.PullRequests || !habit.IsOpen);

    private string? DueAtWhenLate(OutboxMessage row, Nudge nudge, WorkingTime working)
    {
        var dueAt = working.Calendar.At(row.On, nudge.TimeOfDay);

        // One that waited until the member was back is not late.
        return clock.GetUtcNow() - dueAt > NudgeDue.LateAfter && !working.IsAwayAt(dueAt)
            ? nudge.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;
    }
}
