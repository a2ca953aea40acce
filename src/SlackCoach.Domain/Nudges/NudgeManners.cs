namespace SlackCoach.Domain.Nudges;

/// <summary>When a nudge that nobody reacts to gives in.</summary>
public static class NudgeManners
{
    /// <summary>After so many ignored days in a row it is shorter and asks what should change: 3.</summary>
    public const int AsksAfter = 3;

    /// <summary>After so many it pauses itself: 10.</summary>
    public const int PausesAfter = 10;
}
