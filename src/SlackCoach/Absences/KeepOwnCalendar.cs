using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Keeps what a member's own calendar said, and tells them once what came of it.</summary>
internal sealed class KeepOwnCalendar(CoachDbContext db, WriteTurn writeTurn, OutboxWriter outbox, ProductClock clock, TimeProvider time)
{
    // Once it was read, a server that is down for an hour is no news.
    private const int FailuresWorthTelling = 3;

    /// <summary>In a transaction of its own, with the member locked as for a request of theirs.</summary>
    public async Task Execute(OwnCalendar readFor, CalendarReading reading, CancellationToken cancellationToken)
    {
        await using var transaction = await writeTurn.Begin(db, cancellationToken);
        db.ChangeTracker.Clear();

        if (db.Database.IsNpgsql())
        {
            await db.Members.In(readFor.WorkspaceId).Where(member => member.Id == readFor.MemberId)
                .ExecuteUpdateAsync(set => set.SetProperty(member => member.SlackUserId, member => member.SlackUserId), cancellationToken);
        }

        var member = await db.Members.In(readFor.WorkspaceId).SingleOrDefaultAsync(m => m.Id == readFor.MemberId, cancellationToken);

        // While it was read they may have removed it, or chosen another.
        if (member is null
            || await db.OwnCalendars.Of(member).SingleOrDefaultAsync(cancellationToken) is not { } calendar
            || (calendar.ProtectedLink, calendar.FileId) != (readFor.ProtectedLink, readFor.FileId))
        {
            return;
        }

        await Keep(member, calendar, reading, cancellationToken);
        calendar.LeasedUntilAt = time.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task Keep(Member member, OwnCalendar calendar, CalendarReading reading, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = member.Calendar().DayOf(now);
        var isFile = calendar.FileId is not null;

        switch (reading)
        {
            case CalendarReading.Failed failed:
                calendar.Failures++;
                calendar.NextReadAt = isFile ? null : now + OwnCalendarReading.WaitAfter(calendar.Failures);

                if (calendar.Failures == (calendar.ReadAt is null ? 1 : FailuresWorthTelling))
                {
                    await Tell(member, calendar, today, OwnCalendarMessage.Failed(calendar, failed.Reason), cancellationToken);
                }

                return;
            case CalendarReading.Read read:
                await Replace(member, today.AddDays(-OwnCalendarSource.DaysBack), read.Days, cancellationToken);

                if (calendar.ReadAt is null)
                {
                    await Tell(member, calendar, today, OwnCalendarMessage.Read(calendar, [.. read.Days.Where(on => on >= today)], read.LeftOut, today), cancellationToken);
                }

                (calendar.ETag, calendar.LastModified, calendar.ReadAt) = (read.Version.ETag, read.Version.LastModified, now);
                break;
        }

        (calendar.Failures, calendar.NextReadAt) = (0, isFile ? null : now + OwnCalendarReading.Every);
    }

    /// <summary>Has the days from a first one on be these; earlier ones stay, as they are part of what was.</summary>
    private async Task Replace(Member member, DateOnly from, IReadOnlyList<DateOnly> days, CancellationToken cancellationToken)
    {
        var known = await db.OwnDaysOff.Of(member).Where(day => day.On >= from).ToListAsync(cancellationToken);
        db.OwnDaysOff.RemoveRange(known.Where(day => !days.Contains(day.On)));
        db.OwnDaysOff.AddRange(days.Except(known.Select(day => day.On)).Select(on => new OwnDayOff
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            On = on,
        }));
    }

    private Task Tell(Member member, OwnCalendar calendar, DateOnly today, Message message, CancellationToken cancellationToken)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{calendar.Id:N}:{time.GetUtcNow().UtcTicks}");

        return outbox.Add(outbox.Written(member, "own-calendar", subject, today, message), cancellationToken);
    }
}
