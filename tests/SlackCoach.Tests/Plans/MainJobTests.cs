using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Plans;

public sealed class MainJobTests
{
    [Fact]
    public async Task Takes_a_plan_in_sends_a_digest_and_records_what_is_done()
    {
        await using var work = await Workplace.Open();
        var preview = Assert.Single(await work.SendFile("promotion-plan.md", Workplace.SamplePlanText));

        Assert.Contains("Nothing is saved until you press Import", Shown.Text(preview), StringComparison.Ordinal);
        Assert.NotEmpty(work.ThreadOf(preview));

        await work.Click(preview, "Import");

        Assert.Contains("Imported promotion-plan.md: ", Shown.Text(work.Now(preview)), StringComparison.Ordinal);
        Assert.Contains("Monday 4 January, 09:00", Shown.Text(work.Now(preview)), StringComparison.Ordinal);

        await work.MoveTo("2027-01-04 09:00");
        var digest = work.Posts[^1];

        Assert.Contains("Good morning.", Shown.Text(digest), StringComparison.Ordinal);
        Assert.Contains("Write the problem statement", Shown.Text(digest), StringComparison.Ordinal);

        await work.Click(digest, "Sifted");

        Assert.Contains("✓ Done: Sift through", Shown.Text(work.Now(digest)), StringComparison.Ordinal);

        var done = await work.Say("/plan done 1");

        Assert.StartsWith("Done: Write the problem statement", Shown.Text(done), StringComparison.Ordinal);
        Assert.Contains("✓ Done: Write the problem statement", Shown.Text(work.Now(digest)), StringComparison.Ordinal);
        Assert.DoesNotContain("Write the problem statement", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);

        var undone = await work.Say("/plan undo");

        Assert.StartsWith("Taken back. Open again: Write the problem statement", Shown.Text(undone), StringComparison.Ordinal);
        Assert.Contains("Write the problem statement", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);
        Assert.Equal("entry_done", Shown.Button(work.Now(digest), "Done", "Write the problem statement").Action);
        Assert.DoesNotContain("Sifted", Shown.Buttons(work.Now(digest)));

        await work.Say("/plan undo");

        Assert.Contains("Sifted", Shown.Buttons(work.Now(digest)));
    }
}
