using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Holidays;
using SlackCoach.Domain.Time.Phrases;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Time.Phrases;

/// <summary>Unless another day is named, today is Wednesday, 30 September 2026.</summary>
public class TimeOffPhraseTests
{
    private static readonly WorkingTime Berlin = new(Calendar("Europe/Berlin"), DayHours.Usual, PublicHolidays.Of("DE"));

    [Theory]
    [InlineData("", "09-30..")]
    [InlineData("until further notice", "09-30..")]
    [InlineData("open-ended", "09-30..")]
    [InlineData("for now", "09-30..")]
    [InlineData("sick", "09-30..")]
    [InlineData("2026-10-05..2026-10-16", "10-05..10-16")]
    [InlineData("2026-10-05 .. 2026-10-16", "10-05..10-16")]
    [InlineData("2026-10-05…2026-10-16", "10-05..10-16")]
    [InlineData("2026-10-05 to 2026-10-16", "10-05..10-16")]
    [InlineData("from 2026-10-05 until 2026-10-16", "10-05..10-16")]
    [InlineData("2026-10-05 – 2026-10-16", "10-05..10-16")]
    [InlineData("2026-10-05", "10-05")]
    [InlineData("05.10.2026 - 16.10.2026", "10-05..10-16")]
    [InlineData("5.10. - 16.10.", "10-05..10-16")]
    [InlineData("5 Oct - 16 Oct", "10-05..10-16")]
    [InlineData("5 October – 16 October 2026", "10-05..10-16")]
    [InlineData("5-16 Oct", "10-05..10-16")]
    [InlineData("Oct 5–16", "10-05..10-16")]
    [InlineData("oct 5 to oct 16", "10-05..10-16")]
    [InlineData("between 5 and 16 October", "10-05..10-16")]
    [InlineData("between 5 Oct and 16 Oct", "10-05..10-16")]
    [InlineData("the 5th of October", "10-05")]
    [InlineData("Monday the 5th of October", "10-05")]
    [InlineData("5th of October", "10-05")]
    [InlineData("Mon, 5 Oct", "10-05")]
    [InlineData("28 Dec - 4 Jan", "12-28..2027-01-04")]
    [InlineData("10 may", "2027-05-10")]
    [InlineData("today", "09-30")]
    [InlineData("off today", "09-30")]
    [InlineData("tomorrow", "10-01")]
    [InlineData("the day after tomorrow", "10-02")]
    [InlineData("yesterday", "09-29")]
    [InlineData("tomorrow to Friday", "10-01..10-02")]
    [InlineData("today and tomorrow", "09-30..10-01")]
    [InlineData("this afternoon", "09-30 12:00-03:00")]
    [InlineData("this morning", "09-30 03:00-12:00")]
    [InlineData("afternoon", "09-30 12:00-03:00")]
    [InlineData("tonight", "09-30 18:00-03:00")]
    [InlineData("tomorrow morning", "10-01 03:00-12:00")]
    [InlineData("Friday afternoon", "10-02 12:00-03:00")]
    [InlineData("on 5 Oct in the morning", "10-05 03:00-12:00")]
    [InlineData("tomorrow 14:00-16:00", "10-01 14:00-16:00")]
    [InlineData("tomorrow from 2pm to 4:30pm", "10-01 14:00-16:30")]
    [InlineData("from 15:00", "09-30 15:00-03:00")]
    [InlineData("Friday until 11 am", "10-02 03:00-11:00")]
    [InlineData("until Thursday", "09-30..10-01")]
    [InlineData("until 16 October", "09-30..10-16")]
    [InlineData("till the 16th", "09-30..10-16")]
    [InlineData("through Monday", "09-30..10-05")]
    [InlineData("until today", "09-30")]
    [InlineData("until the end of the week", "09-30..10-04")]
    [InlineData("until the end of next week", "09-30..10-11")]
    [InlineData("until the end of next month", "09-30..10-31")]
    [InlineData("until Friday next week", "09-30..10-09")]
    [InlineData("back on Monday", "09-30..10-04")]
    [InlineData("next week", "10-05..10-11")]
    [InlineData("On vacation next week!", "10-05..10-11")]
    [InlineData("the rest of the week", "09-30..10-04")]
    [InlineData("last week", "09-21..09-27")]
    [InlineData("next month", "10-01..10-31")]
    [InlineData("Friday", "10-02")]
    [InlineData("on Friday", "10-02")]
    [InlineData("fri", "10-02")]
    [InlineData("Monday", "10-05")]
    [InlineData("next Monday", "10-05")]
    [InlineData("this Friday", "10-02")]
    [InlineData("Friday next week", "10-09")]
    [InlineData("next week's Friday", "10-09")]
    [InlineData("last Friday", "09-25")]
    [InlineData("from Monday", "10-05..")]
    [InlineData("from Monday on", "10-05..")]
    [InlineData("starting tomorrow", "10-01..")]
    [InlineData("since yesterday", "09-29..")]
    [InlineData("from Monday for two weeks", "10-05..10-18")]
    [InlineData("for two weeks from Monday", "10-05..10-18")]
    [InlineData("from 5 Oct for a fortnight", "10-05..10-18")]
    [InlineData("tomorrow for 2 days", "10-01..10-02")]
    [InlineData("for 3 days", "09-30..10-02")]
    [InlineData("3 days", "09-30..10-02")]
    [InlineData("for a day", "09-30")]
    [InlineData("for 4 working days", "09-30..10-05")]
    [InlineData("for a week", "09-30..10-06")]
    [InlineData("for a couple of weeks", "09-30..10-13")]
    [InlineData("for one month", "09-30..10-29")]
    [InlineData("in two weeks", "10-14")]
    [InlineData("tuesday to thursday next week", "10-06..10-08")]
    [InlineData("thursday - friday", "10-01..10-02")]
    [InlineData("Fri-Mon", "10-02..10-05")]
    [InlineData("the 14th", "10-14")]
    [InlineData("5th to 16th", "10-05..10-16")]
    [InlineData("12/31/2026", "12-31")]
    [InlineData("31/12", "12-31")]
    [InlineData("10/10", "10-10")]
    public void A_phrase_means_these_days(string phrase, string days) => Assert.Equal(days, Means(phrase));

