namespace SlackCoach.Domain.Time;

/// <summary>Days on which a member is away, or rests from one habit.</summary>
public sealed record TimeOff
{
    /// <summary>Time off.</summary>
    /// <param name="startsOn">The first of the member's days, inclusive.</param>
    /// <param name="endsOn">The last, inclusive; null while nobody knows.</param>
    /// <param name="hours">The part of each day that it is about; null for whole days.</param>
    /// <param name="habitId">The only habit that it is about; null for everything.</param>
    /// <exception cref="ArgumentException">The last day comes before the first.</exception>
    public TimeOff(DateOnly startsOn, DateOnly? endsOn, DayHours? hours = null, Guid? habitId = null)
    {
        if (endsOn < startsOn)
        {
            throw new ArgumentException("Time off ends on its first day or later", nameof(endsOn));
        }

        (StartsOn, EndsOn, Hours, HabitId) = (startsOn, endsOn, hours, habitId);
    }

    /// <summary>The first day, inclusive.</summary>
    public DateOnly StartsOn { get; }

    /// <summary>The last day, inclusive; null while nobody knows.</summary>
    public DateOnly? EndsOn { get; }

    /// <summary>The part of each day that it is about; null for whole days.</summary>
    public DayHours? Hours { get; }

    /// <summary>The only habit that it is about; null for everything.</summary>
    public Guid? HabitId { get; }

    /// <summary>Whether it touches a day, in whole or in part.</summary>
    public bool Touches(DateOnly day) => StartsOn <= day && !(EndsOn < day);

    /// <summary>Whether it is about a habit: its own, or every one. Without a habit, whether it is about everything.</summary>
    public bool IsFor(Guid? habitId) => HabitId is null || HabitId == habitId;
}
