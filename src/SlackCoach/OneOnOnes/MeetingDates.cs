using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Clock;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Routines;
using SlackCoach.Domain.Time;
using SlackCoach.Members;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>What a member's 1:1s are timed by, as it stands now.</summary>
/// <param name="Now">The present instant.</param>
/// <param name="Today">The member's day.</param>
/// <param name="TimeOfDay">When briefs and questions come: at the time of the morning digest.</param>
/// <param name="Working">When the member works.</param>
internal sealed record MemberTiming(Member Member, DateTimeOffset Now, DateOnly Today, TimeOnly TimeOfDay, WorkingTime Working)
{
    /// <summary>Which days the member works.</summary>
    public HabitDays Days { get; } = WorkedDays.Of(Member, Working);

    /// <summary>When something unasked is welcome: now, or when the part of the day that the member has off, or their quiet hours, end.</summary>
    public DateTimeOffset WelcomeAt()
    {
        var back = Working.BackAt(Now) ?? Now;

        return Member.Quiet()?.AfterThem(back, Member.Calendar().Zone) ?? back;
    }

    /// <summary>The instant at which something comes on a day.</summary>
    public DateTimeOffset At(DateOnly day) => Member.Calendar().At(day, TimeOfDay);

    public DateOnly BriefOn(OneOnOneMeeting meeting) => OneOnOneDates.BriefOn(meeting.On, Days.IsEligible);

    /// <summary>When a meeting's brief is due: never before its day was known.</summary>
    public DateTimeOffset BriefDueAt(OneOnOneMeeting meeting) => At(BriefOn(meeting)) is var due && due < meeting.DatedAt ? meeting.DatedAt : due;
}

/// <summary>Reads what a member's 1:1s are timed by.</summary>
internal sealed class MeetingDates(CoachDbContext db, WorkingTimes workingTimes, ProductClock clock)
{
    public async Task<MemberTiming> For(Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var timeOfDay = await db.Nudges.Of(member).Where(nudge => nudge.Kind == NudgeKind.MorningDigest)
            .Select(nudge => (TimeOnly?)nudge.TimeOfDay).FirstOrDefaultAsync(cancellationToken);

        return new MemberTiming(
            member, now, member.Calendar().DayOf(now), timeOfDay ?? Membership.DefaultDigestTime, await workingTimes.Of(member, cancellationToken));
    }

    /// <summary>A day as it is told: <c>Thursday 3 December</c>.</summary>
    public static string InWords(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
