using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Progress;
using SlackCoach.Slack.Blocks;

namespace SlackCoach.Progress;

/// <summary>The one question of a summary, with its answer once there is one. Nobody but the member sees either.</summary>
internal static class EnergyBlocks
{
    public const string Action = "energy_level";

    private const int WeeksShown = 6;

    private static readonly string[] Labels = ["1 · drained", "2", "3", "4", "5 · full of it"];

    public static IReadOnlyList<Block> Of(EnergyTrend energy, DateOnly weekOn) =>
    [
        new SectionBlock { BlockId = QuestionId(weekOn), Text = (PlainText)Question(energy, weekOn) },
        Buttons(energy.Of(weekOn), weekOn),
        .. energy.IsLowFor(weekOn) ? Offer(weekOn) : [],
    ];

    /// <summary>What comes in the place of the question after an answer.</summary>
    public static Dictionary<string, IReadOnlyList<Block>> Replacing(EnergyTrend energy, DateOnly weekOn) => new()
    {
        [QuestionId(weekOn)] = [],
        [OfferId(weekOn)] = [],
        [OfferId(weekOn) + ":buttons"] = [],
        [ButtonsId(weekOn)] = Of(energy, weekOn),
    };

    /// <summary>The week that a button is about and the level it stands for; null for what is neither.</summary>
    public static (DateOnly WeekOn, int Level)? Read(string? value) =>
        value?.Split('|') is [var week, var digit]
        && DateOnly.TryParseExact(week, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var weekOn)
        && int.TryParse(digit, NumberStyles.None, CultureInfo.InvariantCulture, out var level)
        && level is >= EnergyTrend.Lowest and <= EnergyTrend.Highest
            ? (weekOn, level)
            : null;

    private static string Question(EnergyTrend energy, DateOnly weekOn)
    {
        var before = energy.Weeks.Where(week => week.WeekOn < weekOn).TakeLast(WeeksShown).Select(week => week.Level).ToList();
        var question = energy.Of(weekOn) is { } level
            ? string.Create(CultureInfo.InvariantCulture, $"Energy after this week: {level} of {EnergyTrend.Highest}.")
            : "How much energy did this week leave you?";

        return before.Count == 0 ? $"{question} Only you see the answer." : $"{question} The weeks before: {string.Join(", ", before)}. Only you see this.";
    }

    private static ActionsBlock Buttons(int? chosen, DateOnly weekOn) => new()
    {
        BlockId = ButtonsId(weekOn),
        Elements =
        [
            .. Enumerable.Range(EnergyTrend.Lowest, EnergyTrend.Highest).Select(level => new Button
            {
                ActionId = $"{Action}:{level.ToString(CultureInfo.InvariantCulture)}",
                Text = Labels[level - 1],
                Value = string.Create(CultureInfo.InvariantCulture, $"{weekOn:yyyy-MM-dd}|{level}"),
                Style = level == chosen ? "primary" : null,
                AccessibilityLabel = string.Create(CultureInfo.InvariantCulture, $"Energy {level} of {EnergyTrend.Highest}{(level == chosen ? ", chosen" : "")}"),
            }),
        ],
    };

    private static IEnumerable<Block> Offer(DateOnly weekOn) =>
    [
        new SectionBlock
        {
            BlockId = OfferId(weekOn),
            Text = (Markdown)("The last weeks took more than they gave. A lighter routine for a while costs nothing you have earned; "
                + "and `/plan stepup` names work to grow by, if you would rather do something that gives some of it back."),
        },
        new ActionsBlock { BlockId = OfferId(weekOn) + ":buttons", Elements = [SettingsButton.Build("Lighten my routine")] },
    ];

    private static string QuestionId(DateOnly weekOn) => string.Create(CultureInfo.InvariantCulture, $"energy:{weekOn:yyyy-MM-dd}");

    private static string ButtonsId(DateOnly weekOn) => QuestionId(weekOn) + ":levels";

    private static string OfferId(DateOnly weekOn) => QuestionId(weekOn) + ":offer";
}
