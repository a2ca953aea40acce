namespace SlackCoach.Slack;

/// <summary>When Slack holds back a person's notifications, as <c>dnd.info</c> tells it.</summary>
internal sealed record DoNotDisturb
{
    /// <summary>The start of the person's present or next quiet time; null when they have none.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Its end, which is not part of it.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>Until when they paused notifications by hand; null when they did not. Slack does not tell every app.</summary>
    public DateTimeOffset? SnoozedUntilAt { get; init; }

    /// <summary>Until when the person is not to be disturbed at an instant; null when they may be. A pause that ends in the quiet time lasts
    /// until the end of that.</summary>
    public DateTimeOffset? Until(DateTimeOffset at)
    {
        var paused = SnoozedUntilAt > at ? SnoozedUntilAt : null;
        var from = paused ?? at;

        return StartsAt <= from && EndsAt > from ? EndsAt : paused;
    }
}
