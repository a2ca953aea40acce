using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Settings;

/// <summary>The window that <c>/plan settings</c> opens. The ids name its blocks and, within each, the input.</summary>
internal static partial class SettingsModal
{
    public const string Callback = "settings";
    public const string Digest = "digest";
    public const string DigestTime = "digest_time";
    public const string WorkingDays = "working_days";
    public const string Repositories = "repositories";

    public const string DigestIsOn = "on";

    private const int MostHabits = 40;

    public static ModalView Build(
        string zoneId, bool zoneIsDefault, SettingsChoices present, IReadOnlyList<string> configured, IReadOnlyList<Habit> habits, IReadOnlySet<TimeOnly> pausedTimes) => new()
        {
            CallbackId = Callback,
            Title = "Settings",
            Submit = "Save",
            Close = "Cancel",
            Blocks =
        [
            Zone(zoneId, zoneIsDefault),
            DigestInput(present.WantsDigest, present.DigestIsPaused),
            TimeInput(present.DigestTimeOfDay),
            .. SummaryInputs(present.Summary),
            DaysInput(present.WorkingDays),
            .. HoursInputs(present.Hours),
            WeekStartInput(present.WeekStartsOn),
            CountryInput(present.Country),
            .. CalendarInputs(present.CalendarName),
            .. QuietInputs(present.Quiet),
            AwayStatusInput(present.AwayStatus),
            .. RepositoryBlocks(present.Repositories, configured),
            .. present.OffersOwnRepositories ? [new ActionsBlock { Elements = [ReposButton.Build("Repositories of your own")] }] : Array.Empty<Block>(),
            .. HabitBlocks(habits, pausedTimes),
        ],
        };

    private static SectionBlock Zone(string zoneId, bool isDefault) => new()
    {
        Text = (PlainText)(isDefault
            ? $"Times are meant in {zoneId}, the default of this workspace, because your Slack profile names no time zone that I know. "
                + "Set one there, and your nudges follow."
            : $"Times are meant in {zoneId}, the time zone of your Slack profile. Change it there, and your nudges follow."),
    };

    private static InputBlock DigestInput(bool isOn, bool isPaused)
    {
        var option = new Option { Text = "Send me open pull requests and my plan for the day", Value = DigestIsOn };

        return new InputBlock
        {
            BlockId = Digest,
            Label = "Morning digest",
            Element = new Checkboxes { ActionId = Digest, Options = [option], InitialOptions = isOn ? [option] : null },
            Hint = isPaused ? (PlainText)"It is paused, as nobody answered it for long. Tick it to have it again." : null,
            Optional = true,
        };
    }

    private static InputBlock TimeInput(TimeOnly timeOfDay) => new()
    {
        BlockId = DigestTime,
        Label = "Time of the digest",
        Element = new TimePicker { ActionId = DigestTime, InitialTime = timeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture) },
        Hint = "Days end at 03:00: an earlier time belongs to the night after a working day.",
        Optional = true,
    };

    private static InputBlock DaysInput(Weekdays days)
    {
        var initial = WeekdayWords.Each(days).Select(DayOption).ToList();

        return new InputBlock
        {
            BlockId = WorkingDays,
            Label = "Working days",
            Element = new Checkboxes
            {
                ActionId = WorkingDays,
                Options = [.. WeekdayWords.MondayToSunday.Select(DayOption)],
                InitialOptions = initial.Count > 0 ? initial : null,
            },
            Hint = "The digest comes on these days, and your daily habits are due on them.",
        };
    }

    private static IEnumerable<Block> HabitBlocks(IReadOnlyList<Habit> habits, IReadOnlySet<TimeOnly> pausedTimes)
    {
        if (habits.Count == 0)
        {
            yield break;
        }

        yield return new DividerBlock();
        yield return new SectionBlock { Text = (Markdown)"*Your habits*" };

        foreach (var habit in habits.Take(MostHabits))
        {
            yield return new SectionBlock
            {
                Text = (PlainText)($"{SlackText.Shorten(habit.Title, 150)}: {habit.Cadence.InWords()}, {HabitMessages.NudgeInWords(habit.NudgeTimeOfDay)}"
                    + (habit.NudgeTimeOfDay is { } time && pausedTimes.Contains(time) ? ". Its reminder is paused; saving it under Edit brings it back" : string.Empty)),
                Accessory = new Button
                {
                    ActionId = HabitEditHandler.Action,
                    Text = "Edit",
                    Value = habit.Id.ToString("N"),
                    AccessibilityLabel = $"Edit {SlackText.Shorten(habit.Title, 60)}",
                },
            };
        }
    }

    private static Option DayOption(Weekdays day) => new() { Text = day.ToString(), Value = day.ToString() };

    private static IEnumerable<Block> RepositoryBlocks(IReadOnlyList<string> watched, IReadOnlyList<string> configured)
    {
        if (configured.Count == 0)
        {
            yield return new SectionBlock
            {
                Text = (PlainText)("There are no repositories to choose among yet, so the digest tells only what your plan says. "
                    + "Whoever runs SlackCoach names them under GitHub:Repositories."),
            };
            yield break;
        }

        var offered = RepositoryOptions.Offered(configured, watched);
        var initial = offered.Where(watched.Contains).Select(RepositoryOptions.OptionOf).ToList();

        yield return new InputBlock
        {
            BlockId = Repositories,
            Label = "Repositories",
            Element = new StaticMultiSelect
            {
                ActionId = Repositories,
                Placeholder = "Choose repositories",
                Options = [.. offered.Select(RepositoryOptions.OptionOf)],
                InitialOptions = initial.Count > 0 ? initial : null,
            },
            Hint = "The digest lists their open pull requests. With none, it tells only what your plan says.",
            Optional = true,
        };

        yield return new ActionsBlock { Elements = [FilterButton.Build()] };

        if (configured.Count > offered.Count)
        {
            yield return new ContextBlock
            {
                Elements =
                [
                    (PlainText)string.Create(
                        CultureInfo.InvariantCulture,
                        $"{configured.Count} repositories are configured, and this list holds {offered.Count}: yours stand first. Any that you watch beyond it stay watched."),
                ],
            };
        }
    }
}
