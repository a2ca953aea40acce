using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.PullRequests;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Scheduling;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

/// <summary>What became of one's pull requests, and how deep one's reviews went, is asked of GitHub once it can be told.</summary>
public sealed class OutcomesTests : IAsyncLifetime
{
    private const string Web = "harborline/web";
    private const string Me = "nadia-okafor";

    private static readonly DateTimeOffset Opened = Workplace.Berlin("2027-01-03 10:00");

    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open(new WorkplaceOptions { Repositories = github => github.Add(new StandInRepository(Web, [Mine(1), Mine(2), Reviewed(3)])) });
        await _work.Import(SmallPlan.Text);
        await _work.Say("/plan connect " + Me);
        await _work.MoveTo("2027-01-04 11:00");
        await Kept(deeds => deeds.Exists(deed => deed.Comments is not null) && deeds.Count == 3);
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task What_was_merged_and_reviewed_in_depth_is_proposed_and_what_was_closed_is_not()
    {
        Assert.DoesNotContain("Change 1", Shown.Text(await _work.Say("/plan win proposals")), StringComparison.Ordinal);

        _work.GitHub.Add(new StandInRepository(Web, [Reviewed(3)]) { Closed = [Closed(Mine(1), isMerged: true), Closed(Mine(2), isMerged: false)] });
        await _work.MoveTo("2027-01-05 11:00");
        await Kept(deeds => deeds.Count(deed => deed.ClosedAt is not null) == 2);

        var proposals = Shown.Text(await _work.Say("/plan win proposals"));
        Assert.Contains("Merged: Change 1", proposals, StringComparison.Ordinal);
        Assert.Contains("Reviewed with 4 comments: Change 3", proposals, StringComparison.Ordinal);
        Assert.DoesNotContain("Change 2", proposals, StringComparison.Ordinal);

        var week = Shown.Text(await _work.Say("/plan prs week"));
        Assert.Contains("#1, merged", week, StringComparison.Ordinal);
        Assert.Contains("#2, closed", week, StringComparison.Ordinal);
        Assert.Contains("#3, 4 comments", week, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_github_does_not_tell_is_asked_again_later_and_nothing_is_made_up()
    {
        _work.GitHub.Add(new StandInRepository(Web, [Mine(2), Reviewed(3)]));
        await _work.MoveTo("2027-01-05 11:00");
        await Kept(deeds => deeds.Exists(deed => deed.AskAt > Workplace.Berlin("2027-01-05 12:00")));
        Assert.DoesNotContain("Change 1", Shown.Text(await _work.Say("/plan win proposals")), StringComparison.Ordinal);

        _work.GitHub.Add(new StandInRepository(Web, [Mine(2), Reviewed(3)]) { Closed = [Closed(Mine(1), isMerged: true)] });
        await _work.MoveTo("2027-01-06 11:00");
        await Kept(deeds => deeds.Exists(deed => deed.MergedAt is not null));
        Assert.All(await Deeds(), deed => Assert.Null(deed.AskAt));
    }

    private async Task Kept(Predicate<List<PullRequestDeed>> areSo)
    {
        await _work.App.Services.GetRequiredService<JobWake>().Signal(RefreshJob.Key);
        await _work.Until(async () => areSo(await Deeds()));
    }

    private Task<List<PullRequestDeed>> Deeds() => _work.Rows(db => db.PullRequestDeeds.TagWith(EveryWorkspace.Tag).ToListAsync());

    private static StandInPullRequest Mine(int number) => new()
    {
        Number = number,
        Title = string.Create(CultureInfo.InvariantCulture, $"Change {number}"),
        Author = Me,
        CreatedAt = Opened.AddDays(1),
        UpdatedAt = Opened.AddDays(1),
    };

    private static StandInPullRequest Reviewed(int number) => Mine(number) with
    {
        Author = "wren-castellano",
        CreatedAt = Opened,
        Reviews = [new StandInReview(Me, "CHANGES_REQUESTED", Workplace.Berlin("2027-01-04 10:00"), "a0") { Comments = 4 }],
    };

    private static StandInPullRequest Closed(StandInPullRequest open, bool isMerged) => open with
    {
        ClosedAt = Workplace.Berlin("2027-01-05 09:00"),
        MergedAt = isMerged ? Workplace.Berlin("2027-01-05 09:00") : null,
    };
}
