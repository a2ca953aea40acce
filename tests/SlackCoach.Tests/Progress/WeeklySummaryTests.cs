using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Settings;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Progress;

/// <summary>The summary comes once a week, on its day, and tells what the week came to.</summary>
public sealed class WeeklySummaryTests
{
    [Fact]
    public async Task It_comes_on_Friday_afternoon_with_a_picture_and_asks_one_question()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        // Who joined this afternoon has no week to sum up.
        await work.MoveTo("2027-01-01 18:00");
        Assert.Empty(Summaries(work));

        await work.MoveTo("2027-01-05 10:00");
        await work.Say("/plan done prs yesterday");
        await work.Say("/plan done prs");
        await work.Say("/plan done caching");
        await work.Say("/plan skip threads");
        await work.MoveTo("2027-01-08 15:59");
        Assert.Empty(Summaries(work));
        await work.MoveTo("2027-01-08 16:00");

        var summary = Assert.Single(Summaries(work));
        var text = Shown.Text(summary);
        Assert.Contains("Draft the proposal for caching", text, StringComparison.Ordinal);
        Assert.Contains("Carried on", text, StringComparison.Ordinal);
        Assert.Contains("Tidy R&D <docs>", text, StringComparison.Ordinal);
        Assert.Contains("Present the proposal", text, StringComparison.Ordinal);
        Assert.Contains("2 of 4", text, StringComparison.Ordinal);
        var picture = work.Slack.FindFile(Assert.Single(Assert.Single(work.ThreadOf(summary)).FileIds))!;
        Assert.EndsWith(".png", picture.Name, StringComparison.Ordinal);
        Assert.Equal("PNG"u8.ToArray(), picture.Content[1..4]);

        await work.Click(summary, "4");
        await work.Click(summary, "2");
        Assert.Contains("Energy after this week: 2 of 5.", Shown.Text(work.Now(summary)), StringComparison.Ordinal);
        Assert.Equal([2], await work.Rows(db => db.EnergyAnswers.TagWith(EveryWorkspace.Tag).Select(answer => answer.Level).ToListAsync()));

        // The whole day and the weekend bring no second one.
        await work.MoveTo("2027-01-08 23:00");
        await work.MoveTo("2027-01-10 18:00");
        Assert.Single(Summaries(work));
    }

    [Fact]
    public async Task It_can_be_asked_for_and_answered_there_and_the_last_week_too()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        Assert.Contains("Your first week: 28 December to 3 January 2027", Shown.Text(await work.Say("/plan summary")), StringComparison.Ordinal);
        await work.MoveTo("2027-01-06 10:00");
        await work.Say("/plan done caching");

        var asked = await work.Say("/plan summary");
        Assert.Contains("Your week: 4 January to 10 January 2027", Shown.Text(asked), StringComparison.Ordinal);
        await work.Click(asked, "5 · full of it");
        Assert.Contains("Energy after this week: 5 of 5.", Shown.Text(work.Whispers()[^1]), StringComparison.Ordinal);

        await work.MoveTo("2027-01-12 10:00");
        var last = Shown.Text(await work.Say("/plan summary last"));
        Assert.Contains("4 January to 10 January 2027", last, StringComparison.Ordinal);
        Assert.Contains("Draft the proposal for caching", last, StringComparison.Ordinal);
        Assert.DoesNotContain("Draft the proposal for caching", Shown.Text(await work.Say("/plan summary")), StringComparison.Ordinal);
        Assert.Contains("I cannot read “of 1999” as a week.", Shown.Text(await work.Say("/plan summary of 1999")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_before_a_day_off_and_not_at_all_in_a_week_away()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Say("/plan away 2027-01-08");
        await work.MoveTo("2027-01-07 16:00");
        Assert.Contains("You were away for a day", Shown.Text(Assert.Single(Summaries(work))), StringComparison.Ordinal);

        await work.Say("/plan away 2027-01-11..2027-01-15");
        await work.MoveTo("2027-01-16 10:00");
        Assert.Single(Summaries(work));
        await work.MoveTo("2027-01-18 10:00");
        Assert.Contains("You were away, so nothing was due and nothing was missed.", Shown.Text(await work.Say("/plan summary last")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_day_and_hour_are_chosen_in_the_settings_and_it_can_be_switched_off()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await Choose(work, inputs => inputs.Set(SettingsModal.SummaryDay, SettingsModal.SummaryDay, "Wednesday").Set(SettingsModal.SummaryTime, SettingsModal.SummaryTime, "11:30"));
        await work.MoveTo("2027-01-06 11:30");
        Assert.Single(Summaries(work));
        await work.MoveTo("2027-01-08 16:00");
        Assert.Single(Summaries(work));

        await Choose(work, inputs => inputs.Set(SettingsModal.Summary, SettingsModal.Summary, []));
        await work.MoveTo("2027-01-15 16:00");
        Assert.Single(Summaries(work));
        Assert.Contains("Your week", Shown.Text(await work.Say("/plan summary")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_weeks_that_drained_offer_a_lighter_routine()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);

        foreach (var friday in new[] { "2027-01-08 16:00", "2027-01-15 16:00", "2027-01-22 16:00" })
        {
            await work.MoveTo(friday);
            Assert.DoesNotContain("A lighter routine", Shown.Text(Summaries(work)[^1]), StringComparison.Ordinal);
            await work.Click(Summaries(work)[^1], "2");
        }

        var third = work.Now(Summaries(work)[^1]);
        Assert.Contains("A lighter routine for a while costs nothing you have earned", Shown.Text(third), StringComparison.Ordinal);
        Assert.Contains("The weeks before: 2, 2.", Shown.Text(third), StringComparison.Ordinal);
        Assert.Contains("Lighten my routine", Shown.Buttons(third));
    }

    private static List<StandInMessage> Summaries(Workplace work) =>
        [.. work.Posts.Where(post => Shown.Text(post).StartsWith("Your week", StringComparison.Ordinal) || Shown.Text(post).StartsWith("Your first week", StringComparison.Ordinal))];

    private static async Task Choose(Workplace work, Func<InputValues, InputValues> set)
    {
        Assert.Empty(await work.Type("/plan settings"));
        var view = await work.OpenedView();
        Assert.Null(await work.Submit(view, set(new InputValues())));
    }
}
