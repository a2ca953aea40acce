using System.Text.Json.Nodes;
using SlackCoach.Domain.PullRequests;
using SlackCoach.PullRequests;

namespace SlackCoach.Tests.PullRequests;

public sealed class PullRequestJsonTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Keeps_every_kind_of_what_happened()
    {
        PullRequestEvent[] timeline =
        [
            new Reviewed(Monday, "ben", ReviewState.Commented) { Commit = "c1" },
            new Commented(Monday, null) { ByBot = true },
            new Pushed(Monday, "wren") { Commit = "c2", MergesBase = true },
            new ReviewAsked(Monday, "wren", "core", IsTeam: true),
            new ReviewDismissed(Monday, "wren", "ben", ReviewState.Approved) { ReviewedAt = Monday.AddHours(-1) },
            new MarkedReady(Monday, "wren"),
            new TurnedToDraft(Monday, "wren"),
        ];

        var read = PullRequestJson.Read(PullRequestJson.Write(One() with { Timeline = timeline, Mergeability = Mergeability.Clean, RequiredApprovals = 2 }));

        Assert.Equal(timeline, read.Timeline);
        Assert.Equal((Mergeability.Clean, 2), (read.Mergeability, read.RequiredApprovals));
        Assert.Equal(
            typeof(PullRequestEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PullRequestEvent))).OrderBy(type => type.Name),
            timeline.Select(one => one.GetType()).OrderBy(type => type.Name));
    }

    [Fact]
    public void Reads_what_was_stored_before_these_facts_were_known()
    {
        var stored = JsonNode.Parse(PullRequestJson.Write(One()))!.AsObject();

        foreach (var member in new[] { "BaseBranch", "Mergeability", "RequiredApprovals", "ChangedFiles", "Timeline" })
        {
            Assert.True(stored.Remove(member));
        }

        var read = PullRequestJson.Read(stored.ToJsonString());

        Assert.Empty(read.Timeline);
        Assert.Equal(Mergeability.Unknown, read.Mergeability);
        Assert.Null(read.RequiredApprovals);
        Assert.Equal("wren", read.Author);
    }

    private static PullRequest One() => new()
    {
        Repository = RepositoryName.Parse("harborline/web"),
        Number = 7,
        Title = "Sails",
        Url = "https://github.example/harborline/web/pull/7",
        Author = "wren",
        CreatedAt = Monday,
        UpdatedAt = Monday,
        ReadyAt = Monday,
    };
}
