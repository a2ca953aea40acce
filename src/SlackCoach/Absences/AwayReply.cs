using System.Globalization;
using SlackCoach.Domain.Time;
using SlackCoach.Domain.Time.Phrases;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Absences;

/// <summary>Says what a member has off, in dates. The reason they gave is shown to nobody.</summary>
internal static class AwayReply
{
    public const string ChooseAction = "away_choose";
    public const string RemoveAction = "away_remove";

    private const int MostListed = 10;

    /// <summary>What was recorded, what else is known, and how to end it.</summary>
    public static Message Recorded(RecordedAbsence recorded, IReadOnlyList<KnownAbsence> known, DateOnly today)
    {
        var (off, habit) = (recorded.Off, known.FirstOrDefault(k => k.Off.HabitId == recorded.Off.HabitId)?.Habit ?? (recorded.Off.HabitId is null ? null : "That habit"));
        var days = Days(off, today);
        var sentence = (recorded, habit) switch
        {
            ({ IsNew: false }, _) => $"You have that off already: {days}{For(habit)}. Nothing was changed.",
            (_, null) => $"Noted: you are away {days}. Until you are back nothing is sent to you and nothing is missed; what you do anyway still counts.",
            _ => $"Noted: “{Short(habit)}” rests {days}. It is neither listed nor missed meanwhile; what you do of it anyway still counts.",
        };
        var joined = recorded.WasJoined ? " I joined it with the time off next to it." : string.Empty;
        var past = off.EndsOn < today ? " It is past: what was open then counts as time off." : string.Empty;

        return Say(sentence + joined + past, recorded.Id, Others(known, recorded.Id, today), HowToEnd(off, today));
    }

    /// <summary>What is off now and later.</summary>
    public static Message List(IReadOnlyList<KnownAbsence> known, DateOnly today)
    {
        var running = known.First(k => k.IsRunning(today) && k.Habit is null);

        return Say($"You are away {Days(running.Off, today)}.", running.Id, Others(known, running.Id, today), HowToEnd(running.Off, today));
    }

    /// <summary>Asks which of several readings is meant.</summary>
    public static Message Ask(IReadOnlyList<AwayChoice> choices, DateOnly today) => new()
    {
        Text = "Which days do you mean? Nothing is noted yet.",
        Blocks =
        [
            new SectionBlock { Text = (PlainText)"Which days do you mean? Nothing is noted yet." },
            .. choices.Select((choice, index) => new SectionBlock
            {
                BlockId = string.Create(CultureInfo.InvariantCulture, $"away_{index}"),
                Text = (PlainText)SlackText.Shorten(Capitalised(Days(choice.Off, today)), 300),
                Accessory = new Button
                {
                    ActionId = ChooseAction,
                    Value = choice.ToString(),
                    Text = "These days",
                    AccessibilityLabel = SlackText.Shorten($"These days: {Days(choice.Off, today)}", 75),
                },
            }),
        ],
    };

    public static string Days(TimeOff off, DateOnly today) => new TimeOffReading(off.StartsOn, off.EndsOn, off.Hours).InWords(today);

    private static Message Say(string sentence, Guid id, IReadOnlyList<Block> others, string footer) => new()
    {
        Text = Mrkdwn.Escape(sentence),
        Blocks = [Removable(sentence, id), .. others, new ContextBlock { Elements = [(Markdown)footer] }],
    };

    private static IReadOnlyList<Block> Others(IReadOnlyList<KnownAbsence> known, Guid shown, DateOnly today)
    {
        var others = known.Where(k => k.Id != shown).ToList();

        return others.Count == 0 ? [] :
        [
            new SectionBlock { Text = (PlainText)"Also known:" },
            .. others.Take(MostListed).Select(k => Removable(Capitalised(Days(k.Off, today)) + For(k.Habit), k.Id)),
            .. others.Count > MostListed
                ? [new SectionBlock { Text = (PlainText)string.Create(CultureInfo.InvariantCulture, $"… and {others.Count - MostListed} more") }]
                : Array.Empty<Block>(),
        ];
    }

    private static SectionBlock Removable(string text, Guid id) => new()
    {
        BlockId = $"away_{id:N}",
        Text = (PlainText)text,
        Accessory = new Button
        {
            ActionId = RemoveAction,
            Value = id.ToString("N"),
            Text = "Remove",
            AccessibilityLabel = SlackText.Shorten($"Remove: {text}", 75),
        },
    };

    private static string HowToEnd(TimeOff off, DateOnly today) => off.StartsOn > today
        ? "`/plan back` ends time off that is running; `/plan away` shows what you have."
        : off.EndsOn < today ? "`/plan away` with other words notes more."
        : "`/plan back` ends it: today is a working day again then.";

    private static string For(string? habit) => habit is null ? string.Empty : $", for “{Short(habit)}” alone";

    private static string Short(string? title) => SlackText.Shorten(title ?? string.Empty, 100);

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
