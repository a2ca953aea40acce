using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Tests.Plans;

/// <summary>The sandbox's own plan.</summary>
public sealed class SamplePlanTests
{
    private readonly string _markdown = PlanFiles.Sample();
    private readonly PlanDraft _draft = PlanReader.Read(PlanFiles.Sample(), new DateOnly(2027, 1, 2));

    [Fact]
    public void Is_read_fully()
    {
        Assert.Empty(Coverage.LostLines(_markdown, _draft));
        Assert.Empty(_draft.NotUnderstood);
        Assert.Equal("Nadia Okafor: from senior to staff engineer", _draft.Title);
        Assert.Equal(Enumerable.Range(0, 12).Select(week => new DateOnly(2027, 1, 4).AddDays(7 * week)), _draft.Weeks);
        Assert.Equal((new DateOnly(2027, 3, 31), false), (_draft.Target!.On, _draft.Target.IsApproximate));
        Assert.Null(PlanShift.Propose(_draft, new DateOnly(2027, 1, 2)));
    }

    [Fact]
    public void Holds_every_kind_of_entry()
    {
        Assert.Equal(27, _draft.Items.Count);
        Assert.Equal(
            [(PlanItemKind.Task, 17), (PlanItemKind.Milestone, 3), (PlanItemKind.OneOnOne, 4), (PlanItemKind.TimeOff, 2), (PlanItemKind.Buffer, 1)],
            _draft.Items.GroupBy(item => item.Kind).OrderBy(kind => kind.Key).Select(kind => (kind.Key, kind.Count())));
        Assert.Equal(["Tomás", "Ines", "Tomás", "Ines"], _draft.Items.Where(item => item.Kind == PlanItemKind.OneOnOne).Select(item => item.With));
        Assert.Equal(
            [(1, 1), (2, 0)],
            _draft.Items.Where(item => item.Kind == PlanItemKind.TimeOff).Select(item => (item.DaysOff!.Value, item.OffOn.Count)));
    }

    [Fact]
    public void Asks_for_four_habits() =>
        Assert.Equal(
            [
                (Cadence.EveryWorkingDay, HabitKey.PullRequests, false),
                (Cadence.EveryWorkingDay, HabitKey.Threads, false),
                (Cadence.Weekly, HabitKey.Reading, false),
                (Cadence.Monthly, HabitKey.Reading, false),
            ],
            _draft.Routine.Select(habit => (habit.Cadence, habit.Key, habit.IsSuggested)));
}
