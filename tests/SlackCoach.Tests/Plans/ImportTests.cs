using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Storage;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Plans;

public sealed class ImportTests
{
    [Fact]
    public async Task Reads_a_file_a_link_or_a_paste_from_the_form()
    {
        await using var server = await LoopbackServer.Start(LoopbackServer.Body(SmallPlan.Text, "text/plain"));
        await using var work = await Workplace.Open(Trusting(server));
        var file = work.Slack.Upload(Workplace.Nadia, "mine.md", "text/markdown", Encoding.UTF8.GetBytes(SmallPlan.Text));

        Assert.Contains("From mine.md", await Sent(work, new InputValues().Set("file", "value", file.Id)), StringComparison.Ordinal);
        Assert.Contains($"From {server.Address}plan.md", await Sent(work, Link(server.Address + "plan.md")), StringComparison.Ordinal);
        Assert.Contains("From pasted text", await Sent(work, Paste), StringComparison.Ordinal);
        Assert.Equal("/plan.md", Assert.Single(server.Requests).Path);
        Assert.Equal(0, await PlanCount(work));
    }

    [Fact]
    public async Task Asks_for_one_way_only_at_the_field()
    {
        await using var work = await Workplace.Open();
        var view = await Form(work);
        var both = Paste.Set("link", "value", "https://example.com/plan.md");

        var stays = await work.Submit(view, both);
        Assert.Equal("Choose one way only, and leave the others empty.", stays!.Errors["paste"]);

        stays = await work.Submit(view, InputValues.Untouched);
        Assert.Equal("Choose a file, give a link or paste the plan.", stays!.Errors["file"]);
        Assert.Empty(work.Posts);
    }

    [Theory]
    [InlineData("https://10.0.0.1/plan.md")]
    [InlineData("https://127.0.0.1/plan.md")]
    public async Task Refuses_a_link_into_a_private_network(string link)
    {
        await using var work = await Workplace.Open();

        var said = await Sent(work, Link(link));

        Assert.Equal(
            $"I could not read {link}. That address is not on the public internet, so I did not fetch it. Nothing of yours was changed.", said);
        Assert.Equal(0, await PlanCount(work));
    }

