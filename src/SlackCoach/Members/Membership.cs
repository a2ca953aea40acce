using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.GitHub;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Makes a person a member, with the nudges and repositories that hold until they choose others.</summary>
internal sealed class Membership(CoachDbContext db, IOptions<GitHubOptions> github, ProductClock clock, TimeProvider time)
{
    public static readonly TimeOnly DefaultDigestTime = new(9, 0);
    public static readonly TimeOnly DefaultSummaryTime = new(16, 0);
    public const Weekdays DefaultSummaryDay = Weekdays.Friday;

    private const string SiftingTitle = "Sift through the open pull requests";

    /// <summary>With all repositories of the configuration. Does nothing for somebody who is one already. Nothing is saved.</summary>
    public Task Join(Member member, CancellationToken cancellationToken) =>
        Join(member, [.. github.Value.Repositories], cancellationToken);

    /// <summary>With the repositories that they chose, which may be none. Does nothing for somebody who is one already. Nothing is saved.</summary>
    public async Task Join(Member member, IReadOnlyCollection<string> sources, CancellationToken cancellationToken)
    {
        if (member.JoinedAt is not null)
        {
            return;
        }

        var now = time.GetUtcNow();
        member.JoinedAt = now;

        if (!await db.Nudges.Of(member).AnyAsync(cancellationToken))
        {
            var nudge = new Nudge
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(now),
                MemberId = member.Id,
                Kind = NudgeKind.MorningDigest,
                TimeOfDay = DefaultDigestTime,
                Days = member.WorkingDays,
            };
            await Schedule(nudge, member, cancellationToken);
            db.Nudges.AddRange(nudge, FirstSummary(member, now));
        }

