using SlackCoach.Domain.PullRequests;
using static SlackCoach.Domain.Tests.PullRequests.Story;

namespace SlackCoach.Domain.Tests.PullRequests;

public class DigestFilterTests
{
    [Theory]
    [InlineData("wip", "WIP: new sails", true)]
    [InlineData("wip", "[WIP] new sails", true)]
    [InlineData("wip", "New sails (wip)", true)]
    [InlineData("wip", "wip", true)]
    [InlineData("wip", "wip-new-sails", true)]
    [InlineData("wip", "swipe, then wip", true)] // the second one counts
    [InlineData("wip", "Fix swipe gesture", false)]
    [InlineData("wip", "Wipe the cache", false)]
    [InlineData("wip", "WIP2", false)]
    [InlineData("wip", "", false)]
    [InlineData("do not merge", "Sails: DO NOT MERGE yet", true)]
    [InlineData("do not merge", "Do not merges", false)]
    [InlineData("[wip]", "New [WIP] sails", true)]
    [InlineData("größe", "Neue GRÖSSE", false)]
    [InlineData("größe", "Neue Größe!", true)]
    [InlineData("größe", "Segelgröße", false)]
    [InlineData(" ", "New sails", false)]
    public void A_title_is_hidden_by_whole_words(string word, string title, bool isHidden) =>
        Assert.Equal(isHidden ? HiddenReason.Title : null, HiddenBy(Open() with { Title = title }, new DigestFilter { TitleWords = [word] }));

    [Theory]
    [InlineData("ui", "", "", "ui,bug", false)]
    [InlineData("ui,docs", "", "", "DOCS", false)]
    [InlineData("ui,docs", "", "", "bug", true)]
    [InlineData("ui,docs", "", "", "", true)]
    [InlineData("", "ui,bug", "", "Bug,UI,docs", false)]
    [InlineData("", "ui,bug", "", "ui", true)]
    [InlineData("", "", "blocked", "Blocked", true)]
    [InlineData("", "", "blocked", "ui", false)]
    [InlineData("ui", "", "blocked", "ui,blocked", true)]
    [InlineData("ui", "bug", "", "ui,bug", false)]
    public void Labels_are_wanted_any_all_or_none_of(string any, string all, string none, string labels, bool isHidden) => Assert.Equal(
        isHidden ? HiddenReason.Label : null,
        HiddenBy(Open() with { Labels = List(labels) }, new DigestFilter { LabelsAny = List(any), LabelsAll = List(all), LabelsNone = List(none) }));

    [Theory]
    [InlineData("main", "main", false)]
    [InlineData("main", "release/2", true)]
    [InlineData("main,release/*", "release/2", false)]
    [InlineData("release/*", "prerelease/2", true)]
    [InlineData("main", null, false)] // not known
    public void Base_branches_are_chosen_by_name_or_pattern(string wanted, string? branch, bool isHidden) => Assert.Equal(
        isHidden ? HiddenReason.BaseBranch : null, HiddenBy(Open() with { BaseBranch = branch }, new DigestFilter { BaseBranches = List(wanted) }));

    [Theory]
    [InlineData("", "wren", "Wren", true)]
    [InlineData("", "ext-*", "ext-mira", true)]
    [InlineData("", "ext-*", "next-mira", false)]
    [InlineData("wren,cato", "", "cato", false)]
    [InlineData("wren,cato", "", "ben", true)]
    [InlineData("wren", "", null, true)]
    [InlineData("", "wren", null, false)]
    public void Authors_are_left_out_or_chosen(string only, string not, string? author, bool isHidden) => Assert.Equal(
        isHidden ? HiddenReason.Author : null, HiddenBy(Open() with { Author = author }, new DigestFilter { OnlyAuthors = List(only), NotAuthors = List(not) }));

    [Theory]
    [InlineData(null, 500, 400, 100, false)]
    [InlineData(null, 500, 400, 101, true)]
    [InlineData(10, null, 4, 6, false)]
    [InlineData(10, null, 4, 5, true)]
    [InlineData(null, 500, int.MaxValue, int.MaxValue, true)]
    public void A_size_counts_lines_added_and_removed_together(int? min, int? max, int added, int removed, bool isHidden) => Assert.Equal(
        isHidden ? HiddenReason.Size : null,
        HiddenBy(Open() with { Additions = added, Deletions = removed }, new DigestFilter { MinLines = min, MaxLines = max }));

