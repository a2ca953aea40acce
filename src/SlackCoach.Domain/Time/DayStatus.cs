namespace SlackCoach.Domain.Time;

/// <summary>What a day is to a member. Where several hold, the first of these is named.</summary>
public enum DayStatus
{
    /// <summary>A day of the week on which the member does not work.</summary>
    NoWorkingDay,

    /// <summary>A public holiday of the member's country.</summary>
    PublicHoliday,

    /// <summary>A day off by the workspace's calendar or the member's own.</summary>
    DayOff,

    /// <summary>The member is away all day.</summary>
    Away,

    /// <summary>The member works.</summary>
    Working,
}
