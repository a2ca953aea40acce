using SlackCoach.Domain.PullRequests;
using static SlackCoach.Domain.Tests.PullRequests.Story;

namespace SlackCoach.Domain.Tests.PullRequests;

public class PushTimesTests
{
    private static readonly TimeSpan Next = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_commits_own_date_stands_where_nothing_is_known_better() =>
        Assert.Equal([Hour(0), Hour(2)], Times(PushTimes.Settle([Commit("a", 0), Commit("b", 2)], Hour(5))));

    [Fact]
    public void A_commit_made_before_a_review_and_pushed_after_it_came_after_it() =>
        Assert.Equal([Hour(0), Hour(4) + Next], Times(PushTimes.Settle([Commit("a", 0), Commit("b", 1), Review("a", 4)], Hour(5))));

    [Fact]
    public void A_commit_that_a_review_was_given_on_came_before_it() =>
        Assert.Equal([Hour(0), Hour(3)], Times(PushTimes.Settle([Commit("a", 0), Commit("b", 4), Review("b", 3)], Hour(5)))); // its maker's clock is ahead

    [Fact]
    public void Of_two_reviews_the_one_that_saw_the_commit_counts() =>
        Assert.Equal([Hour(0), Hour(2)], Times(PushTimes.Settle([Commit("a", 0), Commit("b", 2), Review("a", 4), Review("b", 3)], Hour(5))));

    [Fact]
    public void No_commit_came_before_those_it_builds_on() =>
        Assert.Equal([Hour(2), Hour(2), Hour(3)], Times(PushTimes.Settle([Commit("a", 2), Commit("b", 1), Commit("c", 3)], Hour(5))));

    [Fact]
    public void No_commit_came_after_all_that_is_known() =>
        Assert.Equal([Hour(5), Hour(5)], Times(PushTimes.Settle([Commit("a", 9_000), Commit("b", 1)], Hour(5))));

    [Fact]
    public void A_forced_push_keeps_GitHubs_time_and_all_comes_into_order()
    {
        var events = PushTimes.Settle([new Pushed(Hour(4), Author), Review("gone", 1), Commit("b", 3)], Hour(5));

        Assert.Equal([Hour(1), Hour(3), Hour(4)], events.Select(one => one.At));
    }

    [Fact]
    public void What_an_earlier_reading_did_not_show_came_after_it()
    {
        var before = Open() with { UpdatedAt = Hour(4), Timeline = [Commit("a", 0)] };
        var now = Open() with { UpdatedAt = Hour(8), Timeline = [Commit("a", 1), Commit("b", 2), Commit("c", 7)] };

        Assert.Equal([Hour(0), Hour(4) + Next, Hour(7)], Times(PushTimes.Carry(now, before).Timeline));
    }

    [Fact]
    public void What_stood_before_the_commits_that_are_known_is_no_news()
    {
        var before = Open() with { UpdatedAt = Hour(4), Timeline = [Commit("b", 2)] };
        var now = Open() with { UpdatedAt = Hour(4), Timeline = [Commit("a", 1), Commit("b", 2)] };

        Assert.Equal([Hour(1), Hour(2)], Times(PushTimes.Carry(now, before).Timeline));
    }

    [Fact]
    public void After_a_forced_push_and_at_a_first_reading_the_times_stay()
    {
        var now = Open() with { Timeline = [Commit("b", 2)] };

        Assert.Equal([Hour(2)], Times(PushTimes.Carry(now, null).Timeline));
        Assert.Equal([Hour(2)], Times(PushTimes.Carry(now, Open() with { UpdatedAt = Hour(4), Timeline = [Commit("a", 0)] }).Timeline));
    }

    [Fact]
    public void A_commit_from_before_a_look_that_was_pushed_after_it_wakes_the_pull_request()
    {
        var seen = Open() with { UpdatedAt = Hour(4), Timeline = [Commit("a", 0)] };
        var marks = new Attention { Looked = new Look(Hour(5), seen.KnownUntil) };
        var now = Open() with { UpdatedAt = Hour(8), Timeline = [Commit("a", 0), Commit("b", 2)] };

        Assert.Equal(HiddenReason.LookedAt, TurnRules.Place(now, TheReader, marks, new DigestFilter(), Working, Hour(9)).HiddenBy);
        Assert.Null(TurnRules.Place(PushTimes.Carry(now, seen), TheReader, marks, new DigestFilter(), Working, Hour(9)).HiddenBy);
    }

    private static Pushed Commit(string commit, int hour) => new(Hour(hour), Author) { Commit = commit };

    private static Reviewed Review(string commit, int hour) => new(Hour(hour), Me, ReviewState.Commented) { Commit = commit };

    private static IEnumerable<DateTimeOffset> Times(IEnumerable<PullRequestEvent> events) => events.OfType<Pushed>().Select(push => push.At);
}
