using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Time.Calendars;
using static SlackCoach.Domain.Tests.Time.MemberCalendarTests;

namespace SlackCoach.Domain.Tests.Time.Calendars;

public class CalendarReaderTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261227", "12-24 12-25 12-26")] // the end is exclusive
    [InlineData("DTSTART;VALUE=DATE:20261224", "12-24")]
    [InlineData("DTSTART:20261224", "12-24")]
    [InlineData("DTSTART;VALUE=DATE:20261224|DTEND;VALUE=DATE:20261224", "12-24")]
    [InlineData("DTSTART;VALUE=DATE:20261224|DURATION:P3D", "12-24 12-25 12-26")]
    [InlineData("DTSTART;VALUE=DATE:20261207|DURATION:P1W", "12-07 12-08 12-09 12-10 12-11 12-12 12-13")]
    [InlineData("DTSTART;TZID=Europe/Berlin:20261224T000000|DTEND;TZID=Europe/Berlin:20261226T000000", "12-24 12-25")]
    [InlineData("DTSTART;TZID=\"W. Europe: Standard\":20261224T000000|DTEND:20261225T000000", "12-24")]
    [InlineData("DTSTART:20261223T230000Z|DTEND:20261224T230000Z", "12-24")] // midnight in Berlin
    [InlineData("DTSTART:20261223T120000|DTEND:20261225T120000", "12-24")] // only whole days
    [InlineData("DTSTART;VALUE=DATE:20261130|DTEND;VALUE=DATE:20261203|TRANSP:TRANSPARENT", "11-30 12-01 12-02")]
    [InlineData("DTSTART;VALUE=DATE:20261224|STATUS:CANCELLED", "")]
    [InlineData("DTSTART;VALUE=DATE:20261224|STATUS:TENTATIVE", "12-24")]
    [InlineData("DTSTART;VALUE=DATE:20201224|RRULE:FREQ=YEARLY", "12-24")]
    [InlineData("DTSTART;VALUE=DATE:20201224|RRULE:FREQ=YEARLY;INTERVAL=4", "")]
    [InlineData("DTSTART;VALUE=DATE:20201224|RRULE:FREQ=YEARLY;INTERVAL=2", "12-24")]
    [InlineData("DTSTART;VALUE=DATE:20201224|RRULE:FREQ=YEARLY;COUNT=7", "12-24")]
    [InlineData("DTSTART;VALUE=DATE:20201224|RRULE:FREQ=YEARLY;COUNT=6", "")]
    [InlineData("DTSTART;VALUE=DATE:20201224|RRULE:FREQ=YEARLY;UNTIL=20261224", "12-24")]
    [InlineData("DTSTART;VALUE=DATE:20201224|RRULE:FREQ=YEARLY;UNTIL=20261223T235959Z", "12-24")] // the 24th in Berlin
    [InlineData("DTSTART;VALUE=DATE:20201224|RRULE:FREQ=YEARLY;UNTIL=20261223", "")]
    [InlineData("DTSTART;VALUE=DATE:20201126|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "11-26")]
    [InlineData("DTSTART;VALUE=DATE:20201130|RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=-1MO", "11-30")]
    [InlineData("DTSTART;VALUE=DATE:20201203|RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3,-1", "12-03 12-31")]
    [InlineData("DTSTART;VALUE=DATE:20201227|RRULE:FREQ=YEARLY;BYDAY=-1SU", "12-27")] // the year's last Sunday
    [InlineData("DTSTART;VALUE=DATE:20260105|RRULE:FREQ=MONTHLY;BYDAY=2FR", "12-11")]
    [InlineData("DTSTART;VALUE=DATE:20260115|RRULE:FREQ=MONTHLY", "12-15")]
    [InlineData("DTSTART;VALUE=DATE:20260131|RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1", "11-30")] // every other month from January on
    [InlineData("DTSTART;VALUE=DATE:20261127|RRULE:FREQ=WEEKLY;INTERVAL=2", "11-27 12-11 12-25")]
    [InlineData("DTSTART;VALUE=DATE:20261201|RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=TU,TH", "12-01 12-03 12-08")]
    [InlineData("DTSTART;VALUE=DATE:20261128|RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SA,SU;UNTIL=20261220", "11-28 12-06 12-12 12-20")]
    [InlineData("DTSTART;VALUE=DATE:20261228|RRULE:FREQ=DAILY", "12-28 12-29 12-30 12-31")]
    [InlineData("DTSTART;VALUE=DATE:20261201|RRULE:FREQ=DAILY;INTERVAL=10", "12-01 12-11 12-21 12-31")]
    [InlineData("DTSTART;VALUE=DATE:20261228|RRULE:FREQ=DAILY|EXDATE;VALUE=DATE:20261229,20261231", "12-28 12-30")]
    [InlineData("DTSTART;VALUE=DATE:20261228|EXDATE;VALUE=DATE:20261228|RDATE;VALUE=DATE:20261230", "12-30")]
    [InlineData("DTSTART:20261203T180000|DTEND:20261205T000000|RRULE:FREQ=WEEKLY;BYDAY=TH", "12-04 12-11 12-18 12-25")] // Thursday evening and all of Friday
    [InlineData("DTSTART;VALUE=DATE:20261130|DTEND;VALUE=DATE:20261202|RRULE:FREQ=YEARLY", "11-30 12-01")]
    [InlineData("DTSTART;VALUE=DATE:20251120|DTEND;VALUE=DATE:20251126|RRULE:FREQ=YEARLY", "11-23 11-24 11-25")] // begins before the window
    [InlineData("BEGIN:VALARM|TRIGGER:-PT15M|DTSTART:20260101|END:VALARM|DTSTART:20261224", "12-24")]
    public void An_event_is_these_days_off(string properties, string days)
    {
        var read = Read(Event(properties));

        Assert.Equal(days, Days(read));
        Assert.Empty(read.Problems);
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\n", true)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:nonsense\nEND:VEVENT\nEND:VCALENDAR\n", true)] // one event left out
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261224\nEND:VEVENT\n", false)]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261224\nEND:VCALENDAR\n", false)]
    [InlineData("<!doctype html><title>Log in</title>", false)]
    [InlineData("", false)]
    public void Tells_a_whole_calendar_from_what_was_cut_off_or_is_none(string text, bool isWhole) => Assert.Equal(isWhole, Read(text).IsWhole);

    [Theory]
    [InlineData("SUMMARY:no start", "", 2, "no start")]
    [InlineData("DTSTART:tomorrow", "", 3, "no date")]
    [InlineData("DTSTART:20261332", "", 3, "no date")]
    [InlineData("DTSTART:00011224", "", 3, "no date")]
    [InlineData("DTSTART:20261224|DTEND:20261223", "", 4, "end")]
    [InlineData("DTSTART:20261224|DURATION:soon", "", 4, "duration")]
    [InlineData("DTSTART:20261224T100000|DTEND:20261224T110000", "", 3, "less than a day")]
    [InlineData("DTSTART:20261224|RRULE:FREQ=YEARLY;BYSETPOS=1", "12-24", 4, "repetition")]
    [InlineData("DTSTART:20261224|RRULE:FREQ=HOURLY", "12-24", 4, "repetition")]
    [InlineData("DTSTART:20261224|RRULE:FREQ=DAILY;INTERVAL=0", "12-24", 4, "repetition")]
    [InlineData("DTSTART:20261224|RRULE:INTERVAL=2", "12-24", 4, "repetition")]
    [InlineData("DTSTART:20261224|RRULE:FREQ=WEEKLY;BYDAY=2FR", "12-24", 4, "repetition")]
    [InlineData("DTSTART:20261224|EXDATE:Monday", "12-24", 4, "no date")]
    [InlineData("DTSTART:20261224|DTEND:21261224", "12-24 12-25 12-26 12-27 12-28 12-29 12-30 12-31", 3, "longer than three years")]
    public void What_cannot_be_read_is_reported_with_its_line(string properties, string days, int line, string words)
    {
        var read = Read(Event(properties));

        Assert.Equal(days, Days(read));
        var problem = Assert.Single(read.Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(words, problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "no iCalendar file")]
    [InlineData("<html><body>Sign in</body></html>", "no iCalendar file")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261224", "cut off")]
    public void A_file_that_is_none_or_is_cut_off_says_so(string text, string words) =>
        Assert.Contains(words, Assert.Single(Read(text).Problems).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void Folded_lines_are_put_together(string end)
    {
        var text = string.Join(
            end,
            "BEGIN:VCALENDAR", "BEGIN:VEVENT", "DTSTART;VALUE=D", " ATE:20261", "\t224", "SUMMARY:Christmas\\, the ", " eve\\; closed\\nearly", "DTEND:nonsense",
            "END:VEVENT", "BEGIN:VEVENT", "DTSTART:20261225", "SUMMARY:Christmas\\, the ", " day", "END:VEVENT", "END:VCALENDAR");
        var read = Read(text);

        Assert.Equal([new CalendarDay(Day("2026-12-25"), "Christmas, the day")], read.Days);
        Assert.Equal(8, Assert.Single(read.Problems).Line);
    }

    [Fact]
    public void Of_events_with_the_same_id_the_newest_counts()
    {
        var read = Read(Event(
            "UID:a|SEQUENCE:2|DTSTART:20261202",
            "UID:a|SEQUENCE:1|DTSTART:20261201",
            "UID:b|DTSTART:20261203",
            "UID:b|DTSTART:20261204",
            "UID:c|SEQUENCE:1|STATUS:CANCELLED|DTSTART:20261207",
            "UID:c|DTSTART:20261207",
            "DTSTART:20261209",
            "DTSTART:20261210"));

        Assert.Equal("12-02 12-04 12-09 12-10", Days(read));
    }

    [Fact]
    public void An_occurrence_may_be_moved_or_cancelled()
    {
        var read = Read(Event(
            "UID:a|DTSTART:20261201|RRULE:FREQ=WEEKLY",
            "UID:a|RECURRENCE-ID:20261208|DTSTART:20261209",
            "UID:a|RECURRENCE-ID:20261215|STATUS:CANCELLED|DTSTART:20261215"));

        Assert.Equal("12-01 12-09 12-22 12-29", Days(read));
    }

    [Fact]
    public void The_work_is_bounded()
    {
        var old = string.Join('|', "DTSTART:19000101", "RRULE:FREQ=DAILY;COUNT=100000");
        var read = Read(Event([.. Enumerable.Repeat(old, CalendarReader.MostEvents + 1)]));

        Assert.Equal(CalendarReader.MostProblems, read.Problems.Count);
        Assert.Contains(read.Problems, problem => problem.Message.Contains("5,000", StringComparison.Ordinal));
        Assert.Contains(read.Problems, problem => problem.Message.Contains("too long", StringComparison.Ordinal));
        Assert.Contains("two million", Assert.Single(Read(new string('x', CalendarReader.LongestText + 1)).Problems).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => CalendarReader.Read("", Day("2026-01-01"), Day("2036-01-01"), Berlin));
    }

    [Fact]
    public void Nothing_that_is_written_makes_it_throw()
    {
        string[] pieces =
        [
            "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END", "DTSTART:20261224", "DTSTART;:", ";:", ":", " ", "\t:", "DTEND:22001231", "DTEND:19000101",
            "DURATION:PT9999H", "DURATION:P999W", "RRULE:FREQ=YEARLY;BYDAY=53MO,-53SU,0MO", "RRULE:FREQ=WEEKLY;COUNT=2;;=", "EXDATE:,,", "RECURRENCE-ID:",
            "UID:", "SUMMARY:\\", "STATUS:cancelled", "SEQUENCE:99999999999999", "BEGIN:VALARM", "DTSTART;TZID=\"x:20261224T000000Z",
        ];

        Prop.ForAll(
            Gen.Elements(pieces).ListOf().ToArbitrary(),
            lines => Read(string.Join('\n', lines)).Days.All(day => day.On.Year == 2026)).QuickCheckThrowOnFailure();
    }

    private static DaysOffCalendar Read(string text) => CalendarReader.Read(text, Day("2026-11-23"), Day("2026-12-31"), Berlin);

    /// <summary>Events of which the lines stand between bars; the first of the first event is line 3.</summary>
    private static string Event(params string[] events) =>
        "BEGIN:VCALENDAR\r\n" + string.Concat(events.Select(properties => $"BEGIN:VEVENT\r\n{properties.Replace("|", "\r\n")}\r\nEND:VEVENT\r\n")) + "END:VCALENDAR\r\n";

    private static string Days(DaysOffCalendar read) => string.Join(' ', read.Days.Select(day => day.On.ToString("MM-dd", CultureInfo.InvariantCulture)));
}
