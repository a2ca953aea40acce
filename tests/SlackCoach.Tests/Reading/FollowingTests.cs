using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Reading;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Storage;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Reading;

/// <summary>Feeds, lists and folders that are followed.</summary>
public sealed class FollowingTests
{
    [Fact]
    public async Task A_feed_is_read_at_once_then_only_when_it_changed()
    {
        await using var scene = await ReadingScene.Open();
        scene.Site.Script.Enqueue(ReadingScene.Feed("Harbor Lights", "One", "Two"));
        scene.Site.Script.Enqueue(ReadingScene.Unchanged);

        Assert.Contains($"I read {new Uri(scene.Site.Address).Authority}/feed.xml now", await scene.Say($"read add {scene.Site.Address}feed.xml #lead"), StringComparison.Ordinal);
        var told = await scene.Work.SeenPost(post => Shown.Text(post).Contains("Harbor Lights", StringComparison.Ordinal));
        Assert.StartsWith("2 documents of “Harbor Lights” are on your reading list now", Shown.Text(told), StringComparison.Ordinal);
        Assert.Contains("Harbor Lights, #lead", await scene.Say("read"), StringComparison.Ordinal);

        // An hour later nobody asks; the next day somebody does, and nothing has changed.
        await PollAt(scene, scene.Work.App.Now.AddHours(1));
        Assert.Single(scene.Site.Requests);
        await PollAt(scene, scene.Work.App.Now.AddHours(24));
        Assert.Equal(2, scene.Site.Requests.Count);
        Assert.Contains("2 to read", await scene.Say("read"), StringComparison.Ordinal);
        Assert.DoesNotContain("failed", await scene.Say("read sources"), StringComparison.Ordinal);

        Assert.Contains("2 unread documents of it left your list", await scene.Say("read remove 1"), StringComparison.Ordinal);
        Assert.Contains("nothing to read", await scene.Say("read"), StringComparison.Ordinal);
        await PollAt(scene, scene.Work.App.Now.AddHours(24));
        Assert.Equal(2, scene.Site.Requests.Count);
    }

    [Fact]
    public async Task A_feed_that_several_follow_is_asked_once_and_each_has_their_own_list()
    {
        await using var scene = await ReadingScene.Open();
        await scene.Work.Import(ReadingScene.Plan, userId: Harborline.TomasId);
        scene.Site.Script.Enqueue(ReadingScene.Feed("Harbor Lights", "One"));
        await scene.Say($"read add {scene.Site.Address}feed.xml");
        await scene.Work.SeenPost(post => Shown.Text(post).Contains("Harbor Lights", StringComparison.Ordinal));

        // Whoever comes later gets what is there, whatever its version.
        scene.Site.Script.Enqueue(context => context.Request.Headers.IfNoneMatch.Count == 0 ? ReadingScene.Feed("Harbor Lights", "One")(context) : ReadingScene.Unchanged(context));
        await scene.Work.Say($"/plan read add {scene.Site.Address}feed.xml", Harborline.TomasId);
        await scene.Work.SeenPost(post => Shown.Text(post).Contains("Harbor Lights", StringComparison.Ordinal), Harborline.TomasId);
        await scene.Say("read drop 1");

        scene.Site.Script.Enqueue(ReadingScene.Feed("Harbor Lights", "Two", "One"));
        await PollAt(scene, scene.Work.App.Now.AddHours(7));

        Assert.Equal(3, scene.Site.Requests.Count);
        Assert.Equal(["Two"], Shown.Links(await scene.Work.Say("/plan read")));
        Assert.Equal(["One", "Two"], Shown.Links(await scene.Work.Say("/plan read", Harborline.TomasId)));
    }

