using System.Globalization;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Tests.Plans;

/// <summary>The real plan that the product was conceived from.</summary>
public sealed class SeedPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [SkippableFact]
    public void Reads_38_items_in_19_weeks()
    {
        var draft = Read();

        Assert.Equal(38, draft.Items.Count);
        Assert.Equal(19, draft.Weeks.Count);
        Assert.Equal(
            [new(2023, 12, 25), .. Enumerable.Range(1, 18).Select(week => DateOnly.FromDateTime(ISOWeek.ToDateTime(2024, week, DayOfWeek.Monday)))],
            draft.Weeks);
        Assert.Empty(draft.NotUnderstood);
    }

    [SkippableFact]
    public void Tells_the_kinds_apart()
    {
        var draft = Read();

        Assert.Equal(26, draft.Items.Count(item => item.Kind == PlanItemKind.Task));
        Assert.Equal(4, draft.Items.Count(item => item.Kind == PlanItemKind.Milestone));
        Assert.Equal(3, draft.Items.Count(item => item.Kind == PlanItemKind.OneOnOne));
        Assert.Equal(4, draft.Items.Count(item => item.Kind == PlanItemKind.TimeOff));
        Assert.Equal(1, draft.Items.Count(item => item.Kind == PlanItemKind.Buffer));
        Assert.Equal(5, draft.Items.Sum(item => item.DaysOff ?? 0));
        Assert.All(draft.Items, item => Assert.Empty(item.OffOn));
        Assert.DoesNotContain(draft.Items, item => item.IsDone);
    }

    [SkippableFact]
    public void Names_who_the_one_on_ones_are_with() =>
        Assert.Equal(["my Skip Manager", "PE", "Skip Manager"], Read().Items.Where(item => item.Kind == PlanItemKind.OneOnOne).Select(item => item.With));

    [SkippableFact]
    public void Reads_the_routine_as_its_author_meant_it() =>
        Assert.Equal(
            [
                new("Check Slack Process", Cadence.Weekly, HabitKey.Threads, false, 111),
                new("Check PR Process", Cadence.Weekly, HabitKey.PullRequests, false, 112),
                new("Check Document Reading Process", Cadence.Monthly, HabitKey.Reading, false, 114),
            ],
            Read().Routine.Where(habit => !habit.IsSuggested));

    [SkippableFact]
    public void Suggests_the_habits_of_its_prose()
    {
        var suggested = Read().Routine.Where(habit => habit.IsSuggested).ToArray();

        Assert.Equal(
            [(Cadence.EveryWorkingDay, HabitKey.PullRequests), (Cadence.EveryWorkingDay, HabitKey.Threads), (Cadence.Weekly, HabitKey.Reading)],
            suggested.Select(habit => (habit.Cadence, habit.Key)));
        Assert.Equal("Shift through all open PRs", suggested[0].Title);
        Assert.StartsWith("Circle all Slack Threads", suggested[1].Title, StringComparison.Ordinal);
        Assert.Equal("Look through the documents database", suggested[2].Title);
    }

    [SkippableFact]
    public void Aims_at_about_the_end_of_April()
    {
        var target = Read().Target;

        Assert.NotNull(target);
        Assert.Equal(new DateOnly(2024, 4, 30), target.On);
        Assert.True(target.IsApproximate);
    }

    [SkippableFact]
    public void Keeps_the_rest_as_context()
    {
        var markdown = PlanFiles.Shared("seeds/promotion-plan.md");
        var draft = Read();

        Assert.Empty(Coverage.LostLines(markdown, draft));
        Assert.Contains(draft.Context, passage => passage.Heading == "Timeline" && passage.Text.Contains("TL;DR", StringComparison.Ordinal));
        Assert.Contains(draft.Context, passage => passage.Heading == "Context / Manager");
        Assert.Contains(draft.Context, passage => passage.Heading == "Problems");
        Assert.StartsWith("Promotion Plan", draft.Title, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Moves_to_the_next_Monday()
    {
        var shift = PlanShift.Propose(Read(), new DateOnly(2026, 11, 24));

        Assert.NotNull(shift);
        Assert.Equal(new DateOnly(2026, 11, 30), shift.FirstWeekOn);
        Assert.Equal(1071, shift.Days);
        Assert.Equal(new DateOnly(2027, 4, 6), shift.TargetOn);
    }

    private static PlanDraft Read() => PlanReader.Read(PlanFiles.Shared("seeds/promotion-plan.md"), Today);
}