    [Theory]
    [InlineData("next Friday", "2026-09-30", "10-02 | 10-09")]
    [InlineData("next Friday", "2026-10-02", "10-02 | 10-09")]
    [InlineData("until next Friday", "2026-10-02", "10-02 | 10-02..10-09")]
    [InlineData("next Wednesday", "2026-09-30", "09-30 | 10-07")]
    [InlineData("next Wednesday morning", "2026-09-30", "09-30 03:00-12:00 | 10-07 03:00-12:00")]
    [InlineData("this Monday", "2026-09-30", "09-28 | 10-05")]
    [InlineData("this Wednesday", "2026-09-30", "09-30")]
    [InlineData("last Friday", "2026-10-02", "09-25")]
    [InlineData("coming Friday", "2026-10-02", "10-02 | 10-09")]
    [InlineData("next Friday", "2026-10-03", "10-09")]
    [InlineData("until next Friday", "2026-09-30", "09-30..10-02 | 09-30..10-09")]
    [InlineData("next Friday to Monday", "2026-09-30", "10-02..10-05 | 10-09..10-12")]
    [InlineData("last Monday", "2026-09-30", "09-21 | 09-28")]
    [InlineData("Friday", "2026-10-02", "10-02 | 10-09")]
    [InlineData("until Friday", "2026-10-02", "10-02 | 10-02..10-09")]
    [InlineData("from Friday", "2026-10-02", "10-02.. | 10-09..")]
    [InlineData("5/10", "2026-09-30", "10-05 | 2027-05-10")]
    [InlineData("5/10/2026", "2026-09-30", "10-05")] // 10 May is months ago
    [InlineData("until 5/10", "2026-09-30", "09-30..10-05 | 09-30..2027-05-10")]
    [InlineData("12th", "2026-10-20", "10-12 | 11-12")]
    [InlineData("the 12th", "2026-10-31", "11-12")]
    [InlineData("the 31st", "2026-11-02", "10-31 | 12-31")]
    [InlineData("this week", "2026-09-30", "09-28..10-04 | 09-30..10-04")]
    [InlineData("this week", "2026-09-28", "09-28..10-04")]
    [InlineData("until next week", "2026-09-30", "09-30..10-04 | 09-30..10-11")]
    [InlineData("for 3 days", "2026-10-01", "10-01..10-03 | 10-01..10-05")]
    [InlineData("for 3 working days", "2026-10-01", "10-01..10-05")]
    [InlineData("for 10 days", "2026-09-30", "09-30..10-09 | 09-30..10-13")]
    [InlineData("next two weeks", "2026-09-30", "09-30..10-13 | 10-05..10-18")]
    [InlineData("monday to wednesday", "2026-09-29", "09-28..09-30 | 10-05..10-07")]
    [InlineData("monday to wednesday", "2026-10-01", "10-05..10-07")]
    [InlineData("from monday to wednesday", "2026-10-01", "10-05..10-07")]
    [InlineData("monday to wednesday", "2026-09-28", "09-28..09-30 | 10-05..10-07")]
    [InlineData("Friday afternoon", "2026-10-02", "10-02 12:00-03:00 | 10-09 12:00-03:00")]
    [InlineData("29 Feb", "2027-12-01", "2028-02-29")]
    public void What_is_ambiguous_is_asked_back(string phrase, string today, string readings) =>
        Assert.Equal(readings, Means(phrase, today));

