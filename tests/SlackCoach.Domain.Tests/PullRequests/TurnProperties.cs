using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.PullRequests;
using static SlackCoach.Domain.Tests.PullRequests.Story;

namespace SlackCoach.Domain.Tests.PullRequests;

public class TurnProperties
{
    private static readonly DateTimeOffset Now = Hour(300);

    private static Gen<string> AnyPerson { get; } = Gen.Elements(Me, "ben", "cato", Author, "ci[bot]");

    private static Gen<(string Who, string Does, string? Whom)> AnyDoing { get; } =
        from who in AnyPerson
        from does in Gen.Elements("approves", "objects", "remarks", "comments", "pushes", "forces", "updates", "asks", "readies")
        from whom in Gen.Elements(Me, "ben", "cato", "@core", "@sales")
        select (who, does, does == "asks" ? whom : null);

    private static Gen<PullRequest> AnyPullRequest { get; } =
        from author in Gen.Frequency((4, Gen.Constant(Author)), (1, Gen.Constant(Me)), (1, Gen.Constant("ci[bot]")))
        from doings in Gen.ListOf(AnyDoing)
        from decision in Gen.Elements(Enum.GetValues<ReviewDecision>())
        from checks in Gen.Elements(Enum.GetValues<ChecksState>())
        from mergeability in Gen.Elements(Enum.GetValues<Mergeability>())
        from isDraft in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from readyHour in Gen.Choose(-400, 0)
        select doings.Take(200).Select((doing, at) => (doing, at)).Aggregate(Open(author), (one, next) =>
            Happen(one, Hour(next.at), next.doing.Who, next.doing.Does, next.doing.Whom)) with
        {
            Decision = decision,
            Checks = checks,
            Mergeability = mergeability,
            IsDraft = isDraft,
            ReadyAt = Hour(readyHour),
        };

    private static Gen<Attention?> AnyAttention { get; } =
        from kind in Gen.Choose(0, 5)
        from hour in Gen.Choose(0, 200)
        select kind switch
        {
            0 => new Attention { IsMuted = true },
            1 => new Attention { Looked = new Look(Hour(hour), Hour(hour)) },
            2 => new Attention { Snoozed = new PullRequestSnooze(Hour(hour), Hour(hour), hour % 2 == 0 ? null : Hour(hour * 3)) },
            _ => null,
        };

    private static Gen<DigestFilter> AnyFilter { get; } =
        from drafts in Gen.Elements(true, false)
        from bots in Gen.Elements(true, false)
        from checks in Gen.SubListOf(Enum.GetValues<ChecksState>())
        from age in Gen.Choose(0, 400)
        select new DigestFilter { HideDrafts = drafts, HideBots = bots, NotChecks = checks.Count < 3 ? [.. checks] : [], MaxAge = TimeSpan.FromHours(100 + age) };

    [Fact]
    public void A_readers_digest_accounts_for_every_open_pull_request() =>
        Prop.ForAll(
            Gen.ListOf(AnyPullRequest.Zip(AnyAttention)).ToArbitrary(),
            AnyFilter.ToArbitrary(),
            (some, filter) =>
            {
                var open = some.Select((one, at) => one.Item1 with { Number = at + 1 }).ToList();
                var digest = DigestRules.Build(open, TheReader, one => some.ElementAt(one.Number - 1).Item2, filter, Working, Now);
                var placed = digest.Sections.SelectMany(section => section.PullRequests).ToList();

                return digest.Total == open.Count
                    && digest.Listed.Count + digest.Hidden.Values.Sum() == open.Count
                    && digest.Hidden.Values.All(count => count > 0)
                    && digest.Listed.SequenceEqual(placed.Select(one => one.PullRequest))
                    && digest.Listed.Distinct().Count() == digest.Listed.Count
                    && digest.Sections.All(section => section.PullRequests.Count > 0 && section.PullRequests.All(one => one.Placement.Section == section.Section))
                    && digest.Sections.Select(section => section.Section).SequenceEqual(digest.Sections.Select(section => section.Section).Distinct().Order())
                    && placed.All(one => one.Placement is { HiddenBy: null, Section: not TurnSection.Hidden, Why: [.., '.'] } && one.Placement.Since >= one.PullRequest.ReadyAt);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_digests_order_does_not_depend_on_the_order_it_was_read_in() =>
        Prop.ForAll(
            Gen.ListOf(AnyPullRequest).ToArbitrary(),
            some =>
            {
                var open = some.Select((one, at) => one with { Number = at + 1 }).ToList();

                return Listed(open).SequenceEqual(Listed(open.AsEnumerable().Reverse()));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_looked_at_stays_so_until_somebody_else_acts() =>
        Prop.ForAll(
            AnyPullRequest.ToArbitrary(),
            Gen.ListOf(OfMineOrABots).ToArbitrary(),
            (one, later) =>
            {
                var marks = new Attention { Looked = new Look(Hour(200), one.KnownUntil) };
                var after = Go(one, later);

                return Place(after, marks).HiddenBy is HiddenReason.LookedAt or HiddenReason.Draft or HiddenReason.Bot
                    && Place(Happen(after, Hour(290), "ben", "comments"), marks).HiddenBy != HiddenReason.LookedAt;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_reader_or_a_bot_does_moves_nothing_to_look_again() =>
        Prop.ForAll(
            AnyPullRequest.ToArbitrary(),
            Gen.ListOf(OfMineOrABots).ToArbitrary(),
            (one, later) => Place(one).Section == TurnSection.LookAgain || Place(Go(one, later)).Section != TurnSection.LookAgain)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_only_merges_the_base_branch_moves_nothing() =>
        Prop.ForAll(
            AnyPullRequest.ToArbitrary(),
            AnyPerson.ToArbitrary(),
            (one, who) => Place(one) == Place(Happen(one, Hour(250), who, "updates"))).QuickCheckThrowOnFailure();

    private static Gen<(string Who, string Does, string? Whom)> OfMineOrABots { get; } =
        from doing in AnyDoing
        from who in Gen.Elements(Me, "ci[bot]")
        select (who, doing.Does, doing.Whom);

    private static PullRequest Go(PullRequest one, IEnumerable<(string Who, string Does, string? Whom)> later) =>
        later.Take(60).Select((doing, at) => (doing, at)).Aggregate(one, (now, next) =>
            Happen(now, Hour(220 + next.at), next.doing.Who, next.doing.Does, next.doing.Whom) with { ReadyAt = one.ReadyAt });

    private static IEnumerable<int> Listed(IEnumerable<PullRequest> open) =>
        DigestRules.Build(open, TheReader, _ => null, new DigestFilter(), Working, Now).Listed.Select(one => one.Number);

    private static Placement Place(PullRequest one, Attention? marks = null) => TurnRules.Place(one, TheReader, marks, new DigestFilter(), Working, Now);
}
