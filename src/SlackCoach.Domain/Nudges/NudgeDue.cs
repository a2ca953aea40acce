using SlackCoach.Domain.Time;

namespace SlackCoach.Domain.Nudges;

/// <summary>What becomes of a nudge that has come due.</summary>
public abstract record NudgeDue
{
    private NudgeDue()
    {
    }

    /// <summary>It goes out.</summary>
    /// <param name="On">The member's day that it is for.</param>
    /// <param name="IsLate">Whether it comes more than <see cref="LateAfter"/> after its time, and says so.</param>
    public sealed record Send(DateOnly On, bool IsLate) : NudgeDue;

    /// <summary>Its day is over, so it stays out: a member is not nudged about yesterday.</summary>
    /// <param name="On">The member's day that it was for.</param>
    public sealed record Missed(DateOnly On) : NudgeDue;

    /// <summary>How late a nudge may come without saying so: 30 minutes, inclusive.</summary>
    public static TimeSpan LateAfter { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Decides about the latest occurrence; older ones, left by an outage, are missed without asking.</summary>
    /// <remarks>An occurrence goes out while its day lasts. One that the spring change carried past its day's end goes out
    /// during the day it was carried into.</remarks>
    /// <param name="latest">The latest occurrence up to <paramref name="now"/>.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="calendar">The member's calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The occurrence is still to come.</exception>
    public static NudgeDue Decide(NudgeOccurrence latest, DateTimeOffset now, MemberCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(latest.At, now, nameof(latest));

        var today = calendar.DayOf(now);
        var isOver = latest.On < today && calendar.DayOf(latest.At) < today;

        return isOver ? new Missed(latest.On) : new Send(latest.On, IsLate: now - latest.At > LateAfter);
    }
}
