using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Routines;

public sealed class NamingTests : IAsyncLifetime
{
    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open();
        await _work.Import(SmallPlan.Text);
        await _work.MoveTo("2027-01-04 09:00");
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task Asks_back_for_a_number_once_the_day_of_its_list_is_over()
    {
        await _work.MoveTo("2027-01-05 02:59");
        Assert.Equal("Done: Draft the proposal for caching. /plan undo takes it back.", await Answer("/plan done 1"));

        await _work.MoveTo("2027-01-05 03:00");
        Assert.StartsWith("Number 2 belongs to an earlier list", await Answer("/plan done 2"), StringComparison.Ordinal);

        await Answer("/plan today");
        Assert.Equal("Done: Draft the report for finance. /plan undo takes it back.", await Answer("/plan done 1"));
    }

    [Fact]
    public async Task Asks_back_with_buttons_when_a_word_may_mean_several()
    {
        var asked = await _work.Say("/plan done draft");

        Assert.StartsWith("Which one do you mean? Nothing is changed yet.", Shown.Text(asked), StringComparison.Ordinal);
        Assert.Equal(["Done", "Done"], Shown.Buttons(asked));

        await _work.Click(asked, "Done", entry: "finance");
        var today = await Answer("/plan today");

        Assert.DoesNotContain("finance", today, StringComparison.Ordinal);
        Assert.Contains("caching", today, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_a_habit_for_the_day_before()
    {
        await _work.MoveTo("2027-01-05 09:00");

        Assert.Equal(
            "Done: Sift through all open pull requests, for Monday 4 January. /plan undo takes it back.", await Answer("/plan done prs yesterday"));
        Assert.Equal("Done: Circle the Slack threads that wait for me. /plan undo takes it back.", await Answer("/plan done threads"));
        Assert.Equal("Sifted", Assert.Single(Shown.Buttons(await _work.Say("/plan today")), label => label == "Sifted"));
        Assert.Equal("Taken back. Open again: Circle the Slack threads that wait for me", await Answer("/plan undo"));
        Assert.Equal("Taken back: what you recorded for Monday 4 January. Open again: Sift through all open pull requests", await Answer("/plan undo"));
    }

    [Fact]
    public async Task Gives_the_nearest_word_for_one_it_does_not_know()
    {
        Assert.StartsWith("I don't know “tody”. Did you mean /plan today?", await Answer("/plan tody"), StringComparison.Ordinal);
        Assert.StartsWith("I don't know “xyzzy”. Nothing was changed.", await Answer("/plan xyzzy"), StringComparison.Ordinal);
        Assert.Contains("Did you mean one of these?", await Answer("/plan done cachng"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("today", "/plan today")]
    [InlineData("/plan week", "/plan week")]
    [InlineData("plan today", "/plan today")]
    [InlineData("Plan", "/plan today")]
    [InlineData("/planning", "/plan /planning")]
    [InlineData("done nothing-like-it", "/plan done nothing-like-it")]
    public async Task Answers_in_the_direct_message_as_the_command_does(string written, string command)
    {
        var reply = Assert.Single(await _work.Write(written));

        Assert.Equal(await Answer(command), Shown.Text(reply));
    }

    [Theory]
    [InlineData("# My plan\n\n## Week 1, 2027\n- Write")]
    [InlineData("https://example.com/plan.md")]
    public async Task Says_how_to_send_a_plan_that_is_written_into_the_direct_message(string written) =>
        Assert.StartsWith("Is that your plan? Send it to me as a Markdown file", Shown.Text(Assert.Single(await _work.Write(written))), StringComparison.Ordinal);

    [Fact]
    public async Task Takes_signs_that_slack_escapes_as_they_were_typed() =>
        Assert.Equal("Done: Tidy R&D <docs>. /plan undo takes it back.", await Answer("/plan done R&D <docs>"));

    [Theory]
    [InlineData("/plan done", "Which one? Add its number")]
    [InlineData("/plan done 99", "There is no number 99: the last list went from 1 to ")]
    [InlineData("/plan done caching tomorrow", "tomorrow is still to come.")]
    [InlineData("/plan done caching 2026-12-01", "2026-12-01 is more than 7 days ago.")]
    [InlineData("/plan done caching 2026-13-45", "I can't read “2026-13-45” as a day")]
    public async Task Says_what_it_cannot_take_and_changes_nothing(string command, string answer)
    {
        Assert.StartsWith(answer, await Answer(command), StringComparison.Ordinal);
        Assert.Equal("There is nothing to take back.", await Answer("/plan undo"));
    }

    private async Task<string> Answer(string command) => Shown.Text(await _work.Say(command));
}
