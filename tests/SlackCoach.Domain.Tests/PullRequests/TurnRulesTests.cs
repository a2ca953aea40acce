using SlackCoach.Domain.PullRequests;
using static SlackCoach.Domain.PullRequests.TurnSection;
using static SlackCoach.Domain.Tests.PullRequests.Story;

namespace SlackCoach.Domain.Tests.PullRequests;

public class TurnRulesTests
{
    private static readonly DateTimeOffset Now = Hour(30);

    [Theory]
    // Review now: asked, and nobody who stands for it has taken it.
    [InlineData("wren asks me", ReviewNow, "You are asked for a review.")]
    [InlineData("wren asks ben", Rest, "Nobody asks you for anything here.")]
    [InlineData("wren asks @core", ReviewNow, "Your team core is asked for a review, and nobody of it gave one yet.")]
    [InlineData("wren asks @core; ben remarks", Rest, "Nobody asks you for anything here.")] // one of the team took it
    [InlineData("wren asks @core; cato remarks", ReviewNow, "Your team core is asked for a review, and nobody of it gave one yet.")] // not of the team
    [InlineData("wren asks @core; ben comments", ReviewNow, "Your team core is asked for a review, and nobody of it gave one yet.")] // no review
    [InlineData("wren asks @core; wren asks me; ben remarks", ReviewNow, "You are asked for a review.")] // their own request stays
    [InlineData("wren asks @core; wren asks me", ReviewNow, "You are asked for a review.")]
    [InlineData("wren asks @sales", Rest, "Nobody asks you for anything here.")]
    [InlineData("wren asks me; review[bot] approves", ReviewNow, "You are asked for a review.")] // a bot's review is none
    [InlineData("wren asks me; me comments", ReviewNow, "You are asked for a review.")] // a comment meets no request
    [InlineData("wren asks me; needs 2; ben approves", ReviewNow, "You are asked for a review.")]
    // Look again: commits after the reader had their say.
    [InlineData("me objects; wren pushes", LookAgain, "There are new commits since you had your say.")]
    [InlineData("me objects; wren updates", WaitingForAuthor, "You asked for changes, and none came since.")] // only the base branch
    [InlineData("me objects; wren updates; wren pushes", LookAgain, "There are new commits since you had your say.")]
    [InlineData("me objects; wren forces", LookAgain, "There are new commits since you had your say.")]
    [InlineData("me objects; fix[bot] pushes", WaitingForAuthor, "You asked for changes, and none came since.")]
    [InlineData("me objects; me pushes", Rest, "You had your say, and nothing came back since.")] // my own commit answers me
    [InlineData("wren pushes; me objects", WaitingForAuthor, "You asked for changes, and none came since.")]
    [InlineData("me remarks; cato pushes", LookAgain, "There are new commits since you had your say.")]
    [InlineData("me comments; wren pushes", LookAgain, "There are new commits since you had your say.")]
    [InlineData("me objects; wren pushes; me comments", Rest, "You had your say, and nothing came back since.")]
    // A valid approval is undone by no push, but by a dismissal or by being asked again.
    [InlineData("needs 2; me approves; wren pushes", Rest, "You approved it, and it is not ready to merge yet.")]
    [InlineData("needs 2; me approves; wren forces; wren pushes", Rest, "You approved it, and it is not ready to merge yet.")]
    [InlineData("me approves; wren pushes; wren dismisses me", LookAgain, "Your approval was dismissed.")]
    [InlineData("me approves; wren dismisses me; me approves", ReadyToMerge, "It is approved and can be merged.")]
    [InlineData("me approves; wren dismisses me; me comments", Rest, "You had your say, and nothing came back since.")]
    [InlineData("me approves; stale[bot] dismisses me", Rest, "You had your say, and nothing came back since.")]
    [InlineData("me approves; me dismisses me", Rest, "You had your say, and nothing came back since.")]
    [InlineData("me objects; cato dismisses me", Rest, "You had your say, and nothing came back since.")] // no approval
    [InlineData("me approves; wren asks me", LookAgain, "You are asked for a review again.")]
    [InlineData("me approves; wren asks @core", LookAgain, "Your team core is asked for a review again.")]
    [InlineData("me approves; assign[bot] asks me", ReadyToMerge, "It is approved and can be merged.")]
    [InlineData("needs 2; me approves; assign[bot] asks me", ReviewNow, "You are asked for a review.")]
    [InlineData("me objects; wren asks me", LookAgain, "You are asked for a review again.")]
    [InlineData("me comments; wren asks me", ReviewNow, "You are asked for a review.")] // for the first time
    // An answer to what the reader asked.
    [InlineData("me comments; wren comments", LookAgain, "wren answered you.")]
    [InlineData("me remarks; wren remarks", LookAgain, "wren answered you.")]
    [InlineData("me objects; wren comments", LookAgain, "wren answered you.")]
    [InlineData("me comments; ben comments", Rest, "You had your say, and nothing came back since.")] // not the author
    [InlineData("me comments; wren comments; me comments", Rest, "You had your say, and nothing came back since.")]
    [InlineData("needs 2; me approves; wren comments", Rest, "You approved it, and it is not ready to merge yet.")] // an approval asks nothing
    [InlineData("needs 2; me approves; me comments; wren comments", LookAgain, "wren answered you.")]
    // Waiting for the author.
    [InlineData("ben objects", WaitingForAuthor, "ben asked for changes, and none came since.")]
    [InlineData("ben objects; wren pushes", Rest, "Nobody asks you for anything here.")]
    [InlineData("ben objects; wren updates", WaitingForAuthor, "ben asked for changes, and none came since.")]
    [InlineData("ben objects; wren comments", WaitingForAuthor, "ben asked for changes, and none came since.")] // an answer to ben alone
    [InlineData("ben objects; wren asks ben", Rest, "Nobody asks you for anything here.")]
    [InlineData("ben objects; wren asks cato", WaitingForAuthor, "ben asked for changes, and none came since.")]
    [InlineData("ben objects; wren pushes; cato objects", WaitingForAuthor, "cato asked for changes, and none came since.")]
    [InlineData("ben objects; ben approves", ReadyToMerge, "It is approved and can be merged.")] // the last opinion
    [InlineData("ben approves; ben objects", WaitingForAuthor, "ben asked for changes, and none came since.")]
    [InlineData("ben objects; ben remarks", WaitingForAuthor, "ben asked for changes, and none came since.")] // a comment is no opinion
    [InlineData("ben approves; ben comments", ReadyToMerge, "It is approved and can be merged.")]
    [InlineData("ben objects; cato dismisses ben", Rest, "Nobody asks you for anything here.")]
    [InlineData("lint[bot] objects", Rest, "Nobody asks you for anything here.")]
    [InlineData("wren asks me; ben objects", WaitingForAuthor, "ben asked for changes, and none came since.")]
    [InlineData("wren asks me; ben objects; wren pushes", ReviewNow, "You are asked for a review.")]
    [InlineData("wren asks me; conflicts", WaitingForAuthor, "It has conflicts with its base branch.")]
    [InlineData("wren asks me; unmerged", ReviewNow, "You are asked for a review.")]
    [InlineData("wren asks me; red", WaitingForAuthor, "Its checks fail.")]
    [InlineData("wren asks me; running", ReviewNow, "You are asked for a review.")]
    [InlineData("verdict ChangesRequested", WaitingForAuthor, "GitHub says that changes are asked for.")]
    // Ready to merge.
    [InlineData("ben approves", ReadyToMerge, "It is approved and can be merged.")]
    [InlineData("ben approves; ben approves; needs 2", Rest, "Nobody asks you for anything here.")] // the same person twice
    [InlineData("ben approves; cato approves; needs 2", ReadyToMerge, "It is approved and can be merged.")]
    [InlineData("ben approves; wren dismisses ben", Rest, "Nobody asks you for anything here.")]
    [InlineData("ben approves; wren pushes", ReadyToMerge, "It is approved and can be merged.")]
    [InlineData("ben approves; cato objects; wren pushes", Rest, "Nobody asks you for anything here.")]
    [InlineData("ben approves; running", Rest, "Nobody asks you for anything here.")]
    [InlineData("ben approves; unchecked; unmerged", ReadyToMerge, "It is approved and can be merged.")]
    [InlineData("ben approves; red", WaitingForAuthor, "Its checks fail.")]
    [InlineData("ben approves; conflicts", WaitingForAuthor, "It has conflicts with its base branch.")]
    [InlineData("ben approves; verdict ReviewRequired", Rest, "Nobody asks you for anything here.")] // a rule wants more than a number
    [InlineData("review[bot] approves; verdict Approved", Rest, "Nobody asks you for anything here.")]
    [InlineData("ben approves; verdict Approved", ReadyToMerge, "It is approved and can be merged.")]
    [InlineData("needs 0", Rest, "Nobody asks you for anything here.")] // what nobody has looked at is not ready
    [InlineData("wren asks me; ben approves", ReadyToMerge, "It is approved and can be merged.")]
    public void What_others_wrote_is_placed_by_what_happened_to_it(string story, TurnSection section, string why)
    {
        Same(section, why, Place(Tell(story)));
        // GitHub's list of opinions may be cut; the timeline tells the same.
        Same(section, why, Place(Tell(story) with { Reviews = [] }));
    }

