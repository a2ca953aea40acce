using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.OneOnOnes;

/// <summary>A 1:1 on Tuesday 12 January with the Monday before off: its brief comes on Thursday 7 January.</summary>
public sealed class OneOnOneTests : IAsyncLifetime
{
    private const string Plan = """
        # Towards senior

        **Target:** 30 June 2027

        ## Routine

        - Every morning: circle the Slack threads

        ## Timeline

        ### Week 53, 2026

        - Tidy the docs

        ### Week 1, 2027

        - Draft the proposal <for> R&D
        - Milestone: the schema is agreed on

        ### Week 2, 2027

        - Day off: 11 January 2027
        - Milestone: caching is live

        ### Week 5, 2027

        - 1:1 with Mei about the case

        """;

    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open();
        await _work.Import(Plan);
        await _work.MoveTo("2027-01-04 10:00");
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task Says_what_it_understood_and_asks_before_it_changes_anything()
    {
        var added = await _work.Say("/plan add \"1:1 with @tomas\" every 6 weeks on Tuesday from 2027-01-12");
        Assert.StartsWith(
            "1:1 with tomas, every 6 weeks, on Tuesday. The next one is on Tuesday 12 January. A brief comes to you alone on Thursday 7 January.",
            Shown.Text(added),
            StringComparison.Ordinal);
        Assert.Equal(["Note what to ask", "Another day", "Take it away"], Shown.Buttons(added));

        var asked = await _work.Say("/plan add 1:1 with Tomás every month on the last Monday");
        Assert.StartsWith(
            "You have a 1:1 with tomas already, every 6 weeks, on Tuesday, next on Tuesday 12 January. Shall it be on the last Monday of every month from now on?",
            Shown.Text(asked),
            StringComparison.Ordinal);
        Assert.Contains("1:1 with tomas on Tuesday 12 January", Shown.Text(await _work.Say("/plan week")), StringComparison.Ordinal);

        await _work.Click(asked, "Replace it");
        Assert.StartsWith(
            "1:1 with tomas, on the last Monday of every month. The next one is on Monday 25 January.", Shown.Text(_work.Now(asked)), StringComparison.Ordinal);

        await _work.Click(added, "Take it away");
        Assert.StartsWith("Taken away: 1:1 with tomas. No brief comes", Shown.Text(_work.Now(added)), StringComparison.Ordinal);
        Assert.DoesNotContain("1:1 with tomas", Shown.Text(await _work.Say("/plan week")), StringComparison.Ordinal);

        // On Monday 4 January.
        Assert.StartsWith(
            "1:1 with Priya, every 6 weeks, on Monday. The next one is on Monday 15 February. A brief comes to you alone on Thursday 11 February. "
                + "You named no day, so the first one is a full interval away",
            Shown.Text(await _work.Say("/plan add \"1:1 with Priya\" every 6 weeks")),
            StringComparison.Ordinal);
        Assert.Contains("The time of day is not kept", Shown.Text(await _work.Say("/plan add \"1:1 with Lena\" on 2027-01-20 at 14:00")), StringComparison.Ordinal);
        Assert.StartsWith("Who is the 1:1 with?", Shown.Text(await _work.Say("/plan add \"1:1\" every week")), StringComparison.Ordinal);
        Assert.StartsWith("When is your 1:1 with Dana?", Shown.Text(await _work.Say("/plan add \"1:1 with Dana\"")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_comes_two_working_days_before_is_edited_and_goes_to_nobody_unless_it_is_sent()
    {
        await _work.Say("/plan add \"1:1 with @tomas\" every 6 weeks on Tuesday from 2027-01-12");
        await _work.Say("/plan done proposal");
        await _work.MoveTo("2027-01-07 08:59");
        Assert.DoesNotContain(Said, IsBrief);

        await _work.MoveTo("2027-01-07 09:00");
        var brief = Assert.Single(Said, IsBrief);
        var digest = Assert.Single(_work.Posts, post => post.Ts == brief.ThreadTs);
        Assert.Contains("The brief for your 1:1 with tomas on Tuesday 12 January is in the thread.", Shown.Text(digest), StringComparison.Ordinal);
        Assert.Single(_work.Posts, post => string.CompareOrdinal(post.Ts, digest.Ts) >= 0);
        var text = Shown.Text(brief);
        Assert.StartsWith("1:1 with tomas on Tuesday 12 January", text, StringComparison.Ordinal);
        Assert.DoesNotContain("late", text, StringComparison.Ordinal);
        Assert.Contains("*Done in the last four weeks*\n• Draft the proposal <for> R&D", text, StringComparison.Ordinal);
        Assert.Contains("*Your routine*\n", text, StringComparison.Ordinal);
        Assert.Matches("• .*: .*Circle the Slack threads", text);
        Assert.Contains("• Milestone: caching is live, Week 2 (11–15 Jan 2027)", text, StringComparison.Ordinal);
        Assert.Contains("• Target: 30 June 2027", text, StringComparison.Ordinal);
        Assert.Contains("*Open from earlier weeks*\n• Tidy the docs", text, StringComparison.Ordinal);

        await _work.Click(brief, "Edit");
        Assert.Null(await _work.Submit(
            await _work.OpenedView(), new InputValues().Set("to_ask", "value", "Is the case ready?").Set("section_0", "value", "I drafted the proposal.")));
        text = Shown.Text(_work.Now(brief));
        Assert.Contains("*Done in the last four weeks*\nI drafted the proposal.", text, StringComparison.Ordinal);
        Assert.Contains("*What to ask*\nIs the case ready?", text, StringComparison.Ordinal);
        Assert.Empty(_work.PostsTo(Harborline.TomasId));

        await _work.Click(brief, "Send to tomas …");
        var choose = await _work.OpenedView();
        Assert.Contains("Nothing is sent yet.", Shown.Text(choose), StringComparison.Ordinal);
        Assert.NotNull(await _work.Submit(choose, new InputValues()));
        var confirm = await _work.Submit(choose, new InputValues().Set("words", "words", "Can we talk about <this>?").Set("parts", "parts", "part_0", "to_ask"));
        var shown = string.Join('\n', Shown.Text(confirm!).Split('\n')[2..]);
        Assert.Empty(_work.PostsTo(Harborline.TomasId));

        await _work.Submit(confirm!, InputValues.Untouched);
        await _work.Submit(confirm!, InputValues.Untouched);
        var sent = Assert.Single(_work.PostsTo(Harborline.TomasId));
        Assert.Equal(shown, Shown.Text(sent));
        Assert.Contains("Can we talk about <this>?\n*Done in the last four weeks*\nI drafted the proposal.\n*What to ask*\nIs the case ready?", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Tidy the docs", shown, StringComparison.Ordinal);

        await _work.MoveTo("2027-01-07 10:00");
        await _work.SeenPost(post => post.Text.StartsWith("tomas has what you sent", StringComparison.Ordinal));
        Assert.Contains("was sent to tomas on Thursday 7 January", Shown.Text(_work.Now(brief)), StringComparison.Ordinal);
        Assert.Equal(["Edit", "Another day"], Shown.Buttons(_work.Now(brief)));
        Assert.Single(_work.PostsTo(Harborline.TomasId));
    }

    [Fact]
    public async Task Asks_how_it_went_on_the_next_working_day_and_tells_the_next_date()
    {
        await _work.Say("/plan add \"1:1 with Tomás\" every 6 weeks on Friday");
        await _work.MoveTo("2027-01-06 09:00");
        Assert.Equal(["Edit", "Another day"], Shown.Buttons(Assert.Single(Said, IsBrief)));

        await _work.MoveTo("2027-01-12 08:59");
        Assert.DoesNotContain(Said, IsAsked);
        await _work.MoveTo("2027-01-12 09:00");
        var asked = Assert.Single(Said, IsAsked);
        Assert.Contains(
            "How did your 1:1 with Tomás on Friday 8 January go? A line goes into the thread.",
            Shown.Text(Assert.Single(_work.Posts, post => post.Ts == asked.ThreadTs)),
            StringComparison.Ordinal);
        Assert.StartsWith("How did your 1:1 with Tomás on Friday 8 January go?", Shown.Text(asked), StringComparison.Ordinal);
        Assert.Contains("The next one is on Friday 19 February.", Shown.Text(asked), StringComparison.Ordinal);

        await _work.Click(asked, "Add a line");
        Assert.Null(await _work.Submit(await _work.OpenedView(), new InputValues().Set("note", "note", "The case needs numbers.")));
        Assert.StartsWith("Your 1:1 with Tomás on Friday 8 January: The case needs numbers.", Shown.Text(_work.Now(asked)), StringComparison.Ordinal);

        await _work.MoveTo("2027-02-17 09:00");
        var brief = Said.Last(IsBrief);
        Assert.Contains("*What you noted last time*\n• The case needs numbers.", Shown.Text(brief), StringComparison.Ordinal);
        Assert.StartsWith("1:1 with Tomás on Friday 19 February", Shown.Text(brief), StringComparison.Ordinal);
        Assert.Empty(_work.PostsTo(Harborline.TomasId));
    }

    [Fact]
    public async Task A_plans_own_1_1_is_on_the_first_working_day_of_its_week_unless_another_day_is_set()
    {
        await _work.MoveTo("2027-01-28 09:00");
        var brief = Assert.Single(Said, IsBrief);
        Assert.StartsWith("1:1 with Mei on Monday 1 February", Shown.Text(brief), StringComparison.Ordinal);

        await _work.Click(brief, "Another day");
        var window = await _work.OpenedView();
        Assert.NotNull(await _work.Submit(window, new InputValues().Set("day", "day", "some day")));
        Assert.Null(await _work.Submit(window, new InputValues().Set("day", "day", "4 February")));
        Assert.Contains(_work.Posts, post => post.Text == "1:1 with Mei is on Thursday 4 February. A brief comes to you alone on Tuesday 2 February.");

        await _work.Import(Plan.Replace("Tidy the docs", "Tidy all docs", StringComparison.Ordinal));
        await _work.MoveTo("2027-02-02 09:00");
        Assert.StartsWith("1:1 with Mei on Thursday 4 February", Shown.Text(Said.Last(IsBrief)), StringComparison.Ordinal);
        Assert.Equal(2, Said.Count(IsBrief));

        // It is coming up until it is done.
        Assert.Contains("Coming up: 1:1 with Mei on Thursday 4 February", Shown.Text(await _work.Say("/plan week")), StringComparison.Ordinal);
        Assert.Contains("Coming up: 1:1 with Mei on Thursday 4 February", Shown.Text(await _work.OpenHome()), StringComparison.Ordinal);
        await _work.Say("/plan done mei");
        Assert.DoesNotContain("Coming up: 1:1 with Mei", Shown.Text(await _work.Say("/plan week")), StringComparison.Ordinal);
        Assert.DoesNotContain("Coming up: 1:1 with Mei", Shown.Text(_work.Home()!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_that_an_outage_held_up_says_so_and_one_whose_day_is_past_stays_out()
    {
        await _work.Say("/plan add \"1:1 with Tomás\" on 2027-01-15");
        await _work.Say("/plan add \"1:1 with Priya\" on 2027-01-14");
        await _work.StopApp();
        await _work.StartApp(Workplace.Berlin("2027-01-15 09:30"));

        var brief = Assert.Single(Said, IsBrief);
        Assert.Contains("1:1 with Tomás on Friday 15 January\nThis comes late: it was due on Wednesday 13 January at 09:00.", Shown.Text(brief), StringComparison.Ordinal);
        Assert.StartsWith("How did your 1:1 with Priya on Thursday 14 January go?", Shown.Text(Assert.Single(Said, IsAsked)), StringComparison.Ordinal);
    }

    /// <summary>What Nadia was told, in threads too: what is due with the digest comes along in its thread.</summary>
    private IEnumerable<StandInMessage> Said => _work.Slack.MessagesIn(_work.DmOf(Workplace.Nadia)).Where(message => message.User == _work.Slack.App.BotUserId);

    private static bool IsBrief(StandInMessage message) => message.Text.StartsWith("Your 1:1", StringComparison.Ordinal) && message.Text.EndsWith("and to ask.", StringComparison.Ordinal);

    private static bool IsAsked(StandInMessage message) => message.Text.StartsWith("How did your", StringComparison.Ordinal);
}
