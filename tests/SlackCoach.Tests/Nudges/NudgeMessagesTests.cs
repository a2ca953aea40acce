using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Nudges;
using SlackCoach.Settings;
using SlackCoach.Slack.Blocks;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Nudges;

public sealed class NudgeMessagesTests
{
    private static readonly Member Nadia = SampleRows.Member(SampleRows.Workspace());

    [Fact]
    public void Reminds_of_what_is_due_and_of_what_was_put_off() => Snapshot.Match(NudgeMessages.Habits(
        [Due("Circle the <threads>", Cadence.EveryWorkingDay, OccurrenceState.Open), Due("Send the numbers", Cadence.EveryWorkingDay, OccurrenceState.Missed)],
        NoDetails,
        dueAt: "14:00",
        doubted: null));

    [Fact]
    public void Is_shorter_and_asks_what_should_change_once_it_is_ignored() => Snapshot.Match(NudgeMessages.Habits(
        [Due("Circle the threads", new TimesAWeekCadence(3), OccurrenceState.Open)], NoDetails, dueAt: null, Nudge(ignored: 3)));

    [Fact]
    public void Says_once_that_it_pauses() => Snapshot.Match(NudgeMessages.Paused(Nudge(ignored: 10), ["Circle the <threads>", "Stretch"]));

    [Fact]
    public void The_window_of_a_habit_shows_it_as_it_is() => Snapshot.Match(HabitModal.Build(SampleRows.Habit(Nadia, Guid.Empty)));

    private static Dictionary<HabitKey, IReadOnlyList<Block>> NoDetails => [];

    private static DueHabit Due(string title, Cadence cadence, OccurrenceState state)
    {
        var monday = new DateOnly(2027, 1, 4);
        var habit = SampleRows.Habit(Nadia, Guid.Empty);
        habit.Title = title;

        return new DueHabit(
            habit,
            SampleRows.Turn(cadence, isDone: false) with { State = state, Target = 3, Done = 1 },
            new EntryReference(ListEntryKind.Habit, habit.Id, monday));
    }

    private static Nudge Nudge(int ignored) => new()
    {
        WorkspaceId = Nadia.WorkspaceId,
        Id = Guid.Empty,
        MemberId = Nadia.Id,
        Kind = NudgeKind.Habits,
        TimeOfDay = new TimeOnly(14, 0),
        Days = Nadia.WorkingDays,
        IgnoredInARow = ignored,
    };
}
