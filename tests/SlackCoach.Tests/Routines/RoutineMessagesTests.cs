using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Routines;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Routines;

public sealed class RoutineMessagesTests
{
    private static readonly DateOnly Monday = new(2027, 1, 4);
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Shows_today() => Snapshot.Match(TodayMessage.Build(
        new TodayList
        {
            Today = Monday,
            Monday = Monday,
            Items = [new ListedItem(1, Guid.Empty, "Write the <proposal> & *send* it", PlanItemKind.Task, IsDone: false)],
            Notes = ["Kept free: Buffer"],
            Habits = [new ListedHabit(2, Guid.Empty, "Read a design document", Cadence.Monthly, HabitKey.Reading, SampleRows.Turn(Cadence.Monthly, isDone: false))],
            OpenFromEarlier = 1,
            HasPlan = true,
            PullRequests = new PullRequestCount(12, 5, Now.AddMinutes(-4), 1),
        },
        Now));

    [Fact]
    public void Shows_today_to_somebody_without_a_plan() => Snapshot.Match(TodayMessage.Build(
        new TodayList { Today = Monday, Monday = Monday, Items = [], Notes = [], Habits = [], OpenFromEarlier = 0, HasPlan = false, PullRequests = null }, Now));

    [Fact]
    public void Shows_the_week() => Snapshot.Match(WeekMessage.Build(new WeekList(
        "To staff engineer",
        new DateOnly(2027, 4, 30),
        TargetIsApproximate: true,
        Monday,
        Earlier: [new ListedItem(1, Guid.Empty, "Left over", PlanItemKind.Task, IsDone: false)],
        ThisWeek: [new ListedItem(0, Guid.Empty, "Write the proposal", PlanItemKind.Task, IsDone: true)],
        NextWeek: [],
        WithoutWeek: [new ListedItem(2, Guid.Empty, "Lead a project", PlanItemKind.Task, IsDone: false)],
        Habits:
        [
            new KeptHabit("Sift through <all> pull requests", Cadence.EveryWorkingDay, new HabitRecord(0.9271, 8, 19, 20) { Unit = Cadence.EveryWorkingDay.Unit }),
            new KeptHabit("Read a design document", Cadence.Monthly, new HabitRecord(0, 0, 0, 0)),
        ],
        Notes: ["Kept free: Buffer"])));

    [Fact]
    public void Asks_which_one_is_meant() => Snapshot.Match(NamingReply.Build(
        new NamingOutcome.Ambiguous(
            [
                new ListEntry(1, ListEntryKind.PlanItem, Guid.Empty, "Design review", HabitKey.None, IsOpen: true),
                new ListEntry(2, ListEntryKind.PlanItem, Guid.AllBitsSet, "Design document", HabitKey.None, IsOpen: true),
            ],
            Monday),
        Monday,
        EntryChoice.Done));

    [Fact]
    public void Says_what_was_done() => Snapshot.Match(CompletionReply.Build(
        new CompletionOutcome.Completed("Read <one> paper", SampleRows.Turn(Cadence.Weekly, isDone: true), Monday, IsToday: true), Monday));

    [Fact]
    public void Says_why_a_week_asks_for_less_than_usual()
    {
        var turn = SampleRows.Turn(new TimesAWeekCadence(2), isDone: true) with { Target = 1, Done = 1, WhyFewer = "2 days are off" };

        Assert.Equal(
            "Done: Pair with somebody, 1 of 1 for this week, as 2 days are off. /plan undo takes it back.",
            CompletionReply.Sentence(new CompletionOutcome.Completed("Pair with somebody", turn, Monday, IsToday: true), Monday));
    }
}