    [Fact]
    public async Task Says_that_a_link_leads_to_a_page_and_not_to_a_file()
    {
        await using var server = await LoopbackServer.Start(LoopbackServer.Body("<html><body>plan.md</body></html>", "text/html; charset=utf-8"));
        await using var work = await Workplace.Open(Trusting(server));

        await work.Say($"/plan import {server.Address}blob/plan.md");

        Assert.Contains("leads to a web page, not to the file itself", Shown.Text(Assert.Single(work.Posts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file_and_saves_nothing()
    {
        await using var work = await Workplace.Open();

        Assert.Contains("is not text in UTF-8", await Answer("latin.md", [0x23, 0x20, 0xE9, 0x74, 0xE9, 0x0A]), StringComparison.Ordinal);
        Assert.Contains("too long to read", await Answer("long.md", Filled(300 * 1024)), StringComparison.Ordinal);
        Assert.Contains("larger than", await Answer("huge.md", Filled((1 << 20) + 1)), StringComparison.Ordinal);
        Assert.Contains("Nothing was read of this one", await Answer("plan.pdf", "%PDF-1.7"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("no weeks and no routine", await Answer("poem.md", "# Roses\n\nare red"u8.ToArray()), StringComparison.Ordinal);
        Assert.Equal(0, await PlanCount(work));
        Assert.Empty(await work.Rows(db => db.PlanImports.TagWith(EveryWorkspace.Tag).Where(i => i.Text != null).ToListAsync()));

        async Task<string> Answer(string name, byte[] content) => Shown.Text(Assert.Single(await work.SendFile(name, content)));
    }

    [Fact]
    public async Task Changes_nothing_when_the_same_plan_comes_again()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);

        var again = Assert.Single(await work.SendFile("same.md", SmallPlan.Text.ReplaceLineEndings("\r\n")));

        Assert.Equal("same.md is the plan you already have, word for word. Nothing was changed.", Shown.Text(again));
        Assert.Equal(1, await PlanCount(work));
    }

    [Fact]
    public async Task Keeps_what_is_done_when_an_edited_plan_takes_the_place_of_the_first()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-04 09:00");
        await work.Say("/plan done caching");

        var edited = SmallPlan.Text.Replace("- Draft the report for finance", "- Draft the report for sales", StringComparison.Ordinal);
        var preview = Assert.Single(await work.SendFile("plan.md", edited));

        Assert.Contains("1 new, 5 as before, 1 gone", Shown.Text(preview), StringComparison.Ordinal);

        await work.Click(preview, "Import");
        var today = Shown.Text(await work.Say("/plan today"));

        Assert.Contains("report for sales", today, StringComparison.Ordinal);
        Assert.DoesNotContain("report for finance", today, StringComparison.Ordinal);
        Assert.DoesNotContain("for caching", today, StringComparison.Ordinal);
        Assert.StartsWith("Already done today: Draft the proposal for caching.", Shown.Text(await work.Say("/plan done caching")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_nothing_of_a_plan_that_is_discarded()
    {
        await using var work = await Workplace.Open();
        var preview = Assert.Single(await work.SendFile("plan.md", SmallPlan.Text));

        await work.Click(preview, "Discard");

        Assert.StartsWith("Discarded: nothing of that plan was kept.", Shown.Text(work.Now(preview)), StringComparison.Ordinal);
        Assert.Equal(0, await PlanCount(work));
        Assert.Null(await work.Rows(db => db.PlanImports.TagWith(EveryWorkspace.Tag).Select(i => i.Text).SingleAsync()));
        Assert.Contains("To start", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_once_however_often_the_button_is_pressed()
    {
        await using var work = await Workplace.Open();
        var preview = Assert.Single(await work.SendFile("plan.md", SmallPlan.Text));

        await work.Click(preview, "Import");
        await work.ClickAsSeen(preview, "Import");
        await work.ClickAsSeen(preview, "Discard");

        Assert.Equal(1, await PlanCount(work));
        Assert.StartsWith("✓ Imported plan.md", Shown.Text(work.Now(preview)), StringComparison.Ordinal);
        Assert.Equal(
            ["This plan was imported already. Nothing was changed.", "This plan was imported already. Nothing was changed."],
            work.Whispers().Select(Shown.Text));
    }

    [Fact]
    public async Task Sends_no_digest_on_days_that_were_chosen_as_off()
    {
        await using var work = await Workplace.Open();
        var line = SmallPlan.DaysOffLine.ToString(CultureInfo.InvariantCulture);
        await work.Import(SmallPlan.Text, new InputValues().Set($"off:{line}", "value", "Tuesday", "Wednesday"));

        foreach (var day in new[] { 11, 12, 13, 14 })
        {
            await work.MoveTo($"2027-01-{day} 09:05");
        }

        Assert.Equal(
            [new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 14)],
            work.Posts.Where(Shown.IsDigest).Select(post => DateOnly.FromDateTime(post.ShownAt.Date)));
        Assert.Contains("off on Tue 12 Jan, Wed 13 Jan", Shown.Text(await work.Say("/plan week")), StringComparison.Ordinal);
        Assert.DoesNotContain("off on Tue 12 Jan", Shown.Text(await work.Say("/plan today")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_no_day_counts_as_off_when_none_was_chosen()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.MoveTo("2027-01-12 09:05");

        Assert.Contains("2 days off (no day was chosen, so none counts as off)", Shown.Text(await work.Say("/plan week")), StringComparison.Ordinal);
        Assert.True(Shown.IsDigest(work.Posts[^1]));
    }

    [Theory]
    [InlineData(null, "2027-01-04", "target moves from 28 June 2024 to ")]
    [InlineData("keep", "2024-01-01", "target moves from 28 June 2024 to ")]
    public async Task Moves_a_past_plan_unless_the_member_declines(string? answer, string firstWeek, string hint)
    {
        await using var work = await Workplace.Open();
        var past = SmallPlan.Text.Replace(", 2027", ", 2024", StringComparison.Ordinal).Replace("30 June 2027", "28 June 2024", StringComparison.Ordinal);
        var preview = Assert.Single(await work.SendFile("plan.md", past));

        Assert.Contains(hint, Shown.Text(preview), StringComparison.Ordinal);

        await work.Click(preview, "Import", answer is null ? null : new InputValues().Set("shift", "value", answer));
        var first = await work.Rows(db => db.PlanItems.TagWith(EveryWorkspace.Tag).MinAsync(item => item.WeekStartsOn));

        Assert.Equal(DateOnly.ParseExact(firstWeek, "yyyy-MM-dd", CultureInfo.InvariantCulture), first);
    }

    private static InputValues Paste => new InputValues().Set("paste", "value", SmallPlan.Text);

    private static InputValues Link(string address) => new InputValues().Set("link", "value", address);

    private static byte[] Filled(int bytes)
    {
        var content = new byte[bytes];
        Array.Fill(content, (byte)'a');
        return content;
    }

    private static WorkplaceOptions Trusting(LoopbackServer server) => new()
    {
        Settings = new Dictionary<string, string?> { ["Fetch:TrustedHosts:0"] = $"127.0.0.1:{server.Port}" },
    };

    private static async Task<StandInView> Form(Workplace work)
    {
        Assert.Empty(await work.Type("/plan import"));
        return await work.OpenedView();
    }

    private static async Task<string> Sent(Workplace work, InputValues inputs)
    {
        Assert.Null(await work.Submit(await Form(work), inputs));
        return Shown.Text(work.Posts[^1]);
    }

    private static Task<int> PlanCount(Workplace work) => work.Rows(db => db.Plans.TagWith(EveryWorkspace.Tag).CountAsync());
}
