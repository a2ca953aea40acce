namespace SlackCoach.Domain.Time.Holidays;

/// <summary>A public holiday.</summary>
/// <param name="On">The day that is off; where the law moves a holiday, the day it is moved to.</param>
/// <param name="Name">Its name in English.</param>
public sealed record PublicHoliday(DateOnly On, string Name);

/// <summary>A country, or a part of one, whose public holidays are known.</summary>
/// <param name="Code">Its code by ISO 3166-1 or 3166-2: <c>DE</c>, <c>DE-BY</c>, <c>GB-SCT</c>.</param>
/// <param name="Name">Its name in English.</param>
public sealed record HolidayRegion(string Code, string Name);
