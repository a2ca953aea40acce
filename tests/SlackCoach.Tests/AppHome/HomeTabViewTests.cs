using SlackCoach.AppHome;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.AppHome;

public sealed class HomeTabViewTests
{
    private static readonly DateOnly Monday = new(2027, 1, 4);
    private static readonly KeptHabit Kept =
        new("Circle the threads", Cadence.EveryWorkingDay, new HabitRecord(0, 0, 0, 9) { Unit = Cadence.EveryWorkingDay.Unit });

    [Fact]
    public void Shows_today_the_week_and_the_routine() => Snapshot.Match(HomeFitter.Fit(HomeTabView.Build(List(3), Week(3), [Kept], [])));

    [Fact]
    public void Tells_newcomers_how_to_start() => Snapshot.Match(HomeFitter.Fit(HomeTabView.Start()));

    [Fact]
    public void Offers_the_import_where_there_is_no_plan() => Snapshot.Match(
        HomeFitter.Fit(HomeTabView.Build(List(0) with { HasPlan = false, Habits = [] }, null, [], [])));

    [Theory]
    [InlineData(MemberRefusal.Guest)]
    [InlineData(MemberRefusal.OtherWorkspace)]
    internal void Says_why_it_is_empty(MemberRefusal refusal) => SlackRules.Hold(HomeFitter.Fit(HomeTabView.Refused(refusal)));

    [Fact]
    public void Holds_a_huge_plan() => SlackRules.Hold(HomeFitter.Fit(HomeTabView.Build(List(300), Week(300), [.. Enumerable.Repeat(Kept, 60)], [])));

    private static TodayList List(int items) => new()
    {
        Today = Monday,
        Monday = Monday,
        Items = Items(items),
        Notes = ["Kept free: a buffer"],
        Habits = [new ListedHabit(items + 1, Id(900), "Circle the <threads>", Cadence.EveryWorkingDay, HabitKey.Threads, SampleRows.Turn(Cadence.EveryWorkingDay, isDone: false))],
        OpenFromEarlier = 2,
        HasPlan = true,
        PullRequests = null,
    };

    private static WeekList Week(int items) =>
        new("Towards senior", null, false, Monday, Items(2), Items(items), Items(1), [], [Kept], []);

    private static List<ListedItem> Items(int count) =>
        [.. Enumerable.Range(1, count).Select(i => new ListedItem(i == 2 ? 0 : i, Id(i), $"Draft proposal {i} for <caching>", PlanItemKind.Task, IsDone: i == 2))];

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
