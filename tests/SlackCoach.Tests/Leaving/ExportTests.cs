using System.Text;
using System.Text.Json;
using SlackCoach.Leaving;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Leaving;

public sealed class ExportTests
{
    [Fact]
    public async Task Everything_typed_is_in_both_files_and_nothing_of_others()
    {
        await using var work = await Workplace.Open();
        await work.Import(SmallPlan.Text);
        await work.Import("# Jonas's own\n\n## Timeline\n\n### Week 1, 2027\n\n- Learn the oboe\n", userId: Harborline.JonasId);
        await work.MoveTo("2027-01-05 10:00");
        await work.Say("/plan win Cut the <b>wait</b> https://quay.example/7 #impact");
        await work.Say("/plan win -p Said no to the rewrite");
        await work.Say("/plan feedback Tomás \"More code\"");
        await work.Say("/plan read add https://quay.example/slow-queues");
        await work.Say("/plan skip threads");
        var answer = await work.Say("/plan export all");
        Assert.StartsWith("Everything that is kept about you follows", Shown.Text(answer), StringComparison.Ordinal);

        var files = work.Posts[^1].FileIds.Select(id => work.Slack.FindFile(id)!).ToList();
        Assert.Equal([".md", ".json"], files.Select(file => Path.GetExtension(file.Name)));
        using var json = JsonDocument.Parse(files[1].Content);
        Assert.Equal(Workplace.Nadia, json.RootElement.GetProperty("You")[0].GetProperty("SlackUserId").GetString());
        Assert.Equal(
            ["Cut the <b>wait</b>", "Said no to the rewrite"],
            json.RootElement.GetProperty("Evidence").EnumerateArray().Select(row => row.GetProperty("Text").GetString()));
        Assert.All(
            files.Select(file => Encoding.UTF8.GetString(file.Content)),
            text =>
            {
                Assert.All(["Draft the proposal for caching", "Said no to the rewrite", "More code", "https://quay.example/slow-queues", "Skipped"], words => Assert.Contains(words, text, StringComparison.Ordinal));
                Assert.DoesNotContain("oboe", text, StringComparison.Ordinal);
            });
        Assert.Contains(@"Cut the \<b>wait\</b>", Encoding.UTF8.GetString(files[0].Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_row_of_a_member_is_exported_or_a_copy_and_goes_when_they_leave()
    {
        await using var floor = await Floor.Start(DatabaseProvider.Sqlite);
        await using var db = floor.Database.Open();
        var exported = MemberTables.All.Select(table => table.Rows(db, floor.Member).ElementType).Concat(MemberTables.Copies);
        var owned = db.Model.GetEntityTypes().Where(type => typeof(IMemberRow).IsAssignableFrom(type.ClrType)).ToList();

        Assert.Equal(owned.Select(type => type.ClrType.Name).Order(StringComparer.Ordinal), exported.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.All(owned, type => Assert.Contains(type.GetForeignKeys(), key =>
            key.PrincipalEntityType.ClrType == typeof(Member) && key.DeleteBehavior == Microsoft.EntityFrameworkCore.DeleteBehavior.Cascade));
    }
}
