using System.Globalization;

namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>Ages as the sample tables write them: <c>40m</c>, <c>5h</c>, <c>12d</c>.</summary>
internal static class Ages
{
    /// <exception cref="FormatException">The text is no age.</exception>
    public static TimeSpan Parse(string age)
    {
        var number = int.Parse(age[..^1], NumberStyles.None, CultureInfo.InvariantCulture);

        return age[^1] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => throw new FormatException($"'{age}' is no age such as 40m, 5h or 12d"),
        };
    }
}
