using System.Net;
using SlackCoach.Domain.Reading;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;

namespace SlackCoach.Tests.Sandbox;

public sealed class SampleReadingTests
{
    [Fact]
    public async Task The_samples_feed_and_list_are_sound_and_lead_to_documents()
    {
        await using var host = await StandInHost.StartAsync(new StandInHostOptions { MapMore = (routes, _) => routes.MapSampleReading() });
        using var http = new HttpClient { BaseAddress = host.BaseUrl };
        using var answer = await http.GetAsync("sample/feed.xml");
        await using var content = await answer.Content.ReadAsStreamAsync();

        var feed = FeedReader.Read(content, new Uri(host.BaseUrl, "sample/feed.xml"), answer.Content.Headers.ContentType?.CharSet);
        var list = PastedList.Read(await http.GetStringAsync("sample/reading.md"));

        Assert.Equal("Harborline Engineering", feed.Title);
        Assert.Equal((5, 2), (feed.Entries.Count, list.Documents.Count));
        Assert.Empty(feed.Problems);
        Assert.Empty(list.Problems);
        Assert.All(feed.Entries, entry => Assert.True(entry is { PublishedAt: not null, Tags.Count: 1 }));

        foreach (var link in feed.Entries.Select(entry => entry.Link).Concat(list.Documents.Select(document => document.Link)))
        {
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(link)).StatusCode);
        }

        using var again = new HttpRequestMessage(HttpMethod.Get, "sample/feed.xml");
        again.Headers.Add("If-None-Match", answer.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again)).StatusCode);
    }
}