    [Theory]
    [InlineData("", MineToAct, "You wrote it, and nobody is asked for a review.")]
    [InlineData("me asks ben", MineWaiting, "You wrote it, and it waits for its reviewers.")]
    [InlineData("me asks @sales", MineWaiting, "You wrote it, and it waits for its reviewers.")]
    [InlineData("me asks copilot[bot]", MineToAct, "You wrote it, and nobody is asked for a review.")]
    [InlineData("me asks ben; ben objects", MineToAct, "You wrote it, and ben asks for changes.")]
    [InlineData("me asks ben; ben objects; me pushes", MineWaiting, "You wrote it, and it waits for its reviewers.")]
    [InlineData("me asks ben; ben objects; me updates", MineToAct, "You wrote it, and ben asks for changes.")]
    [InlineData("me asks ben; ben objects; me comments", MineToAct, "You wrote it, and ben asks for changes.")]
    [InlineData("me asks ben; ben objects; me asks ben", MineWaiting, "You wrote it, and it waits for its reviewers.")]
    [InlineData("me asks ben; ben objects; cato dismisses ben", MineToAct, "You wrote it, and nobody is asked for a review.")]
    [InlineData("me asks ben; lint[bot] objects", MineWaiting, "You wrote it, and it waits for its reviewers.")]
    [InlineData("me asks ben; ben approves", MineToAct, "You wrote it, and it is approved and can be merged.")]
    [InlineData("me asks ben; ben approves; running", MineWaiting, "You wrote it, and it is approved; its checks are running.")]
    [InlineData("me asks ben; ben approves; red", MineToAct, "You wrote it, and its checks fail.")]
    [InlineData("me asks ben; ben approves; needs 2", MineToAct, "You wrote it, and nobody is asked for a review.")]
    [InlineData("me asks ben; ben approves; me asks cato; needs 2", MineWaiting, "You wrote it, and it waits for its reviewers.")]
    [InlineData("me asks ben; conflicts", MineToAct, "You wrote it, and it has conflicts with its base branch.")]
    [InlineData("me asks ben; verdict ChangesRequested", MineToAct, "You wrote it, and GitHub says that changes are asked for.")]
    [InlineData("me asks ben; me comments; ben comments", MineWaiting, "You wrote it, and it waits for its reviewers.")]
    [InlineData("me asks ben; ben remarks", MineToAct, "You wrote it, and nobody is asked for a review.")]
    public void What_the_reader_wrote_is_theirs_to_act_or_waits(string story, TurnSection section, string why)
    {
        Same(section, why, Place(Tell(story, author: Me)));
        Same(section, why, Place(Tell(story, author: Me) with { Reviews = [] }));
    }

