using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Members;

/// <summary>Takes a Slack status as being away, for members who said which one means it.</summary>
/// <remarks>A status that is on counts once: who ended it by <c>/plan back</c> is not away again before they set it anew.</remarks>
internal sealed class StatusAbsences(CoachDbContext db, ProductClock clock, TimeProvider time)
{
    /// <summary>Sets which status means away: its text or its emoji; null or blank for none. Nothing is saved.</summary>
    public static void Choose(Member member, string? status)
    {
        member.AwayStatus = string.IsNullOrWhiteSpace(status) ? null : status.Trim();
        member.AwayStatusSeenAt = null;
    }

    /// <summary>Begins or ends being away, as the status says; nothing is saved.</summary>
    /// <returns>The time off that began; null when none did.</returns>
    public async Task<Absence?> Follow(Member member, SlackUser user, CancellationToken cancellationToken)
    {
        var isOn = member.AwayStatus is { } status && IsMeant(status, user);

        if (isOn == member.AwayStatusSeenAt is not null)
        {
            return null;
        }

        member.AwayStatusSeenAt = isOn ? time.GetUtcNow() : null;

        if (!isOn)
        {
            await End(member, cancellationToken);

            return null;
        }

        var absence = Begin(member, user.StatusExpiresAt);
        db.Absences.Add(absence);

        return absence;
    }

    private static bool IsMeant(string status, SlackUser user) =>
        (user.StatusText ?? string.Empty).Trim().StartsWith(status, StringComparison.OrdinalIgnoreCase)
        || status.Trim(':').Equals(user.StatusEmoji?.Trim(':'), StringComparison.OrdinalIgnoreCase);

    private Absence Begin(Member member, DateTimeOffset? statusEndsAt)
    {
        var now = clock.GetUtcNow();
        var calendar = member.Calendar();
        var today = calendar.DayOf(now);
        var (endsOn, hours) = End(member, now, statusEndsAt);

        return new Absence
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            StartsOn = today,
            EndsOn = endsOn,
            FromTimeOfDay = hours?.From,
            UntilTimeOfDay = hours?.Until,
            Source = AbsenceSource.SlackStatus,
            CreatedAt = time.GetUtcNow(),
        };
    }

    /// <summary>A status that ends before the working day does is about a part of today, or about the days before that one.</summary>
    private static (DateOnly? EndsOn, DayHours? Hours) End(Member member, DateTimeOffset now, DateTimeOffset? statusEndsAt)
    {
        // What is past already says nothing.
        if (statusEndsAt is not { } expiresAt || expiresAt <= now)
        {
            return (null, null);
        }

        var calendar = member.Calendar();
        var (today, last) = (calendar.DayOf(now), calendar.DayOf(expiresAt.AddTicks(-1)));
        var isWholeDay = expiresAt >= member.WorkingHours().On(last, calendar).Until;

        if (isWholeDay || last > today)
        {
            return (isWholeDay ? last : last.AddDays(-1), null);
        }

        var (from, until) = (TimeOf(now), TimeOf(expiresAt));

        return (today, DayHours.AreHours(from, until) ? new DayHours(from, until) : null);

        TimeOnly TimeOf(DateTimeOffset at) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, calendar.Zone).DateTime);
    }

    /// <summary>Whoever takes the status away within working hours works today.</summary>
    private async Task End(Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var calendar = member.Calendar();
        var today = calendar.DayOf(now);
        var running = await db.Absences.Of(member)
            .Where(absence => absence.Source == AbsenceSource.SlackStatus && absence.FromTimeOfDay == null)
            .Where(absence => absence.EndsOn == null || absence.EndsOn >= today)
            .ToListAsync(cancellationToken);
        var last = now < member.WorkingHours().On(today, calendar).Until ? today.AddDays(-1) : today;

        foreach (var absence in running)
        {
            if (absence.StartsOn > last)
            {
                db.Absences.Remove(absence);
            }
            else
            {
                absence.EndsOn = last;
            }
        }
    }
}