    [Theory]
    [InlineData("2026-09-16", "09-16")]
    [InlineData("16 September", "09-16")]
    [InlineData("2026-09-16..2026-09-18", "09-16..09-18")]
    [InlineData("from 2026-09-16", "09-16..")]
    [InlineData("2026-09-15", "15 September 2026 is more than 14 days ago")]
    [InlineData("14 September", "14 September 2026 is more than 14 days ago")]
    [InlineData("1 June", "2027-06-01")]
    [InlineData("5 Aug - 16 Aug", "5 August 2026 is more than 14 days ago")]
    [InlineData("2025-10-05..2025-10-16", "5 October 2025 is more than 14 days ago")]
    [InlineData("2028-01-01", "1 January 2028 is more than a year away")]
    [InlineData("2026-10-05..2027-12-01", "longer than a year")]
    [InlineData("for 400 days", "longer than a year")]
    [InlineData("2026-10-16..2026-10-05", "no such days")]
    [InlineData("31 Feb", "no such days")]
    [InlineData("2026-02-30", "no such days")]
    [InlineData("Fri, 5 Oct", "no such days")] // a Monday
    [InlineData("the 32nd", "no such days")]
    [InlineData("tomorrow 16:00-14:00", "no such days or hours")]
    [InlineData("tomorrow 25:00-26:00", "no such days or hours")]
    [InlineData("until yesterday", "no such days")]
    [InlineData("soon", "can't tell which days")]
    [InlineData("half a day", "can't tell which days")]
    [InlineData("5 - 16", "can't tell which days")]
    [InlineData("week", "can't tell which days")]
    public void What_is_past_too_far_or_no_day_says_so(string phrase, string expected) =>
        Assert.Contains(expected, Means(phrase), StringComparison.Ordinal);

