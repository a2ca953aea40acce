using System.Text;
using System.Text.Json;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Evidence;

/// <summary>The case comes as files in the direct message, once, whatever becomes of Slack's answer.</summary>
public sealed class CaseFilesTests
{
    private const string Plan = """
        # From senior to <staff>

        **Target:** 31 March 2027

        ## Problems

        1. Little code of mine

        ## Timeline

        ### Week 1, 2027

        - Milestone: the schema is agreed on
        """;

    [Fact]
    public async Task The_packet_follows_as_four_files_once()
    {
        await using var work = await Workplace.Open(new WorkplaceOptions { Settings = new Dictionary<string, string?> { ["Outbox:RetryAfter"] = "00:00:00.05" } });
        await work.Import(Plan);
        await work.MoveTo("2027-01-08 10:00");
        await work.Say("/plan win Cut the wait https://pr.example/7 #impact #p1");
        await work.Say("/plan win -p Said no to the rewrite #autonomy");
        await work.Say("/plan feedback Tomás \"More code\" #p1");
        await work.Say("/plan done schema");

        Assert.StartsWith("I cannot read “since whenever”", Shown.Text(await work.Say("/plan case since whenever")), StringComparison.Ordinal);

        work.Slack.Faults.Next("files.completeUploadExternal", new Fault.StoreThenReset());
        var overview = Shown.Text(await work.Say("/plan case"));
        Assert.Contains("2 pieces of evidence, 1 of them private and left out.", overview, StringComparison.Ordinal);
        Assert.Contains("Scope: no evidence yet.", overview, StringComparison.Ordinal);

        var files = Files(work);
        Assert.Equal([".html", ".md", ".csv", ".json"], files.Select(file => Path.GetExtension(file.Name)));
        var markdown = Encoding.UTF8.GetString(files[1].Content);
        Assert.Contains(@"# From senior to \<staff\>", markdown, StringComparison.Ordinal);
        Assert.Contains("1: [Cut the wait](<https://pr.example/7>). 8 January 2027 · win · Impact, problem 1", markdown, StringComparison.Ordinal);
        Assert.Contains("the schema is agreed on: planned for the week of 4 January 2027, reached on 8 January 2027", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("rewrite", string.Concat(files.Select(file => Encoding.UTF8.GetString(file.Content))), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(files[3].Content);
        Assert.Equal((1, 1), (json.RootElement.GetProperty("totals").GetProperty("evidence").GetInt32(), json.RootElement.GetProperty("totals").GetProperty("privateLeftOut").GetInt32()));

        await work.Say("/plan case since 2027 with private");
        Assert.Equal(8, Files(work).Count);
        Assert.Contains("Said no to the rewrite", Encoding.UTF8.GetString(Files(work)[5].Content), StringComparison.Ordinal);
    }

    internal static List<StandInFile> Files(Workplace work) =>
        [.. work.Slack.MessagesIn(work.DmOf(Workplace.Nadia)).Where(message => message.User == work.Slack.App.BotUserId)
            .SelectMany(message => message.FileIds).Select(id => work.Slack.FindFile(id)!)];
}