    [Fact]
    public async Task A_feed_that_fails_is_told_once_and_tried_less_and_less_often()
    {
        await using var scene = await ReadingScene.Open();
        scene.Site.Script.Enqueue(LoopbackServer.Json("{}", 404));

        await scene.Say($"read add {scene.Site.Address}feed.xml");
        var told = await scene.Work.SeenPost(post => Shown.Text(post).Contains("could not read", StringComparison.Ordinal));
        Assert.Contains("There is nothing at that address.", Shown.Text(told), StringComparison.Ordinal);

        var posts = scene.Work.Posts.Count;
        // After 15, then 30 minutes; a redirect that goes round in circles is a failure like any other.
        for (var i = 0; i < 6; i++)
        {
            scene.Site.Script.Enqueue(LoopbackServer.Redirect("/feed.xml"));
        }

        await PollAt(scene, scene.Work.App.Now.AddMinutes(14));
        Assert.Single(scene.Site.Requests);
        await PollAt(scene, scene.Work.App.Now.AddMinutes(2));
        Assert.Equal(7, scene.Site.Requests.Count);
        Assert.Contains("The last try failed: That address leads on to others too many times.", await scene.Say("read sources"), StringComparison.Ordinal);
        await PollAt(scene, scene.Work.App.Now.AddMinutes(16));
        Assert.Equal(7, scene.Site.Requests.Count);
        Assert.Equal(posts, scene.Work.Posts.Count);

        scene.Site.Script.Enqueue(ReadingScene.Feed("Harbor Lights", "One"));
        await PollAt(scene, scene.Work.App.Now.AddMinutes(16));
        Assert.StartsWith("1 document of “Harbor Lights” is on your reading list now", Shown.Text(scene.Work.Posts[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain("failed", await scene.Say("read sources"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_feed_gives_what_it_holds_and_says_where_it_breaks()
    {
        await using var scene = await ReadingScene.Open();
        scene.Site.Script.Enqueue(ReadingScene.Versioned("<rss><channel><title>Half</title>\n<item><title>Whole</title><link>https://half.example/1</link></item>\n<item><title>On"));

        await scene.Say($"read add feed {scene.Site.Address}anything");
        var told = await scene.Work.SeenPost(post => Shown.Text(post).Contains("Half", StringComparison.Ordinal));

        Assert.Contains("1 document of “Half”", Shown.Text(told), StringComparison.Ordinal);
        Assert.Contains("Line 3: The feed ends in the middle", Shown.Text(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_linked_is_asked_back_and_followed()
    {
        await using var scene = await ReadingScene.Open();
        scene.Site.Script.Enqueue(ReadingScene.Versioned("# Ours\n- [One](https://one.example/1) #go\n- not a link\n"));

        var asked = await scene.Work.Say($"/plan read add {scene.Site.Address}reading.md #team");
        await scene.Work.Click(asked, "A list");
        var told = await scene.Work.SeenPost(post => Shown.Text(post).Contains("“Reading”", StringComparison.Ordinal));

        Assert.Contains("1 document of “Reading”", Shown.Text(told), StringComparison.Ordinal);
        Assert.Contains("Line 3: There is no link in this line.", Shown.Text(told), StringComparison.Ordinal);
        Assert.Contains("#team, #go", await scene.Say("read"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_a_configured_repository_is_followed()
    {
        await using var scene = await ReadingScene.Open(new WorkplaceOptions
        {
            Repositories = gitHub => gitHub.Add(new StandInRepository("harborline/docs", [])
            {
                Files = ["README.md", "adr/0001-queues want-limits.md", "adr/picture.png", "adr/old/0000-nothing.md"],
            }),
        });

        await scene.Say("read add folder harborline/docs/adr #adr");
        await scene.Work.SeenPost(post => Shown.Text(post).Contains("harborline/docs/adr", StringComparison.Ordinal));

        Assert.Equal(["0001 queues want limits"], Shown.Links(await scene.Work.Say("/plan read")));
        var link = await scene.Work.Rows(db => db.ReadingItems.TagWith(EveryWorkspace.Tag).Select(item => item.Link).SingleAsync());
        Assert.Equal("https://github.example/harborline/docs/blob/HEAD/adr/0001-queues%20want-limits.md", link);

        await scene.Say("read add folder harborline/docs/none");
        Assert.Contains(
            "GitHub knows no such folder",
            Shown.Text(await scene.Work.SeenPost(post => Shown.Text(post).Contains("could not read", StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    private static async Task PollAt(ReadingScene scene, DateTimeOffset at)
    {
        await scene.Work.App.MoveClockTo(at);
        await scene.Work.App.Services.GetRequiredService<SourcePolling>().PollDue(default);
        await scene.Work.Settle();
    }
}