    [Theory]
    [InlineData(ChecksState.Failing, true)]
    [InlineData(ChecksState.Pending, true)]
    [InlineData(ChecksState.Passing, false)]
    [InlineData(ChecksState.None, false)]
    public void Checks_are_left_out_by_their_state(ChecksState checks, bool isHidden) => Assert.Equal(
        isHidden ? HiddenReason.Checks : null,
        HiddenBy(Open() with { Checks = checks }, new DigestFilter { NotChecks = [ChecksState.Failing, ChecksState.Pending] }));

    [Theory]
    [InlineData(4, null, 3, true)] // ready since 08:00, and work begins at 09:00
    [InlineData(3, null, 3, false)]
    [InlineData(null, 2, 2, false)]
    [InlineData(null, 1, 2, true)]
    [InlineData(8, null, 24, false)] // by the next morning a working day has gone, not 24 hours
    [InlineData(9, null, 24, true)]
    [InlineData(null, 8, 24, false)]
    public void An_age_is_counted_in_working_time(int? min, int? max, int hour, bool isHidden)
    {
        var filter = new DigestFilter { MinAge = Hours(min), MaxAge = Hours(max) };

        Assert.Equal(isHidden ? HiddenReason.Age : null, HiddenBy(Open(), filter, Hour(hour)));
    }

    [Theory]
    [InlineData("renovate[bot]", false, "", true)]
    [InlineData("Renovate[BOT]", false, "", true)]
    [InlineData("dependabot", true, "", true)] // by GitHub's word
    [InlineData("dependabot", false, "", false)]
    [InlineData("ci-deploy", false, "ci-*", true)]
    [InlineData("acme-ci-deploy", false, "ci-*", false)]
    [InlineData("acme-ci-deploy", false, "*-CI-*", true)]
    [InlineData("build", false, "Build", true)]
    [InlineData("builder", false, "build", false)]
    [InlineData(null, false, "*", false)] // a deleted account is no bot's
    public void A_bot_is_known_by_its_type_a_list_or_a_pattern(string? author, bool saysGitHub, string logins, bool isHidden) => Assert.Equal(
        isHidden ? HiddenReason.Bot : null,
        HiddenBy(Open() with { Author = author, AuthorIsBot = saysGitHub }, new DigestFilter { BotLogins = List(logins) }));

    [Fact]
    public void By_default_only_drafts_and_bots_are_hidden()
    {
        Assert.Equal(HiddenReason.Draft, HiddenBy(Open() with { IsDraft = true, AuthorIsBot = true }, new DigestFilter()));
        Assert.Equal(HiddenReason.Bot, HiddenBy(Open() with { AuthorIsBot = true }, new DigestFilter()));
        Assert.Null(HiddenBy(
            Open() with { Title = "", Author = null, BaseBranch = null, Checks = ChecksState.Failing, Additions = 100_000, ReadyAt = Hour(-10_000) }, new DigestFilter()));
    }

    [Fact]
    public void The_rule_that_hides_is_said()
    {
        var one = Open() with { Title = "WIP: sails", Labels = ["blocked"], Additions = 1, Checks = ChecksState.Failing, BaseBranch = "old" };

        Assert.Equal("You leave out what has the label Blocked.", Why(one, new DigestFilter { LabelsNone = ["Blocked"] }));
        Assert.Equal("You list only what has the label ui.", Why(one, new DigestFilter { LabelsAll = ["ui"] }));
        Assert.Equal("You list only what has one of the labels ui, docs.", Why(one, new DigestFilter { LabelsAny = ["ui", "docs"] }));
        Assert.Equal("You leave out titles with the word “wip”.", Why(one, new DigestFilter { TitleWords = ["wip"] }));
        Assert.Equal("You list only what is to be merged into main; this goes into old.", Why(one, new DigestFilter { BaseBranches = ["main"] }));
        Assert.Equal("You leave out what wren writes.", Why(one, new DigestFilter { NotAuthors = ["w*"] }));
        Assert.Equal("It changes 1 line, and you list only 10 lines or more.", Why(one, new DigestFilter { MinLines = 10 }));
        Assert.Equal("You leave out what has failing checks.", Why(one, new DigestFilter { NotChecks = [ChecksState.Failing] }));
    }

    private static TimeSpan? Hours(int? hours) => hours is { } count ? TimeSpan.FromHours(count) : null;

    private static IReadOnlyList<string> List(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static HiddenReason? HiddenBy(PullRequest one, DigestFilter filter, DateTimeOffset? now = null) =>
        TurnRules.Place(one, TheReader, null, filter, Working, now ?? Hour(3)).HiddenBy;

    private static string Why(PullRequest one, DigestFilter filter) => TurnRules.Place(one, TheReader, null, filter, Working, Hour(3)).Why;
}
