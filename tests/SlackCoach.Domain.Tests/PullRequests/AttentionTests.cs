using SlackCoach.Domain.PullRequests;
using static SlackCoach.Domain.Tests.PullRequests.Story;

namespace SlackCoach.Domain.Tests.PullRequests;

public class AttentionTests
{
    private static readonly DateTimeOffset SeenUntil = Hour(10);

    private static readonly Attention Looked = new() { Looked = new Look(Hour(11), SeenUntil) };

    [Theory]
    [InlineData("wren pushes", true)]
    [InlineData("wren forces", true)]
    [InlineData("wren comments", true)]
    [InlineData("ben approves", true)]
    [InlineData("ben remarks", true)]
    [InlineData("cato asks me", true)]
    [InlineData("wren readies", true)]
    [InlineData("me comments", false)]
    [InlineData("me approves", false)]
    [InlineData("me pushes", false)]
    [InlineData("me asks cato", false)]
    [InlineData("ci[bot] comments", false)]
    [InlineData("ci[bot] pushes", false)]
    [InlineData("ci[bot] asks me", false)]
    [InlineData("wren updates", false)] // only merges the base branch
    public void Only_what_somebody_else_does_wakes_it(string what, bool wakes)
    {
        var words = what.Split(' ');
        var later = Happen(Tell("wren asks me"), Hour(12), words[0], words[1], words.ElementAtOrDefault(2));

        Assert.Equal(wakes, HiddenBy(later, Looked) is null);
        Assert.Equal(wakes, HiddenBy(later, Snoozed(until: Hour(1000))) is null);
        Assert.Equal(wakes, HiddenBy(later, Snoozed(until: null)) is null);
        Assert.Equal(HiddenReason.Muted, HiddenBy(later, new Attention { IsMuted = true }));
    }

    [Fact]
    public void What_had_happened_when_the_reader_looked_but_was_not_yet_on_display_is_news()
    {
        var seen = Tell("wren asks me");

        Assert.Null(HiddenBy(Happen(seen, SeenUntil.AddSeconds(1), "wren", "pushes"), Looked));
        Assert.Equal(HiddenReason.LookedAt, HiddenBy(Happen(seen, SeenUntil, "wren", "pushes"), Looked));
        Assert.Equal(Hour(0), seen.KnownUntil);
        Assert.Equal(Hour(3), (seen with { UpdatedAt = Hour(3) }).KnownUntil);
    }

    [Theory]
    [InlineData(-1, HiddenReason.Snoozed)]
    [InlineData(0, null)]
    [InlineData(1, null)]
    public void A_snooze_ends_at_its_time(int minutes, HiddenReason? hiddenBy) =>
        Assert.Equal(hiddenBy, HiddenBy(Tell("wren asks me"), Snoozed(until: Hour(20)), Hour(20).AddMinutes(minutes)));

    [Fact]
    public void What_comes_back_from_a_snooze_is_where_it_belongs() => Assert.Equal(
        TurnSection.ReviewNow,
        TurnRules.Place(Tell("wren asks me"), TheReader, Snoozed(until: Hour(20)), new DigestFilter(), Working, Hour(20)).Section);

    [Fact]
    public void A_look_before_a_snooze_does_not_outlast_the_change_that_came_between()
    {
        var changed = Happen(Tell("wren asks me"), Hour(12), "wren", "pushes");
        var marks = Looked with { Snoozed = new PullRequestSnooze(Hour(13), Hour(12), Hour(20)) };

        Assert.Equal(HiddenReason.Snoozed, HiddenBy(changed, marks, Hour(19)));
        Assert.Null(HiddenBy(changed, marks, Hour(20)));
    }

    [Fact]
    public void A_mute_comes_before_a_snooze_and_a_snooze_before_a_look()
    {
        var seen = Tell("wren asks me");
        var marks = Looked with { Snoozed = Snoozed(until: null).Snoozed };

        Assert.Equal("You put it off until somebody acts, and nobody has.", Why(seen, marks));
        Assert.Equal("You put it off, the time has not come, and nobody has acted.", Why(seen, Snoozed(until: Hour(1000))));
        Assert.Equal("You looked at it, and nothing changed since.", Why(seen, Looked));
        Assert.Equal("You muted it.", Why(seen, marks with { IsMuted = true }));
    }

    private static Attention Snoozed(DateTimeOffset? until) => new() { Snoozed = new PullRequestSnooze(Hour(11), SeenUntil, until) };

    private static HiddenReason? HiddenBy(PullRequest pullRequest, Attention attention, DateTimeOffset? now = null) =>
        TurnRules.Place(pullRequest, TheReader, attention, new DigestFilter(), Working, now ?? Hour(30)).HiddenBy;

    private static string Why(PullRequest pullRequest, Attention attention) =>
        TurnRules.Place(pullRequest, TheReader, attention, new DigestFilter(), Working, Hour(30)).Why;
}