        await Watch(member, sources, cancellationToken);
    }

    /// <summary>On the day somebody joins there is nothing to sum up.</summary>
    private Nudge FirstSummary(Member member, DateTimeOffset now)
    {
        var calendar = member.Calendar();
        var summary = new Nudge
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(now),
            MemberId = member.Id,
            Kind = NudgeKind.WeeklySummary,
            TimeOfDay = DefaultSummaryTime,
            Days = DefaultSummaryDay,
        };
        summary.NextDueAt = summary.Schedule.NextAfter(calendar.At(calendar.DayOf(clock.GetUtcNow()), DefaultSummaryTime), calendar)?.At;

        return summary;
    }

    /// <summary>Switches a nudge on and sets its next occurrence: the first after now whose day has no message yet. Nothing is saved.</summary>
    /// <remarks>So a later hour moves today's message there, unless today's was sent already; an hour that is past begins with the
    /// next day. A nudge that has come due and was not found by the tick yet stays due.</remarks>
    public async Task Schedule(Nudge nudge, Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var after = nudge.NextDueAt is { } due && due <= now ? due.AddTicks(-1) : now;
        var calendar = member.Calendar();
        nudge.NextDueAt = nudge.Schedule.NextUnsaid(after, calendar, await Said(nudge, member, calendar.DayOf(after), cancellationToken))?.At;
    }

    /// <summary>Moves a nudge that is on into the zone that its member has come to. Nothing is saved.</summary>
    public async Task Travel(Nudge nudge, Member member, CancellationToken cancellationToken)
    {
        var (now, calendar) = (clock.GetUtcNow(), member.Calendar());
        nudge.NextDueAt = nudge.Schedule.AfterTravel(now, calendar, await Said(nudge, member, calendar.DayOf(now), cancellationToken), member.JoinedAt ?? now)?.At;
    }

    /// <summary>Has what was due earlier today and was not said come at once, for a member who has come back. Nothing is saved.</summary>
    /// <returns>Whether anything comes.</returns>
    public async Task<bool> CatchUp(Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var nudges = await db.Nudges.Of(member).Where(nudge => nudge.NextDueAt != null).ToListAsync(cancellationToken);

        foreach (var nudge in nudges)
        {
            await Travel(nudge, member, cancellationToken);
        }

        return nudges.Exists(nudge => nudge.NextDueAt <= now);
    }

    /// <summary>Sets which of the configured repositories a member watches; watching any brings the habit of sifting through them.</summary>
    public async Task Watch(Member member, IReadOnlyCollection<string> sources, CancellationToken cancellationToken)
    {
        var chosen = await db.RepositoryChoices.Of(member).ToListAsync(cancellationToken);
        db.RepositoryChoices.RemoveRange(chosen.Where(choice => choice.IsOwn is null && !sources.Contains(choice.Source)));

        // What the configuration has come to allow is no longer the member's own.
        foreach (var choice in chosen.Where(choice => choice.IsOwn == true && sources.Contains(choice.Source)))
        {
            (choice.IsOwn, choice.TriedAt, choice.CheckedAt, choice.Failure) = (null, null, null, null);
        }

        db.RepositoryChoices.AddRange(sources.Except(chosen.Select(choice => choice.Source)).Select(source => Choice(member, source, isOwn: null)));
        await KeepSifting(member, sources.Count > 0 || chosen.Any(choice => choice.IsOwn == true), cancellationToken);
    }

    /// <summary>Sets which repositories of their own a member watches; what the configuration allows stays as it is.</summary>
    public async Task WatchOwn(Member member, IReadOnlyCollection<RepositorySource> sources, CancellationToken cancellationToken)
    {
        var chosen = await db.RepositoryChoices.Of(member).ToListAsync(cancellationToken);
        var own = chosen.FindAll(choice => choice.IsOwn == true);
        db.RepositoryChoices.RemoveRange(own.Where(choice => !sources.Contains(RepositorySource.Parse(choice.Source))));
        db.RepositoryChoices.AddRange(sources.Except(own.Select(choice => RepositorySource.Parse(choice.Source))).Select(source => Choice(member, source.ToString(), isOwn: true)));
        await KeepSifting(member, sources.Count > 0 || chosen.Any(choice => choice.IsOwn is null), cancellationToken);
    }

    private RepositoryChoice Choice(Member member, string source, bool? isOwn) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        MemberId = member.Id,
        Source = source,
        IsOwn = isOwn,
    };

    private async Task KeepSifting(Member member, bool watchesAny, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        var habit = db.Habits.Local.SingleOrDefault(h => h.MemberId == member.Id && h.Key == HabitKey.PullRequests && h.EndsOn is null)
            ?? await db.Habits.Of(member).FirstOrDefaultAsync(h => h.Key == HabitKey.PullRequests && h.EndsOn == null, cancellationToken);

        if (!watchesAny && habit?.Title == SiftingTitle)
        {
            habit.EndsOn = today.AddDays(-1);
        }

        if (watchesAny && habit is null)
        {
            db.Habits.Add(new Habit
            {
                WorkspaceId = member.WorkspaceId,
                Id = Guid.CreateVersion7(time.GetUtcNow()),
                MemberId = member.Id,
                Title = SiftingTitle,
                Cadence = Cadence.EveryWorkingDay,
                Key = HabitKey.PullRequests,
                StartsOn = today,
            });
        }
    }

    /// <summary>The days around one for which the nudge has been written to the outbox.</summary>
    private async Task<IReadOnlySet<DateOnly>> Said(Nudge nudge, Member member, DateOnly day, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(-NudgeSchedule.DaysLookedAt, 2 * NudgeSchedule.DaysLookedAt).Select(day.AddDays)
            .ToDictionary(on => OutboxKey.For(member, nudge.Kind.ToString(), nudge.Subject, on));
        var keys = days.Keys.ToList();
        var written = await db.Outbox.In(member.WorkspaceId).Where(message => keys.Contains(message.Key)).Select(message => message.Key).ToListAsync(cancellationToken);

        return written.Select(key => days[key]).ToHashSet();
    }
}
