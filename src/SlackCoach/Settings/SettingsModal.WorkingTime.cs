using System.Globalization;
using SlackCoach.Domain.Nudges;
using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Holidays;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Settings;

internal static partial class SettingsModal
{
    public const string Summary = "summary";
    public const string SummaryDay = "summary_day";
    public const string SummaryTime = "summary_time";
    public const string WorkStarts = "work_starts";
    public const string WorkEnds = "work_ends";
    public const string WeekStart = "week_start";
    public const string Country = "country";
    public const string Calendar = "calendar";
    public const string ForgetCalendar = "forget_calendar";
    public const string Quiet = "quiet";
    public const string QuietFrom = "quiet_from";
    public const string QuietUntil = "quiet_until";
    public const string AwayStatus = "away_status";

    public const string QuietIsOn = "on";
    public const string SummaryIsOn = "on";
    public const string NoCountry = "none";
    public const string IsForgotten = "yes";

    public const int LongestStatus = 100;

    /// <summary>Offered to who has no quiet hours yet.</summary>
    public static readonly QuietHours UsualQuiet = new(new TimeOnly(19, 0), new TimeOnly(8, 0));

    private static readonly DayOfWeek[] WeekStarts = [DayOfWeek.Monday, DayOfWeek.Sunday, DayOfWeek.Saturday];

    private static IEnumerable<Block> SummaryInputs(SummaryChoice? summary)
    {
        var option = new Option { Text = "Send me what my week came to", Value = SummaryIsOn };
        var shown = summary ?? SummaryChoice.Usual;

        yield return new InputBlock
        {
            BlockId = Summary,
            Label = "Weekly summary",
            Element = new Checkboxes { ActionId = Summary, Options = [option], InitialOptions = summary is null ? null : [option] },
            Optional = true,
        };
        yield return new InputBlock
        {
            BlockId = SummaryDay,
            Label = "Day of the summary",
            Element = new StaticSelect { ActionId = SummaryDay, Options = [.. Weekdays.All.Each().Select(Option)], InitialOption = Option(shown.Day) },
            Hint = "Where it is off or no working day, the summary comes on the working day before. On the first day of your week it tells of the week before.",
        };
        yield return Time(SummaryTime, "Time of the summary", shown.TimeOfDay);
    }

    private static IEnumerable<Block> HoursInputs(DayHours hours)
    {
        yield return Time(WorkStarts, "Your working day begins", hours.From);
        yield return Time(WorkEnds, "and ends", hours.Until);
    }

    private static InputBlock CountryInput(string? code)
    {
        var none = new Option { Text = "No public holidays", Value = NoCountry };

        return new InputBlock
        {
            BlockId = Country,
            Label = "Public holidays",
            Element = new StaticSelect
            {
                ActionId = Country,
                Options = [none, .. PublicHolidays.Regions.Select(Option)],
                InitialOption = PublicHolidays.Of(code) is { } holidays ? Option(holidays.Region) : none,
            },
            Hint = "On them nothing is sent and nothing is missed.",
        };
    }

    /// <summary>The link itself is not shown: who has it can read the calendar.</summary>
    private static IEnumerable<Block> CalendarInputs(string? name)
    {
        yield return new InputBlock
        {
            BlockId = Calendar,
            Label = "Calendar of days off (iCalendar link)",
            Element = new UrlTextInput { ActionId = Calendar },
            Hint = name is null
                ? "Its whole days are off, as public holidays are. I read it once a day and show the link to nobody."
                : $"I read the one of {SlackText.Shorten(name, 100)} now. A link here takes its place.",
            Optional = true,
        };

        if (name is not null)
        {
            yield return new InputBlock
            {
                BlockId = ForgetCalendar,
                Label = "Your present calendar",
                Element = new Checkboxes { ActionId = ForgetCalendar, Options = [new Option { Text = "Forget it, and its days off from today on", Value = IsForgotten }] },
                Optional = true,
            };
        }
    }

    private static InputBlock AwayStatusInput(string? status) => new()
    {
        BlockId = AwayStatus,
        Label = "A Slack status that means you are away",
        Element = new PlainTextInput { ActionId = AwayStatus, InitialValue = status, Placeholder = ":palm_tree: or Vacationing", MaxLength = LongestStatus },
        Hint = "Its emoji or the words it begins with. While you have it, you are away here too. Leave it empty if none does.",
        Optional = true,
    };

    private static Option Option(HolidayRegion region) => new() { Text = region.Name, Value = region.Code };

    private static Option Option(DayOfWeek day) => new() { Text = day.ToString(), Value = day.ToString() };

    private static InputBlock WeekStartInput(DayOfWeek day) => new()
    {
        BlockId = WeekStart,
        Label = "Your week starts on",
        Element = new RadioButtons
        {
            ActionId = WeekStart,
            Options = [.. WeekStarts.Select(Option)],
            InitialOption = Option(WeekStarts.Contains(day) ? day : DayOfWeek.Monday),
        },
        Hint = "Habits that come round by the week are counted so. The plan's own weeks begin on Monday.",
    };

    private static IEnumerable<Block> QuietInputs(QuietHours? quiet)
    {
        var option = new Option { Text = "Send me nothing unasked between these times", Value = QuietIsOn };
        var hours = quiet ?? UsualQuiet;

        yield return new InputBlock
        {
            BlockId = Quiet,
            Label = "Quiet hours",
            Element = new Checkboxes { ActionId = Quiet, Options = [option], InitialOptions = quiet is null ? null : [option] },
            Optional = true,
        };
        yield return Time(QuietFrom, "Quiet from", hours.From);
        yield return Time(QuietUntil, "Quiet until", hours.Until);
    }

    private static InputBlock Time(string id, string label, TimeOnly timeOfDay) => new()
    {
        BlockId = id,
        Label = label,
        Element = new TimePicker { ActionId = id, InitialTime = timeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture) },
        Optional = true,
    };
}
