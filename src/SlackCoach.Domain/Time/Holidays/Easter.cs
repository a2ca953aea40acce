namespace SlackCoach.Domain.Time.Holidays;

/// <summary>When Easter Sunday is.</summary>
internal static class Easter
{
    /// <summary>By the Gregorian calendar, as the Western churches keep it.</summary>
    /// <remarks>The anonymous algorithm printed in Nature of 20 April 1876, page 487; see J. Meeus, Astronomical Algorithms, chapter 8.</remarks>
    public static DateOnly Western(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * late) + 114;

        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    /// <summary>By the Julian calendar, as the Orthodox churches keep it, in dates of the Gregorian one: 13 days later, from 1900 to 2099.</summary>
    /// <remarks>Meeus, Astronomical Algorithms, chapter 8.</remarks>
    public static DateOnly Orthodox(int year)
    {
        var moon = ((19 * (year % 19)) + 15) % 30;
        var weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        var day = moon + weekday + 114;

        return new DateOnly(year, day / 31, (day % 31) + 1).AddDays(13);
    }
}
