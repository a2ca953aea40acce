namespace SlackCoach.Domain.Nudges;

/// <summary>When a nudge that nobody reacts to gives in.</summary>
public static class NudgeManners
{
    /// <summary>After so many ignored days in a row it asks, once, what should change, and is shorter from then on: 3.</summary>
    public const int AsksAfter = 3;

    /// <summary>After so many it pauses itself: 10.</summary>
    public const int PausesAfter = 10;
}
