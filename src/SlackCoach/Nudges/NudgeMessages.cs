using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Nudges;

/// <summary>Reminders of habits, and what is said of reminders that nobody reacts to.</summary>
internal static class NudgeMessages
{
    private const int MostWithChoices = 10;

    /// <param name="habits">What is due; at least one.</param>
    /// <param name="details">What stands below a habit, by its key.</param>
    /// <param name="dueAt">When it was due, said when it comes late; null when it comes on time.</param>
    /// <param name="doubted">The nudge, where it was ignored for days: then what stands below a habit stays out, and it may ask what should change.</param>
    public static Message Habits(
        IReadOnlyList<DueHabit> habits, IReadOnlyDictionary<HabitKey, IReadOnlyList<Block>> details, string? dueAt, Nudge? doubted) => new()
        {
            Text = "Time for: " + Mrkdwn.Escape(SlackText.Shorten(string.Join(", ", habits.Select(habit => habit.Habit.Title)), 300)),
            Blocks =
        [
            .. dueAt is null ? [] : new[] { TodayBlocks.Note($"This comes late: it was due at {dueAt}.") },
            .. habits.SelectMany((habit, index) => Blocks(habit, details, withChoices: index < MostWithChoices)),
            .. doubted is null ? [] : TodayBlocks.WhereMoreIs(habits.Select(habit => habit.Habit.Key)),
            .. doubted is null ? [] : NudgeQuestion.Blocks(doubted),
        ],
        };

    /// <summary>Said once, when a nudge that nobody reacts to stops.</summary>
    /// <param name="nudge">The nudge.</param>
    /// <param name="habits">The habits it is for; none for the digest.</param>
    public static Message Paused(Nudge nudge, IReadOnlyList<string> habits)
    {
        var name = Name(nudge, habits);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{name} is paused: it came {nudge.IgnoredInARow} times without an answer, and a reminder that does not help should not be sent. Everything is kept, and /plan works as before.");

        return new Message
        {
            Text = Mrkdwn.Escape(text),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)text },
                new ActionsBlock
                {
                    Elements =
                    [
                        Resume(nudge),
                        SettingsButton.Build("Change it"),
                    ],
                },
            ],
        };
    }

    public static Button Resume(Nudge nudge) => new() { ActionId = NudgeResumeHandler.Action, Text = "Send it again", Value = nudge.Id.ToString("N") };

    /// <summary>A nudge in words, with a capital: <c>Your morning digest</c>.</summary>
    /// <param name="nudge">The nudge.</param>
    /// <param name="habits">The habits to name; none for the digest.</param>
    public static string Name(Nudge nudge, IReadOnlyList<string>? habits = null) =>
        nudge.Kind == NudgeKind.MorningDigest ? "Your morning digest"
        : $"Your reminder at {nudge.Subject}" + (habits is [_, ..] ? $" ({SlackText.Shorten(string.Join(", ", habits), 250)})" : string.Empty);

    private static IEnumerable<Block> Blocks(DueHabit due, IReadOnlyDictionary<HabitKey, IReadOnlyList<Block>> details, bool withChoices)
    {
        yield return EntryBlocks.Habit(due);

        foreach (var block in details.GetValueOrDefault(due.Habit.Key) ?? [])
        {
            yield return block;
        }

        if (withChoices)
        {
            yield return EntryBlocks.Choices(due.Reference);
        }
    }
}
