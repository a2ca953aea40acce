using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.PullRequests;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Scheduling;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.PullRequests;

/// <summary>Three pull requests: two wait for Nadia's review, one is there to sift.</summary>
public sealed class SiftingTests : IAsyncLifetime
{
    private const string Web = "harborline/web";
    private const string Me = "nadia-okafor";

    private static readonly DateTimeOffset Opened = Workplace.Berlin("2027-01-01 10:00");

    private Workplace _work = null!;

    public async Task InitializeAsync()
    {
        _work = await Workplace.Open(new WorkplaceOptions { Repositories = github => github.Add(Repository(Open(1, Me), Open(2, Me), Open(3))) });
        await _work.Import(SmallPlan.Text);
        await _work.Say("/plan connect " + Me);
        await _work.MoveTo("2027-01-04 09:00");
    }

    public async Task DisposeAsync() => await _work.DisposeAsync();

    [Fact]
    public async Task Says_whose_turn_it_is_and_when_all_that_waits_is_dealt_with_the_habit_is_done()
    {
        var digest = Digest();
        Assert.StartsWith("Good morning. 2 pull requests wait for your review\nReview now", Shown.Text(digest), StringComparison.Ordinal);
        Assert.Contains("To sift\nChange 3", Shown.Text(digest), StringComparison.Ordinal);

        await Press(digest, 1, PullRequestBlocks.LookedAtAction);
        var text = Shown.Text(_work.Now(digest));
        Assert.StartsWith("Good morning. 1 pull request waits for your review", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Change 1", text, StringComparison.Ordinal);
        Assert.Contains("3 open pull requests in 1 repository: 2 listed here, 1 hidden (1 looked at).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("✓ Done: Sift", text, StringComparison.Ordinal);

        await Choose(digest, 2, PullRequestBlocks.Mute);
        text = Shown.Text(_work.Now(digest));
        Assert.StartsWith("Good morning. 1 open pull request to look at", text, StringComparison.Ordinal);
        Assert.Contains("2 hidden (1 muted, 1 looked at).", text, StringComparison.Ordinal);
        Assert.Contains("✓ Done: Sift", text, StringComparison.Ordinal);
        Assert.Single(_work.Posts, Shown.IsDigest);
        Assert.DoesNotContain(_work.Whispers(), message => Shown.Text(message).Contains("Change", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_twice_or_on_yesterdays_message_or_after_a_restart_does_the_same_and_says_so()
    {
        var digest = Digest();
        await Press(digest, 1, PullRequestBlocks.LookedAtAction, "T1");
        await Press(digest, 1, PullRequestBlocks.LookedAtAction, "T1");
        await Press(digest, 1, PullRequestBlocks.LookedAtAction, "T2");
        Assert.Contains("1 hidden (1 looked at).", Shown.Text(_work.Now(digest)), StringComparison.Ordinal);

        await _work.Restart(Workplace.Berlin("2027-01-04 12:00"));
        await Press(digest, 2, PullRequestBlocks.LookedAtAction);
        Assert.Contains("2 hidden (2 looked at).", Shown.Text(_work.Now(digest)), StringComparison.Ordinal);

        await _work.MoveTo("2027-01-05 08:00");
        await Press(digest, 3, PullRequestBlocks.LookedAtAction);
        Assert.Contains("harborline/web #3 (Change 3): looked at. It comes back when somebody changes it.", Shown.Text(_work.Whispers()[^1]), StringComparison.Ordinal);
        Assert.Contains("Change 3", Shown.Text(_work.Now(digest)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_after_the_list_was_made_stays_and_what_is_closed_is_said_to_be()
    {
        var digest = Digest();
        var commented = Open(1, Me) with
        {
            UpdatedAt = Workplace.Berlin("2027-01-04 09:30"),
            Happened = [new StandInEvent("IssueComment", Workplace.Berlin("2027-01-04 09:30"), "tomas-rivera")],
        };
        _work.GitHub.Add(Repository(commented, Open(3)));
        await _work.MoveTo("2027-01-04 10:00");
        await Refreshed(digest, "Good morning. 1 pull");

        Assert.StartsWith("Good morning. 1 pull request waits for your review", Shown.Text(_work.Now(digest)), StringComparison.Ordinal);

        await Press(digest, 1, PullRequestBlocks.LookedAtAction);
        Assert.Contains("has changed since this list was made, so it stays: ", Shown.Text(_work.Whispers()[^1]), StringComparison.Ordinal);

        await Press(digest, 2, PullRequestBlocks.LookedAtAction);
        Assert.StartsWith("harborline/web #2 is no longer open, or you watch its repository no longer.", Shown.Text(_work.Whispers()[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_given_on_github_counts_by_itself_and_stands_in_the_week()
    {
        var digest = Digest();
        _work.GitHub.Add(Repository(Reviewed(1), Reviewed(2), Open(3)));
        await _work.MoveTo("2027-01-04 11:00");
        await Refreshed(digest, "✓ Done: Sift");

        Assert.Contains("✓ Done: Sift", Shown.Text(_work.Now(digest)), StringComparison.Ordinal);

        var week = Shown.Text(await _work.Say("/plan prs week"));
        Assert.Contains("Since Monday 4 January you reviewed 2 pull requests and opened 0 pull requests.", week, StringComparison.Ordinal);
        Assert.Contains("Change 2", week, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_why_one_is_where_it_is_and_brings_back_what_was_put_off()
    {
        Assert.Contains("Review now: ", Shown.Text(await _work.Say("/plan prs why https://github.com/harborline/web/pull/1")), StringComparison.Ordinal);
        Assert.StartsWith("I know no open pull request harborline/web #9", Shown.Text(await _work.Say("/plan prs why harborline/web#9")), StringComparison.Ordinal);
        Assert.StartsWith("Which pull request?", Shown.Text(await _work.Say("/plan prs why that one")), StringComparison.Ordinal);

        var digest = Digest();
        await Choose(digest, 1, PullRequestBlocks.UntilSomebodyActs);
        Assert.DoesNotContain("Change 1", Shown.Text(_work.Now(digest)), StringComparison.Ordinal);

        var why = await _work.Say("/plan prs why harborline/web#1");
        Assert.Contains("Hidden: You put it off until somebody acts, and nobody has.", Shown.Text(why), StringComparison.Ordinal);
        await _work.Click(why, "Show it again");
        Assert.Contains("Change 1", Shown.Text(_work.Now(digest)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_out_is_chosen_in_a_window_and_accounted_for()
    {
        await _work.Type("/plan settings");
        var settings = await _work.OpenedView();
        var (block, action) = Shown.Button(settings, "What the digest leaves out", null);
        Assert.Null((await _work.Host.Delivery.ClickInView(Workplace.Nadia, settings, block, action, InputValues.Untouched)).Error);
        var window = await _work.OpenedView(view => view.Content["callback_id"]!.ToString() == FilterModal.Callback);
        var wrong = await _work.Submit(window, new InputValues().Set("min_lines", "min_lines", "500").Set("max_lines", "max_lines", "5"));
        Assert.NotNull(wrong);
        await _work.Submit(window, new InputValues().Set("title_words", "title_words", "change 3, wip").Set("all_clear", "all_clear", "on"));

        Assert.Contains("1 hidden (1 by title).", Shown.Text(await _work.Say("/plan prs")), StringComparison.Ordinal);
        Assert.Contains("*3 open pull requests*, 1 of them hidden by your rules and marks.", Shown.Text(await _work.Say("/plan today")), StringComparison.Ordinal);
        Assert.Contains("Hidden: ", Shown.Text(await _work.Say("/plan prs why harborline/web#3")), StringComparison.Ordinal);
    }

    private StandInMessage Digest() => Assert.Single(_work.Posts, Shown.IsDigest);

    private async Task Press(StandInMessage digest, int number, string action, string? triggerId = null)
    {
        Assert.Null((await _work.Host.Delivery.Click(Workplace.Nadia, digest, BlockOf(digest, number), action, triggerId: triggerId)).Error);
        await _work.Settle();
    }

    private async Task Choose(StandInMessage digest, int number, string what)
    {
        var block = BlockOf(digest, number);
        var chosen = new InputValues().Set(block, PullRequestBlocks.MoreAction, what);
        Assert.Null((await _work.Host.Delivery.Click(Workplace.Nadia, digest, block, PullRequestBlocks.MoreAction, chosen)).Error);
        await _work.Settle();
    }

    /// <summary>Waits for the next reading of GitHub to reach the digest.</summary>
    private async Task Refreshed(StandInMessage digest, string words)
    {
        await _work.App.Services.GetRequiredService<JobWake>().Signal(RefreshJob.Key);
        await _work.Until(() => Task.FromResult(Shown.Text(_work.Now(digest)).Contains(words, StringComparison.Ordinal)));
        await _work.Settle();
    }

    /// <summary>The block below a pull request, as the message showed it when it came.</summary>
    private static string BlockOf(StandInMessage digest, int number) => Assert.Single(
        InputValues.Elements(digest.Blocks),
        e => e.Element["action_id"]?.ToString() == PullRequestBlocks.LookedAtAction
            && e.Element["value"]!.ToString().Contains(string.Create(CultureInfo.InvariantCulture, $"#{number}@"), StringComparison.Ordinal)).BlockId;

    private static StandInRepository Repository(params StandInPullRequest[] pullRequests) => new(Web, pullRequests);

    private static StandInPullRequest Open(int number, params string[] asked) => new()
    {
        Number = number,
        Title = string.Create(CultureInfo.InvariantCulture, $"Change {number}"),
        Author = "wren-castellano",
        CreatedAt = Opened,
        UpdatedAt = Opened,
        Checks = "SUCCESS",
        ReviewDecision = "REVIEW_REQUIRED",
        RequestedReviewers = asked,
    };

    private static StandInPullRequest Reviewed(int number) => Open(number) with
    {
        UpdatedAt = Workplace.Berlin("2027-01-04 10:00"),
        Reviews = [new StandInReview(Me, "CHANGES_REQUESTED", Workplace.Berlin("2027-01-04 10:00"), "a0")],
    };
}
