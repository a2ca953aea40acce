using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Fetch;
using SlackCoach.Tests.Slack;
using static SlackCoach.Tests.Slack.LoopbackServer;

namespace SlackCoach.Tests.Fetch;

public class ConditionalFetchTests
{
    private const string Tag = "W/\"a-1\"";
    private const string Date = "Mon, 02 Nov 2026 09:00:00 GMT";

    [Fact]
    public async Task Gives_the_version_back_and_is_told_that_nothing_changed()
    {
        string? asked = null;
        await using var server = await LoopbackServer.Start(Versioned("one"), context =>
        {
            asked = $"{context.Request.Headers.IfNoneMatch} {context.Request.Headers.IfModifiedSince}";
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });

        var first = Assert.IsType<FetchedPage.Changed>(await Get(server, PageVersion.None, 100));
        var second = await Get(server, first.Version, 100);

        Assert.Equal(new PageVersion(Tag, Date), first.Version);
        Assert.Equal($"{Tag} {Date}", asked);
        Assert.IsType<FetchedPage.Unchanged>(second);
    }

    [Fact]
    public async Task Nothing_changed_is_no_answer_to_whoever_knows_no_version()
    {
        await using var server = await LoopbackServer.Start(context =>
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        });

        Assert.Equal(FetchFailure.NotFound, (await Assert.ThrowsAsync<FetchException>(() => Get(server, PageVersion.None, 100))).Reason);
    }

    [Fact]
    public async Task Says_where_redirects_led()
    {
        await using var server = await LoopbackServer.Start(Redirect("/there/feed.xml"), Versioned("one"));

        var page = Assert.IsType<FetchedPage.Changed>(await Get(server, PageVersion.None, 100));

        Assert.Equal("/there/feed.xml", page.Address.AbsolutePath);
    }

    [Fact]
    public async Task What_is_longer_than_the_limit_is_cut_off_there_and_is_no_version_to_remember()
    {
        await using var server = await LoopbackServer.Start(Versioned("12345678"));

        var page = Assert.IsType<FetchedPage.Changed>(await Get(server, PageVersion.None, 5));

        Assert.Equal(("12345", true, PageVersion.None), (Encoding.UTF8.GetString(page.Content.Content), page.IsCutOff, page.Version));
    }

    [Fact]
    public async Task A_small_packed_body_cannot_grow_past_the_limit()
    {
        using var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[50 << 20]);
        }

        await using var server = await LoopbackServer.Start(Body(packed.ToArray(), "application/rss+xml", "gzip"));

        var page = Assert.IsType<FetchedPage.Changed>(await Get(server, PageVersion.None, 1 << 20));

        Assert.True(page.IsCutOff);
        Assert.Equal(1 << 20, page.Content.Content.Length);
    }

    [Fact]
    public async Task A_loop_of_redirects_ends()
    {
        await using var server = await LoopbackServer.Start([.. Enumerable.Repeat(Redirect("/again"), 20)]);

        await Assert.ThrowsAsync<FetchException>(() => Get(server, PageVersion.None, 100));
        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_never_comes_to_an_end_is_left()
    {
        await using var server = await LoopbackServer.Start(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("<item>", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        });

        var page = Assert.IsType<FetchedPage.Changed>(await Get(server, PageVersion.None, 10_000));

        Assert.True(page.IsCutOff);
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_left()
    {
        var time = new InstantTimeProvider(DateTimeOffset.UnixEpoch, TimeSpan.FromSeconds(10));
        var release = new TaskCompletionSource();
        await using var server = await LoopbackServer.Start(async context =>
        {
            await context.Response.WriteAsync("<rss>");
            await context.Response.Body.FlushAsync();
            time.FireHeld();
            await release.Task;
        });

        var exception = await Assert.ThrowsAsync<FetchException>(() => Get(server, PageVersion.None, 100, time));

        release.SetResult();
        Assert.Equal(FetchFailure.TimedOut, exception.Reason);
    }

    private static Func<HttpContext, Task> Versioned(string body) => async context =>
    {
        context.Response.Headers.ETag = Tag;
        context.Response.Headers.LastModified = Date;
        await context.Response.WriteAsync(body);
    };

    private static Task<FetchedPage> Get(LoopbackServer server, PageVersion known, int maxBytes, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Fetch:TrustedHosts:0", $"127.0.0.1:{server.Port}")]).Build());
        services.AddFetch();

        return services.BuildServiceProvider().GetRequiredService<PublicFetcher>().GetIfChanged(new Uri(server.Address), known, maxBytes, default);
    }
}
