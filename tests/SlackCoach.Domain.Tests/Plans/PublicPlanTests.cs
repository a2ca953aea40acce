using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

/// <summary>A public plan that is made of tables, and its empty template.</summary>
public sealed class PublicPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [SkippableFact]
    public void The_empty_template_makes_nothing()
    {
        var markdown = PlanFiles.SharedWithoutSource("plans/promo-growth-plan-empty-template.md");
        var draft = PlanReader.Read(markdown, Today);

        Assert.Empty(draft.Items);
        Assert.Empty(draft.Routine);
        Assert.Null(draft.Target);
        Assert.Empty(Coverage.LostLines(markdown, draft));
    }

    [SkippableFact]
    public void Weeks_that_a_goal_counts_itself_begin_with_its_timeline()
    {
        var markdown = PlanFiles.SharedWithoutSource("plans/promo-growth-plan-tables.md");
        var draft = PlanReader.Read(markdown, Today);

        Assert.Equal(
            ["2026-06-01", "2026-06-15", "2026-06-29", "2026-07-13", "2026-07-27", "2026-07-06", "2026-07-20", "2026-08-03", "2026-08-31"],
            draft.Items.Where(item => item.WeekStartsOn is not null).Select(item => $"{item.WeekStartsOn:yyyy-MM-dd}"));
        Assert.Equal(2, draft.Items.Count(item => item.IsDone));
        Assert.All(draft.Items, item => Assert.Equal(PlanItemKind.Task, item.Kind));
        Assert.Equal(9, draft.Items.Count);
        Assert.Equal("Read DDIA Ch 1-5", draft.Items[0].Title);
        Assert.Contains("Time: 8 hrs", draft.Items[0].Details, StringComparison.Ordinal);
        Assert.Empty(draft.Routine);
        Assert.Equal((new DateOnly(2026, 12, 31), true), (draft.Target!.On, draft.Target.IsApproximate));
        Assert.Empty(Coverage.LostLines(markdown, draft));
    }
}