    [Theory]
    [InlineData("me objects; wren pushes", 1)]
    [InlineData("me objects; wren pushes; wren pushes", 1)] // since the first
    [InlineData("wren asks ben; wren asks me", 1)]
    [InlineData("ben objects; cato objects", 0)]
    [InlineData("ben approves; cato approves; needs 2", 1)] // since the one that was missing
    [InlineData("wren asks me; wren readies", 1)] // it was asked as a draft
    [InlineData("me approves; wren pushes; wren dismisses me", 2)]
    public void It_is_said_since_when_that_is_so(string story, int hour) => Assert.Equal(Hour(hour), Place(Tell(story)).Since);

    [Theory]
    [InlineData(1, ReadyToMerge)]
    [InlineData(2, Rest)]
    [InlineData(0, ReadyToMerge)]
    public void Where_the_branchs_rules_cannot_be_read_the_settings_say_how_many_approvals_are_enough(int approvals, TurnSection section) =>
        Assert.Equal(section, TurnRules.Place(Tell("ben approves"), TheReader, null, new DigestFilter(), Working, Now, approvals).Section);

    [Fact]
    public void The_branchs_rules_count_before_the_settings() => Assert.Equal(
        ReadyToMerge, TurnRules.Place(Tell("ben approves; needs 1"), TheReader, null, new DigestFilter(), Working, Now, approvals: 3).Section);

