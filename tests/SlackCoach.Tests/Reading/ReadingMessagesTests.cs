using SlackCoach.Domain.Reading;
using SlackCoach.Reading;
using SlackCoach.Storage.Rows;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Reading;

public sealed class ReadingMessagesTests
{
    private const string Hostile = "<!channel> *Queues* & <https://evil.example|limits> :tada:";

    [Fact]
    public void Offers_picks_with_their_buttons() => Snapshot.Match(PicksMessage.Build([new PickedItem(Document(1, Hostile), "oldest unread")], 12, "Put back on your list: <@U1>."));

    [Fact]
    public void Lists_what_is_to_be_read() => Snapshot.Match(ReadingListMessage.Build([Document(1, Hostile), Document(2, "Clocks that agree")], 3, 1));

    [Fact]
    public void Says_how_to_begin() => Snapshot.Match(ReadingListMessage.Empty());

    [Fact]
    public void Shows_how_it_goes_with_each_source()
    {
        var workspace = SampleRows.Workspace();
        var member = SampleRows.Member(workspace);
        var feed = SampleRows.Feed(workspace, "https://harbor.example/feed.xml", SampleRows.Now.AddHours(1));
        (feed.Title, feed.ReadAt, feed.Failure) = (Hostile, SampleRows.Now, "That address took too long to answer.");
        var other = SampleRows.Feed(workspace, "https://tide.example/rss", SampleRows.Now);

        Snapshot.Match(SourcesMessage.Build(
            [new FollowedSource(SampleRows.Follow(member, feed), feed), new FollowedSource(SampleRows.Follow(member, other), other)],
            SampleRows.Now,
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Whatever_the_titles_a_page_is_one_message(int count) => Assert.Single(SlackCoach.Slack.Limits.MessageFitter.Fit(ReadingListMessage.Build(
        [.. Enumerable.Range(1, count).Select(number => Document(number, new string('t', 500)))], 0, 1)));

    [Fact]
    public void Asks_what_a_link_is() => Snapshot.Match(AddReading.AskBack(new Uri("https://wiki.example/reading.md"), ["team"]));

    private static ReadingItem Document(int number, string title)
    {
        var item = SampleRows.Document(SampleRows.Member(SampleRows.Workspace()), number, title);

        return new ReadingItem
        {
            WorkspaceId = item.WorkspaceId,
            Id = new Guid(number, 0, 0, new byte[8]),
            MemberId = item.MemberId,
            Number = number,
            Title = title,
            Link = item.Link,
            LinkHash = item.LinkHash,
            Source = item.Source,
            Tags = item.Tags,
            PublishedOn = item.PublishedOn,
            AddedOn = item.AddedOn,
            State = DocumentState.Unread,
        };
    }
}
