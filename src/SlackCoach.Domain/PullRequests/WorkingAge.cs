using System.Globalization;

namespace SlackCoach.Domain.PullRequests;

/// <summary>Working time in English words.</summary>
public static class WorkingAge
{
    /// <summary>How much working time has passed: <c>less than a working hour</c>, <c>6 working hours</c>, <c>3 working days</c>.</summary>
    /// <remarks>Whole units, rounded down; days from one on.</remarks>
    /// <param name="worked">The working time, 0 or more.</param>
    /// <param name="day">How long a working day of the reader's is, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day has no length.</exception>
    public static string InWords(TimeSpan worked, TimeSpan day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(day, TimeSpan.Zero);

        // Hours that are stretched or cut by the clocks may lack a tick or two.
        var whole = worked + TimeSpan.FromSeconds(1);

        return whole >= day ? Count((int)(whole / day), "working day", "working days")
            : whole >= TimeSpan.FromHours(1) ? Count((int)whole.TotalHours, "working hour", "working hours")
            : "less than a working hour";
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
