using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Naming;

/// <summary>What a member can name in a command: an entry of a list they were shown, or one that could be in it.</summary>
/// <param name="Number">Its number in the list last shown, from 1; 0 where it was not in that list.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SubjectId">The id of the plan item or habit.</param>
/// <param name="Title">Its title. Foreign text.</param>
/// <param name="Key">The habit's key; <see cref="HabitKey.None"/> for a plan item.</param>
/// <param name="IsOpen">Whether it is still to be done.</param>
public sealed record ListEntry(int Number, ListEntryKind Kind, Guid SubjectId, string Title, HabitKey Key, bool IsOpen);

/// <summary>What an entry of a list is.</summary>
public enum ListEntryKind
{
    /// <summary>An item of the plan.</summary>
    PlanItem,

    /// <summary>A habit.</summary>
    Habit,
}