    [Fact]
    public void Where_the_timeline_is_missing_GitHubs_lists_are_enough()
    {
        Assert.Equal(ReviewNow, Place(Tell("wren asks me") with { Timeline = [] }).Section);
        Assert.Equal(LookAgain, Place(Tell("me approves; wren asks me") with { Timeline = [] }).Section);
        Assert.Equal(LookAgain, Place(Tell("me approves; wren dismisses me") with { Timeline = [] }).Section);
        Assert.Equal(WaitingForAuthor, Place(Tell("ben objects") with { Timeline = [] }).Section);
        Assert.Equal(Rest, Place(Tell("ben objects; wren asks ben") with { Timeline = [], Reviews = [new Review("ben", ReviewState.ChangesRequested, null, true)] }).Section);
        Assert.Equal(ReadyToMerge, Place(Tell("ben approves") with { Timeline = [] }).Section);
    }

    [Fact]
    public void To_a_reader_whom_GitHub_does_not_know_nothing_belongs_and_of_whom_nothing_is_asked()
    {
        foreach (var story in new[] { "wren asks me", "wren asks @core", "me objects; wren pushes", "" })
        {
            var section = TurnRules.Place(Tell(story), Reader.Unknown with { Teams = ["core"] }, null, new DigestFilter(), Working, Now).Section;

            Assert.Equal(Rest, section);
        }
    }

    [Fact]
    public void A_draft_that_is_listed_is_never_ready_to_merge()
    {
        var filter = new DigestFilter { HideDrafts = false };

        Assert.Equal(Rest, TurnRules.Place(Tell("draft; ben approves"), TheReader, null, filter, Working, Now).Section);
        Assert.Equal("You wrote it, and you still call it a draft.", TurnRules.Place(Tell("draft; ben approves", Me), TheReader, null, filter, Working, Now).Why);
    }

    [Fact]
    public void Bots_by_the_readers_list_give_no_reviews_either()
    {
        var filter = new DigestFilter { BotLogins = ["*-ci"] };

        Assert.Equal(Rest, TurnRules.Place(Tell("acme-ci approves"), TheReader, null, filter, Working, Now).Section);
        Assert.Equal(WaitingForAuthor, TurnRules.Place(Tell("me objects; acme-ci pushes"), TheReader, null, filter, Working, Now).Section);
    }

    [Theory]
    [InlineData("core", true)]
    [InlineData("ACME/Core", true)]
    [InlineData("other/core", false)]
    [InlineData("acme", false)]
    public void A_team_is_known_with_its_organization_or_without(string team, bool isTheirs) =>
        Assert.Equal(isTheirs, new Reader("me", [team]).IsIn("core", RepositoryName.Parse("acme/shop")));

    private static Placement Place(PullRequest pullRequest) => TurnRules.Place(pullRequest, TheReader, null, new DigestFilter(), Working, Now);

    private static void Same(TurnSection section, string why, Placement placement) => Assert.Equal((section, why), (placement.Section, placement.Why));
}
