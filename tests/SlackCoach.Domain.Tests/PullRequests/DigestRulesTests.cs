using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.Domain.Tests.PullRequests;

public class DigestRulesTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private static readonly Review Approval = new("anna", ReviewState.Approved, Monday, OfHead: true);
    private static readonly Review Objection = new("ben", ReviewState.ChangesRequested, Monday, OfHead: true);

    [Fact]
    public void Drafts_and_bots_stay_out_and_are_counted_by_reason()
    {
        var digest = DigestRules.Build(
            [
                Open(1),
                Open(2) with { IsDraft = true },
                Open(3) with { AuthorIsBot = true },
                Open(4) with { Author = "renovate[bot]" },
                Open(5) with { IsDraft = true, AuthorIsBot = true },
                Open(6) with { Author = "Build-Account" },
                Open(7) with { Author = null },
            ],
            new DigestFilter { BotLogins = ["build-account"] });

        Assert.Equal([1, 7], digest.Listed.Select(pullRequest => pullRequest.Number));
        Assert.Equal(new Dictionary<HiddenReason, int> { [HiddenReason.Draft] = 2, [HiddenReason.Bot] = 3 }, digest.Hidden);
        Assert.Equal(7, digest.Total);
    }

    [Fact]
    public void A_member_may_see_drafts_and_bots()
    {
        var open = new[] { Open(1) with { IsDraft = true }, Open(2) with { AuthorIsBot = true } };

        Assert.Equal([1], Listed(open, new DigestFilter { HideDrafts = false }));
        Assert.Equal([2], Listed(open, new DigestFilter { HideBots = false }));
        Assert.Equal([1, 2], Listed(open, new DigestFilter { HideDrafts = false, HideBots = false }));
    }

    [Fact]
    public void What_needs_a_review_comes_first_and_the_longest_ready_before_the_others() =>
        Assert.Equal(
            [5, 2, 1, 4, 3],
            Listed(
                [
                    Open(1) with { ReadyAt = Monday.AddDays(-1) },
                    Open(2) with { ReadyAt = Monday.AddDays(-3), Decision = ReviewDecision.ReviewRequired },
                    Open(3) with { ReadyAt = Monday.AddDays(-8), Decision = ReviewDecision.Approved },
                    Open(4) with { ReadyAt = Monday.AddDays(-9), Decision = ReviewDecision.ChangesRequested },
                    Open(5) with { ReadyAt = Monday.AddDays(-4) },
                ]));

    [Fact]
    public void What_is_equally_long_ready_comes_by_repository_and_number() =>
        Assert.Equal(
            ["a/x#2", "A/y#1", "b/x#1"],
            DigestRules.Build([Open(1, "b/x"), Open(1, "A/y"), Open(2, "a/x")], new DigestFilter())
                .Listed.Select(pullRequest => $"{pullRequest.Repository}#{pullRequest.Number}"));

    [Fact]
    public void Where_GitHub_gives_no_verdict_the_reviewers_do()
    {
        Assert.Equal(ReviewDecision.None, DigestRules.Verdict(ReviewDecision.None, []));
        Assert.Equal(ReviewDecision.Approved, DigestRules.Verdict(ReviewDecision.None, [Approval]));
        Assert.Equal(ReviewDecision.ChangesRequested, DigestRules.Verdict(ReviewDecision.None, [Approval, Objection]));
        Assert.Equal(ReviewDecision.ReviewRequired, DigestRules.Verdict(ReviewDecision.ReviewRequired, [Approval]));
    }

    [Fact]
    public void A_digest_accounts_for_every_open_pull_request() =>
        Prop.ForAll(
            AnyPullRequests.ToArbitrary(),
            AnyFilter.ToArbitrary(),
            (open, filter) =>
            {
                var digest = DigestRules.Build(open, filter);

                return digest.Total == open.Count
                    && digest.Listed.Count + digest.Hidden.Values.Sum() == open.Count
                    && digest.Listed.Distinct().Count() == digest.Listed.Count
                    && digest.Listed.All(open.Contains)
                    && digest.Hidden.Values.All(count => count > 0)
                    && !digest.Listed.Any(pullRequest => filter.HideDrafts && pullRequest.IsDraft)
                    && !digest.Listed.Any(pullRequest => filter.HideBots && DigestRules.IsByBot(pullRequest, filter));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_digests_order_does_not_depend_on_the_order_it_was_read_in() =>
        Prop.ForAll(
            AnyPullRequests.ToArbitrary(),
            open => Listed(open).SequenceEqual(Listed(open.AsEnumerable().Reverse()))).QuickCheckThrowOnFailure();

    private static Gen<PullRequest> AnyPullRequest { get; } =
        from author in Gen.Elements("anna", "ben", "renovate[bot]", null)
        from isBot in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from isDraft in Gen.Elements(true, false)
        from decision in Gen.Elements(Enum.GetValues<ReviewDecision>())
        from hours in Gen.Choose(0, 5)
        select Open(1) with
        {
            Author = author,
            AuthorIsBot = isBot,
            IsDraft = isDraft,
            Decision = decision,
            ReadyAt = Monday.AddHours(-hours),
        };

    private static Gen<List<PullRequest>> AnyPullRequests { get; } =
        from pullRequests in Gen.ListOf(AnyPullRequest)
        select pullRequests.Select((pullRequest, at) => pullRequest with { Number = at + 1 }).ToList();

    private static Gen<DigestFilter> AnyFilter { get; } =
        from drafts in Gen.Elements(true, false)
        from bots in Gen.Elements(true, false)
        from logins in Gen.SubListOf("anna", "BEN")
        select new DigestFilter { HideDrafts = drafts, HideBots = bots, BotLogins = [.. logins] };

    private static IEnumerable<int> Listed(IEnumerable<PullRequest> open, DigestFilter? filter = null) =>
        DigestRules.Build(open, filter ?? new DigestFilter()).Listed.Select(pullRequest => pullRequest.Number);

    private static PullRequest Open(int number, string repository = "acme/shop") => new()
    {
        Repository = RepositoryName.Parse(repository),
        Number = number,
        Title = "Sell more",
        Url = $"https://github.com/{repository}/pull/{number}",
        Author = "anna",
        CreatedAt = Monday,
        UpdatedAt = Monday,
        ReadyAt = Monday,
    };
}
