using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Plans;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Conventions;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Plans;

/// <summary>The real plan that the product was conceived from, sent to the app as its author would send it.</summary>
public sealed class SeedImportTests
{
    private const string Where = "../shared/seeds/promotion-plan.md";

    [SkippableFact]
    public async Task Shows_what_it_understood_of_the_plan()
    {
        var (plan, draft) = Read();
        await using var work = await Workplace.Open();

        var preview = Assert.Single(await work.SendFile("promotion-plan.md", plan));
        var said = Shown.Text(preview);

        Assert.Contains("I read your plan: 38 items in 19 weeks", said, StringComparison.Ordinal);
        Assert.Contains(
            "It holds 26 tasks, 4 milestones, 3 one-on-ones, 4 entries of time off (5 days), 1 buffer.", said, StringComparison.Ordinal);
        Assert.Contains("Target: about 30 April 2024", said, StringComparison.Ordinal);
        Assert.Contains("Nothing in it is ticked off.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("did not understand", said, StringComparison.Ordinal);
        Assert.Equal(
            draft.Items.Where(item => item.Kind == PlanItemKind.TimeOff).OrderBy(item => item.Line).Select(item => $"off:{item.Line}"),
            preview.Blocks!.Select(block => $"{block!["block_id"]}").Where(id => id.StartsWith("off:", StringComparison.Ordinal)));
        Assert.Equal(4, said.Split("Which?").Length - 1);

        var thread = string.Join('\n', work.ThreadOf(preview).Select(Shown.Text));
        Assert.All(draft.Items, item => Assert.Contains(item.Title[..Math.Min(100, item.Title.Length)], thread, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("2027-01-01 15:00")]
    [InlineData("2027-01-04 06:00")]
    public async Task Moves_the_plan_to_the_Monday_that_is_today_or_next(string now)
    {
        var (plan, draft) = Read();
        var monday = new DateOnly(2027, 1, 4);
        await using var work = await Workplace.Open(new WorkplaceOptions { StartAt = Workplace.Berlin(now) });
        var preview = Assert.Single(await work.SendFile("promotion-plan.md", plan));

        Assert.Contains("Move it by 158 weeks", Shown.Text(preview), StringComparison.Ordinal);
        Assert.Contains(
            "Moved by 158 weeks, it begins in Week 1 (4–8 Jan 2027), and its target moves from 30 April 2024 to 11 May 2027.",
            Shown.Text(preview),
            StringComparison.Ordinal);

        await work.Click(preview, "Import");

        Assert.Contains(
            "Imported promotion-plan.md: 38 items in 19 weeks", Shown.Text(work.Now(preview)), StringComparison.Ordinal);
        Assert.Contains("Target: about 11 May 2027.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);

        var rows = await Items(work);
        Assert.Equal(38, rows.Count);
        Assert.Equal(
            Enumerable.Range(0, 19).Select(week => (DateOnly?)monday.AddDays(7 * week)),
            rows.Select(item => item.WeekStartsOn).Distinct().Order());

        await work.MoveTo("2027-01-04 09:00");
        var thisWeek = Shown.Text(await work.Say("/plan week")).Split("This week")[1].Split("Next week")[0];

        Assert.Equal(3, thisWeek.Split('\n').Count(line => line.Length > 2 && char.IsDigit(line[0])));
        Assert.All(
            draft.Items.Where(item => item.WeekStartsOn == draft.Weeks[0]),
            item => Assert.Contains(item.Title, thisWeek, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Keeps_the_dates_as_written_when_the_member_wants_it()
    {
        var (plan, _) = Read();
        await using var work = await Workplace.Open();

        var preview = await work.Import(plan, new InputValues().Set("shift", "value", "keep"));

        Assert.Contains("Target: about 30 April 2024.", Shown.Text(preview), StringComparison.Ordinal);

        var rows = await Items(work);
        Assert.Equal(38, rows.Count);
        Assert.Equal(new DateOnly(2023, 12, 25), rows.Min(item => item.WeekStartsOn));
        Assert.Equal(new DateOnly(2024, 4, 29), rows.Max(item => item.WeekStartsOn));

        var week = Shown.Text(await work.Say("/plan week"));
        Assert.Contains("Still open from earlier weeks", week, StringComparison.Ordinal);
        Assert.Contains("Nothing is planned for this week.", week, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Counts_the_days_as_off_that_were_chosen_and_no_other()
    {
        var (plan, draft) = Read();
        var first = draft.Items.Where(item => item.Kind == PlanItemKind.TimeOff).MinBy(item => item.WeekStartsOn)!;
        await using var work = await Workplace.Open();

        await work.Import(plan, new InputValues().Set($"off:{first.Line}", "value", "Wednesday"));

        Assert.Equal([new DateOnly(2027, 1, 20)], (await Items(work)).SelectMany(item => item.OffOn));

        await work.MoveTo("2027-01-25 09:05");
        var week = Shown.Text(await work.Say("/plan week"));
        Assert.Contains("2 days off (no day was chosen, so none counts as off)", week, StringComparison.Ordinal);
    }

    private static (string Text, PlanDraft Draft) Read()
    {
        var path = Path.Combine(Repository.Root, Where);
        Skip.IfNot(File.Exists(path), $"needs {Where}");
        var text = File.ReadAllText(path);

        return (text, PlanReader.Read(text, new DateOnly(2027, 1, 1)));
    }

    private static Task<List<PlanItem>> Items(Workplace work) =>
        work.Rows(db => db.PlanItems.TagWith(EveryWorkspace.Tag).ToListAsync());
}
