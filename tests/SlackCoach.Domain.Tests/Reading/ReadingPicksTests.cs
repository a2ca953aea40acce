using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Reading;
using static SlackCoach.Domain.Reading.DocumentState;

namespace SlackCoach.Domain.Tests.Reading;

public sealed class ReadingPicksTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly Gen<ReadingDocument[]> Lists =
        from rows in Gen.ListOf(
            from source in Gen.Elements("harbor", "quay", "tide", "wiki")
            from tag in Gen.Elements("", "leadership", "design", "go")
            from added in Gen.Choose(0, 400)
            from published in Gen.Choose(-1, 400)
            from state in Gen.Frequency((4, Gen.Constant(Unread)), (1, Gen.Constant(Picked)), (1, Gen.Constant(Read)), (1, Gen.Constant(Dropped)))
            from passed in Gen.Choose(-60, 60)
            select (source, tag, added, published, state, passed))
        select rows.Select((row, at) => Document(at + 1, row.source, row.state, -row.added, row.tag) with
        {
            PublishedOn = row.published < 0 ? null : Today.AddDays(-row.published),
            PassedOn = row.passed < 0 ? null : Today.AddDays(-row.passed),
        }).ToArray();

    [Fact]
    public void Picks_by_age_by_tag_and_by_what_is_new() => Assert.Equal(
        ["1 oldest unread", "3 tagged leadership", "5 new this month"],
        Chosen(
            Document(1, "harbor", Unread, -300, "design"),
            Document(2, "quay", Unread, -200),
            Document(3, "quay", Unread, -100, "leadership"),
            Document(4, "tide", Unread, -40),
            Document(5, "tide", Unread, -2),
            Document(6, "wiki", Read, -90, "design")));

    [Fact]
    public void The_tag_is_the_one_least_read() => Assert.Equal(
        "2 tagged go",
        Chosen(
            Document(1, "harbor", Unread, -300),
            Document(2, "quay", Unread, -200, "go"),
            Document(3, "quay", Unread, -250, "design"),
            Document(4, "wiki", Read, -90, "design"))[1]);

    [Fact]
    public void Without_tags_and_news_it_says_since_when_they_wait() => Assert.Equal(
        ["1 oldest unread", "2 on your list since March", "3 on your list since December 2025"],
        Chosen(Document(1, "harbor", Unread, -400), Document(2, "quay", Unread, -260), Document(3, "harbor", Unread, -350)));

    [Fact]
    public void What_is_picked_stays_and_is_completed() => Assert.Equal(
        ["2 tagged go", "3 picked in October", "1 oldest unread"],
        Chosen(
            Document(1, "harbor", Unread, -10),
            Document(2, "quay", Picked, -200) with { PickedOn = Today, PickedFor = "tagged go" },
            Document(3, "tide", Picked, -90) with { PickedOn = Today.AddDays(-30), PickedFor = "oldest unread" })
        .OrderBy(pick => pick[0] == '1').ThenBy(pick => pick));

    [Fact]
    public void What_was_passed_over_stands_back_for_30_days()
    {
        ReadingDocument[] documents = [Document(1, "harbor", Unread, -300) with { PassedOn = Today.AddDays(-29) }, .. Enumerable.Range(2, 3).Select(id => Document(id, "harbor", Unread, -id))];

        Assert.DoesNotContain(ReadingPicks.Choose(documents, Today), pick => pick.Document.Id == documents[0].Id);
        Assert.Contains(ReadingPicks.Choose(documents, Today.AddDays(1)), pick => pick.Document.Id == documents[0].Id);
    }

    [Fact]
    public void Nothing_to_read_gives_no_picks() => Assert.Empty(Chosen(Document(1, "harbor", Read, -1), Document(2, "quay", Dropped, -1)));

    [Fact]
    public void Picks_as_many_as_there_are_up_to_three_each_once_and_never_what_is_read_or_dropped() => Prop.ForAll(Lists.ToArbitrary(), documents =>
    {
        var picks = ReadingPicks.Choose(documents, Today);

        return picks.Count == Math.Min(3, documents.Count(document => document.IsOpen))
            && picks.All(pick => pick.Document.IsOpen && pick.Reason.Length is > 0 and < 60)
            && picks.DistinctBy(pick => pick.Document.Id).Count() == picks.Count;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void New_picks_are_of_as_many_sources_as_there_are() => Prop.ForAll(Lists.ToArbitrary(), documents =>
    {
        ReadingDocument[] unread = [.. documents.Where(document => document.State == Unread)];
        var picks = ReadingPicks.Choose(unread, Today);

        return picks.Select(pick => pick.Document.Source).Distinct().Count() == Math.Min(picks.Count, unread.Select(document => document.Source).Distinct().Count());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_list_in_any_order_gives_the_same_picks() => Prop.ForAll(Lists.ToArbitrary(), documents =>
        ReadingPicks.Choose(documents, Today).SequenceEqual(ReadingPicks.Choose([.. documents.Reverse()], Today))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_reason_is_true() => Prop.ForAll(Lists.ToArbitrary(), documents =>
    {
        ReadingDocument[] unread = [.. documents.Where(document => document.State == Unread)];

        return ReadingPicks.Choose(unread, Today).All(pick => pick.Reason switch
        {
            "oldest unread" => unread.Min(document => document.AddedOn) == pick.Document.AddedOn,
            "new this month" => (pick.Document.PublishedOn ?? pick.Document.AddedOn) >= new DateOnly(2026, 11, 1),
            ['t', 'a', 'g', 'g', 'e', 'd', ' ', .. var tag] => pick.Document.Tags.Contains(tag),
            _ => true,
        });
    }).QuickCheckThrowOnFailure();

    private static string[] Chosen(params ReadingDocument[] documents) =>
        [.. ReadingPicks.Choose(documents, Today).Select(pick => $"{pick.Document.Title} {pick.Reason}")];

    private static ReadingDocument Document(int id, string source, DocumentState state, int addedDaysAgo, string tag = "") => new(
        new Guid(id, 0, 0, new byte[8]), $"{id}", new Uri($"https://{source}.example/{id}"), source, tag.Length > 0 ? [tag] : [], null, Today.AddDays(addedDaysAgo), state);
}
