namespace SlackCoach.Domain.Routines;

/// <summary>What a member wants to add to their routine or plan, as far as it could be read.</summary>
public abstract record AdditionReading
{
    private AdditionReading()
    {
    }

    /// <summary>All of it was understood.</summary>
    /// <param name="Title">What is added; not empty.</param>
    /// <param name="Cadence">How often, as typed: what comes every few weeks is counted from <see cref="EveryWeeksCadence.AnyMonday"/>; null where none was
    /// typed.</param>
    /// <param name="From">The day it begins, where one was typed ("starting 2027-01-11"); today or later.</param>
    /// <param name="Key">What it is about, where the product knows it.</param>
    /// <param name="TimeOfDay">The time of day that stands with the rhythm ("every day at 14:00"), in the member's zone; null where none does.</param>
    public sealed record Understood(string Title, Cadence? Cadence, DateOnly? From, HabitKey Key, TimeOnly? TimeOfDay = null) : AdditionReading;

    /// <summary>There is nothing to add.</summary>
    public sealed record NoTitle : AdditionReading;

    /// <summary>The rhythm is none that is offered.</summary>
    /// <param name="Title">What was to be added.</param>
    /// <param name="Typed">The words that could not be read.</param>
    public sealed record UnknownRhythm(string Title, string Typed) : AdditionReading;

    /// <summary>The day named is past.</summary>
    /// <param name="Title">What was to be added.</param>
    /// <param name="On">The day.</param>
    public sealed record Past(string Title, DateOnly On) : AdditionReading;
}
