using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Nudges;

/// <summary>Finds the nudges that have come due and writes them to the outbox, but for days and hours that are off.</summary>
internal sealed partial class NudgePlanner(
    CoachDbContext db, WorkingTimes workingTimes, OutboxWriter outbox, NudgeReactions reactions, ProductClock clock, ILogger<NudgePlanner> logger)
{
    private const int BatchSize = 200;

    /// <summary>Writes a batch of due nudges and their next occurrences in one save.</summary>
    /// <returns>How many were due; zero when there is nothing left to do.</returns>
    public Task<int> EnqueueDue(CancellationToken cancellationToken) => Enqueue(
        now => Due(now).TagWith(EveryWorkspace.Tag).OrderBy(nudge => nudge.NextDueAt).Take(BatchSize), cancellationToken);

    /// <summary>Writes one nudge, if it is due.</summary>
    /// <returns>How many were due.</returns>
    public Task<int> EnqueueOne(Guid workspaceId, Guid id, CancellationToken cancellationToken) =>
        Enqueue(now => Due(now).In(workspaceId).Where(nudge => nudge.Id == id), cancellationToken);

    /// <summary>The nudges of the batch that comes next.</summary>
    public async Task<IReadOnlyList<(Guid WorkspaceId, Guid Id)>> FindDue(CancellationToken cancellationToken)
    {
        var found = await Due(clock.GetUtcNow()).TagWith(EveryWorkspace.Tag)
            .OrderBy(nudge => nudge.NextDueAt).Take(BatchSize)
            .Select(nudge => new { nudge.WorkspaceId, nudge.Id }).ToListAsync(cancellationToken);

        return found.ConvertAll(nudge => (nudge.WorkspaceId, nudge.Id));
    }

    private IQueryable<Nudge> Due(DateTimeOffset now) => db.Nudges.Where(nudge => nudge.NextDueAt <= now);

    private async Task<int> Enqueue(Func<DateTimeOffset, IQueryable<Nudge>> select, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await select(now).ToListAsync(cancellationToken);
        var members = await Members(due, cancellationToken);
        var working = await workingTimes.Of(members.Values, cancellationToken);
        var ignored = await reactions.FindIgnored(due, members, cancellationToken);
        var titles = await reactions.HabitsOf([.. due.Where(nudge => nudge.IgnoredInARow + 1 >= NudgeManners.PausesAfter)], cancellationToken);
        var rows = new List<OutboxMessage>();

        foreach (var ofMember in due.GroupBy(nudge => nudge.MemberId))
        {
            var member = members[ofMember.Key];
            rows.AddRange(Plan(member, [.. ofMember], working[member.Id], ignored, titles, now));
        }

        await outbox.Add(rows, cancellationToken);

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (Overtaken.Is(exception))
        {
            // Another node planned the same nudges, or a member changed one, in the meantime: a due time is a concurrency token. Nothing
            // of this batch is written; the next tick finds what is still due.
            Log.Overtaken(logger, exception.Entries.Count);

            return 0;
        }

        return due.Count;
    }

    /// <summary>Moves a member's nudges on, and gives what is to be said: what is due together comes together.</summary>
    private List<OutboxMessage> Plan(
        Member member, List<Nudge> due, WorkingTime working, IReadOnlySet<Nudge> ignored, ILookup<Nudge, string> titles, DateTimeOffset now)
    {
        var said = new List<(Nudge Nudge, DateOnly On)>();
        var rows = new List<OutboxMessage>();
        var calendar = member.Calendar();

        foreach (var nudge in due)
        {
            var schedule = nudge.Schedule;
            var latest = schedule.LatestUpTo(now, calendar);
            NoteOutage(nudge, schedule, calendar);
            nudge.NextDueAt = schedule.NextAfter(now, calendar)?.At;

            if (latest is null || NudgeDue.Decide(latest, now, calendar) is not NudgeDue.Send send
                || member.PausedAt is not null || !working.IsWorking(send.On) || !IsItsDay(nudge, send.On, member, working))
            {
                continue;
            }

            if (working.IsAwayAt(now))
            {
                // Who has the morning off gets it when they are back.
                nudge.NextDueAt = working.BackAt(now) ?? nudge.NextDueAt;
                continue;
            }

            if (member.Quiet()?.AfterThem(now, calendar.Zone) is { } afterQuiet && afterQuiet > now)
            {
                // It waits, unless its day is over by then.
                nudge.NextDueAt = calendar.DayOf(afterQuiet) == send.On ? afterQuiet : nudge.NextDueAt;
                continue;
            }

            nudge.IgnoredInARow = ignored.Contains(nudge) ? nudge.IgnoredInARow + 1 : nudge.LastSaidOn is null ? nudge.IgnoredInARow : 0;
            nudge.LastSaidOn = null;

            if (nudge.IgnoredInARow >= NudgeManners.PausesAfter)
            {
                (nudge.PausedAt, nudge.NextDueAt) = (now, null);
                rows.Add(outbox.Written(member, "nudge-paused", nudge.Id.ToString("N"), send.On, NudgeMessages.Paused(nudge, [.. titles[nudge]])));
                continue;
            }

            said.Add((nudge, send.On));
        }

        rows.AddRange(Together(member, said));

        return rows;
    }

    private static bool IsItsDay(Nudge nudge, DateOnly on, Member member, WorkingTime working) =>
        nudge.Kind != NudgeKind.WeeklySummary
        || SummaryDay.In(HabitPeriod.Week(on, member.WeekStartsOn), nudge.Days.Each().First(), day => working.IsWorking(day)) == on;

    /// <summary>What came due before the process started and was not planned until now came due while nothing ran.</summary>
    private void NoteOutage(Nudge nudge, NudgeSchedule schedule, MemberCalendar calendar)
    {
        if (nudge.NextDueAt is { } dueAt && dueAt < clock.StartedAt && schedule.LatestUpTo(dueAt, calendar) is { } missed)
        {
            nudge.HeldUpSinceOn ??= missed.On;
        }
    }

    private IEnumerable<OutboxMessage> Together(Member member, List<(Nudge Nudge, DateOnly On)> said)
    {
        var habits = said.FindAll(nudge => nudge.Nudge.Kind == NudgeKind.Habits);

        if (said.Find(nudge => nudge.Nudge.Kind == NudgeKind.MorningDigest) is ({ } digest, var day))
        {
            // The digest shows what else is due by then.
            yield return outbox.Composed(member, digest.Kind.ToString(), digest.Subject, day);
        }
        else if (habits.Count > 0)
        {
            var subject = string.Join(' ', habits.Select(nudge => nudge.Nudge.Subject).Order(StringComparer.Ordinal));
            yield return outbox.Composed(member, nameof(NudgeKind.Habits), subject, habits[0].On);
        }

        if (said.Find(nudge => nudge.Nudge.Kind == NudgeKind.WeeklySummary) is ({ } summary, var endsOn))
        {
            yield return outbox.Composed(member, summary.Kind.ToString(), summary.Subject, endsOn);
        }
    }

    private async Task<Dictionary<Guid, Member>> Members(List<Nudge> due, CancellationToken cancellationToken)
    {
        // Every index begins with the workspace.
        var workspaces = due.Select(nudge => nudge.WorkspaceId).Distinct().ToList();
        var ids = due.Select(nudge => nudge.MemberId).Distinct().ToList();

        return await db.Members.TagWith(EveryWorkspace.Tag).AsNoTracking()
            .Where(member => workspaces.Contains(member.WorkspaceId) && ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} nudges were changed while they were planned; the next tick looks again")]
        public static partial void Overtaken(ILogger logger, int count);
    }
}
