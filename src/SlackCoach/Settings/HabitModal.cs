using System.Globalization;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Settings;

/// <summary>The window in which a habit is changed. The ids name its blocks and, within each, the input.</summary>
internal static class HabitModal
{
    public const string Callback = "habit";
    public const string Title = "title";
    public const string Rhythm = "rhythm";
    public const string Nudge = "nudge";
    public const string NudgeTime = "nudge_time";
    public const string Stop = "stop";

    public const string RidesInDigest = "digest";
    public const string HasOwnTime = "own";
    public const string Stops = "stop";

    public const int LongestTitle = 200;

    private static readonly TimeOnly UsualTime = new(14, 0);

    public static ModalView Build(Habit habit) => new()
    {
        CallbackId = Callback,
        Title = "Edit a habit",
        Submit = "Save",
        Close = "Back",
        PrivateMetadata = habit.Id.ToString("N"),
        Blocks =
        [
            new InputBlock
            {
                BlockId = Title,
                Label = "What you do",
                Element = new PlainTextInput { ActionId = Title, InitialValue = SlackText.Shorten(habit.Title, LongestTitle), MaxLength = LongestTitle },
            },
            new InputBlock
            {
                BlockId = Rhythm,
                Label = "How often",
                Element = new PlainTextInput { ActionId = Rhythm, InitialValue = habit.Cadence.InWords() },
                Hint = $"In your words: {CadencePhrase.Examples}. What was done before stays as it is.",
            },
            NudgeInput(habit),
            new InputBlock
            {
                BlockId = NudgeTime,
                Label = "Its own time",
                Element = new TimePicker
                {
                    ActionId = NudgeTime,
                    InitialTime = (habit.NudgeTimeOfDay ?? UsualTime).ToString("HH:mm", CultureInfo.InvariantCulture),
                },
                Optional = true,
            },
            StopInput(),
        ],
    };

    private static InputBlock NudgeInput(Habit habit)
    {
        var digest = new Option { Text = "In the morning digest", Value = RidesInDigest };
        var own = new Option { Text = "At its own time, when it is due and not done yet", Value = HasOwnTime };

        return new InputBlock
        {
            BlockId = Nudge,
            Label = "Remind me",
            Element = new RadioButtons { ActionId = Nudge, Options = [digest, own], InitialOption = habit.NudgeTimeOfDay is null ? digest : own },
        };
    }

    private static InputBlock StopInput() => new()
    {
        BlockId = Stop,
        Label = "Give it up",
        Element = new Checkboxes { ActionId = Stop, Options = [new Option { Text = "Stop this habit; what was done is kept", Value = Stops }] },
        Optional = true,
    };
}
