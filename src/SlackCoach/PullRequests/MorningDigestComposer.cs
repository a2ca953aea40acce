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
    OwnRefresh own,
    MemberPullRequests pullRequests,
    TodayReader today,
    DueHabits dueHabits,
    HabitDetails habitDetails,
    IEnumerable<IDigestNote> notes,
    WorkingTimes workingTimes,
    ProductClock clock) : IMessageComposer
{
    // Of a longer outage the last days.
    private const int MostDaysNamed = 10;

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

        if (await watching.HasOwn(member, cancellationToken))
        {
            await own.Refresh(member.WorkspaceId, member.Id, FreshEnough, cancellationToken);
        }
    }

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var overview = await pullRequests.Read(member, cancellationToken);
        // What is due at a time of its own by now comes along: one message at a time.
        var due = await dueHabits.Take(member, time => member.Calendar().At(row.On, time) <= now, cancellationToken);
        var list = await today.Show(member, cancellationToken);

        var along = await Along(row, member, cancellationToken);

        if (due.Count == 0 && along.Count == 0 && IsNothing(overview, list) && (overview is null || member.WantsAllClear != true))
        {
            return null;
        }

        var nudge = await db.Nudges.Of(member).SingleAsync(nudge => nudge.Kind == NudgeKind.MorningDigest, cancellationToken);
        nudge.LastSaidOn = row.On;
        var working = await workingTimes.Of(member, cancellationToken);

        if (HeldUp(nudge, row.On, working) is { } outage)
        {
            along.Insert(0, outage);
        }

        nudge.HeldUpSinceOn = null;
        var (dueAt, wasAway) = (DueAtWhenLate(row, nudge, working), working.IsFirstAfterAway(row.On));

        if (nudge.IsDoubted)
        {
            return new Composition(DigestMessage.Short(overview, list, due, nudge, dueAt, wasAway, along));
        }

        var reminded = list.Habits.Where(habit => habit is { IsNudged: true, NudgeTimeOfDay: null }).Select(habit => habit.Key).Concat(due.Select(habit => habit.Habit.Key));
        var details = await habitDetails.Show(member, [.. reminded], cancellationToken);

        return DigestMessage.Build(overview, list, due, dueAt, now, wasAway, details, along);
    }

    private async Task<List<string>> Along(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        var lines = new List<string>();

        foreach (var note in notes)
        {
            lines.AddRange(await note.Lines(member, row.Id, cancellationToken));
        }

        return lines;
    }

    /// <summary>Names the working days that went without a digest because nothing ran; null where there were none.</summary>
    private static string? HeldUp(Nudge nudge, DateOnly today, WorkingTime working)
    {
        if (nudge.HeldUpSinceOn is not { } since)
        {
            return null;
        }

        var days = Enumerable.Range(1, Math.Clamp(today.DayNumber - since.DayNumber, 0, MostDaysNamed)).Select(before => today.AddDays(-before)).Reverse()
            .Where(day => nudge.Days.Includes(day.DayOfWeek) && working.IsWorking(day)).ToList();
        var named = days.ConvertAll(day => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture));

        return named.Count == 0 ? null
            : $"SlackCoach was not running, so no digest came on {(named.Count == 1 ? named[0] : string.Join(", ", named[..^1]) + " and " + named[^1])}. "
                + "What you did then can still be recorded, up to 7 days back, such as by /plan done prs yesterday.";
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