    [Theory]
    [InlineData("next week for reading", "10-05..10-11 [reading]")]
    [InlineData("next week from reading", "10-05..10-11 [reading]")]
    [InlineData("from Monday for two weeks from prs", "10-05..10-18 [prs]")]
    [InlineData("until Thursday for reading for pleasure", "09-30..10-01 [reading for pleasure]")]
    [InlineData("for prs", "09-30.. [prs]")]
    [InlineData("from threads", "09-30.. [threads]")]
    [InlineData("tomorrow (dentist)", "10-01 {dentist}")]
    [InlineData("(flu)", "09-30.. {flu}")]
    [InlineData("tomorrow - dentist", "10-01 {dentist}")]
    [InlineData("next week — Anna's wedding — in Rome", "10-05..10-11 {Anna's wedding — in Rome}")]
    [InlineData("5 Oct - 16 Oct - wedding", "10-05..10-16 {wedding}")]
    [InlineData("5 Oct - 16 Oct (wedding, for Anna)", "10-05..10-16 {wedding, for Anna}")]
    [InlineData("2026-10-05..2026-10-16 for prs - too many", "10-05..10-16 [prs] {too many}")]
    [InlineData("tomorrow morning for Read one paper (Dentist)", "10-01 03:00-12:00 [Read one paper] {Dentist}")]
    [InlineData("tomorrow ()", "10-01")]
    [InlineData("next Friday from reading (tired)", "10-02 [reading] {tired} | 10-09 [reading] {tired}")]
    [InlineData("friday - 16 oct party", "10-02 {16 oct party}")]
    public void A_habit_and_a_reason_are_kept_apart(string phrase, string expected) => Assert.Equal(expected, Means(phrase));

    [Theory]
    [InlineData("2026-10-05..2026-10-16", "Monday 5 October to Friday 16 October")]
    [InlineData("", "from today, Wednesday 30 September on, without an end")]
    [InlineData("tomorrow", "tomorrow, Thursday 1 October")]
    [InlineData("until 4 Jan", "today, Wednesday 30 September to Monday 4 January 2027")]
    [InlineData("this afternoon", "today, Wednesday 30 September, from 12:00")]
    [InlineData("yesterday morning", "yesterday, Tuesday 29 September, until 12:00")]
    [InlineData("5 Oct 14:00-16:00", "Monday 5 October, 14:00 to 16:00")]
    public void What_was_understood_is_said_in_dates(string phrase, string words) =>
        Assert.Equal(words, Assert.IsType<TimeOffPhrase.Understood>(Read(phrase)).Reading.InWords(Day("2026-09-30")));

    [Fact]
    public void A_long_text_is_not_read() => Assert.Contains("too long", Means(new string('a', 2_001)), StringComparison.Ordinal);

    [Fact]
    public void Days_that_are_off_are_no_working_days() => // Friday 1 January is a holiday
        Assert.Equal("12-30..2027-01-01 | 12-30..2027-01-04", Means("for 3 days", "2026-12-30"));

    internal static TimeOffPhrase Read(string phrase, string today = "2026-09-30") => TimeOffPhrase.Read(phrase, Day(today), Berlin);

    private static string Means(string phrase, string today = "2026-09-30") => Read(phrase, today) switch
    {
        TimeOffPhrase.Understood(var reading) => Shown(reading),
        TimeOffPhrase.Ambiguous(var readings) => string.Join(" | ", readings.Select(Shown)),
        TimeOffPhrase.NotUnderstood(var message) => message,
        _ => "",
    };

    private static string Shown(TimeOffReading reading)
    {
        var end = reading.EndsOn is not { } until ? ".." : until == reading.StartsOn ? "" : $"..{Date(until)}";
        var hours = reading.Hours is { } part ? $" {part.From:HH:mm}-{part.Until:HH:mm}" : "";

        return Date(reading.StartsOn) + end + hours + (reading.Habit is { } habit ? $" [{habit}]" : "") + (reading.Reason is { } why ? $" {{{why}}}" : "");
    }

    private static string Date(DateOnly day) => day.Year == 2026 ? $"{day:MM-dd}" : $"{day:yyyy-MM-dd}";
}
