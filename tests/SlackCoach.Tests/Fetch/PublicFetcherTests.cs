using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SlackCoach.Fetch;
using SlackCoach.Tests.Slack;
using static SlackCoach.Tests.Slack.LoopbackServer;

namespace SlackCoach.Tests.Fetch;

public class PublicFetcherTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Reads_a_text_from_a_trusted_host()
    {
        await using var server = await LoopbackServer.Start(Body("# Plan\n", "text/markdown; charset=utf-8"));

        var fetched = await Fetcher(server).GetText(new Uri(server.Address + "plan.md"), 7, default);

        Assert.Equal(new FetchedText("# Plan\n", "text/markdown"), fetched);
        Assert.Null(Assert.Single(server.Requests).Authorization);
    }

    [Theory]
    [InlineData("http://example.com/plan.md")]
    [InlineData("ftp://example.com/plan.md")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("https://example.com:8443/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:169.254.169.254]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://rebound.example/")]
    public async Task Refuses_what_is_not_public(string address)
    {
        var exception = await Assert.ThrowsAsync<FetchException>(() => Fetcher(null).GetText(new Uri(address), 100, default));

        Assert.Equal(FetchFailure.Refused, exception.Reason);
    }

    [Fact]
    public async Task Trusts_a_port_and_not_all_of_its_host()
    {
        await using var trusted = await LoopbackServer.Start();
        await using var other = await LoopbackServer.Start(Body("secret"));
        trusted.Script.Enqueue(Redirect(other.Address));

        var exception = await Assert.ThrowsAsync<FetchException>(() => Fetcher(trusted).GetText(new Uri(trusted.Address), 100, default));

        Assert.Equal(FetchFailure.Refused, exception.Reason);
        Assert.Empty(other.Requests);
    }

    [Theory]
    [InlineData("https://localhost/secret")]
    [InlineData("https://[::1]/")]
    [InlineData("https://u:p@example.com/")]
    [InlineData("file:///etc/passwd")]
    public async Task Checks_every_redirect(string location)
    {
        await using var server = await LoopbackServer.Start(Redirect("/two"), Redirect(location));

        var exception = await Assert.ThrowsAsync<FetchException>(() => Fetcher(server).GetText(new Uri(server.Address), 100, default));

        Assert.Equal(FetchFailure.Refused, exception.Reason);
        Assert.Equal(["/", "/two"], server.Requests.Select(asked => asked.Path));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Follows_five_redirects(int redirects, bool arrives)
    {
        await using var server = await LoopbackServer.Start(
            [.. Enumerable.Repeat(Redirect("/next"), redirects), Body("there")]);
        var fetch = Fetcher(server).GetText(new Uri(server.Address), 100, default);

        if (arrives)
        {
            Assert.Equal("there", (await fetch).Text);
        }
        else
        {
            await Assert.ThrowsAsync<FetchException>(() => fetch);
            Assert.Equal(6, server.Requests.Count);
        }
    }

    [Fact]
    public async Task Reads_no_further_than_its_limit()
    {
        await using var server = await LoopbackServer.Start(Body("12345678"), Chunked("12345678"));
        var fetcher = Fetcher(server);

        for (var i = 0; i < 2; i++)
        {
            var exception = await Assert.ThrowsAsync<FetchException>(() => fetcher.GetText(new Uri(server.Address), 7, default));
            Assert.Equal(FetchFailure.TooLarge, exception.Reason);
        }
    }

    [Fact]
    public async Task Counts_what_is_packed_by_what_it_becomes()
    {
        using var packed = new MemoryStream();

        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(new byte[10 << 20]);
        }

        await using var server = await LoopbackServer.Start(Body(packed.ToArray(), "text/plain", "gzip"));

        var exception = await Assert.ThrowsAsync<FetchException>(() => Fetcher(server).GetText(new Uri(server.Address), 1 << 20, default));

        Assert.Equal((FetchFailure.TooLarge, "What lies at that address is larger than 1 MB, which is more than I read."), (exception.Reason, exception.Message));
    }

    [Theory]
    [InlineData(401, "That address wants a login, which I do not have.")]
    [InlineData(404, "There is nothing at that address.")]
    [InlineData(500, "That address did not hand out its content (HTTP 500).")]
    public async Task Says_why_there_is_no_text(int status, string sentence)
    {
        await using var server = await LoopbackServer.Start(Json("{}", status));

        Assert.Equal(sentence, (await Assert.ThrowsAsync<FetchException>(() => Fetcher(server).GetText(new Uri(server.Address), 100, default))).Message);
    }

    [Fact]
    public async Task Gives_up_on_a_server_that_never_ends()
    {
        var time = new InstantTimeProvider(DateTimeOffset.UnixEpoch, Timeout);
        var release = new TaskCompletionSource();
        await using var server = await LoopbackServer.Start(async context =>
        {
            await context.Response.WriteAsync("drip");
            await context.Response.Body.FlushAsync();
            time.FireHeld();
            await release.Task;
        });

        var exception = await Assert.ThrowsAsync<FetchException>(() => Fetcher(server, time).GetText(new Uri(server.Address), 100, default));

        release.SetResult();
        Assert.Equal(FetchFailure.TimedOut, exception.Reason);
    }

    [Fact]
    public async Task Says_that_a_name_does_not_exist()
    {
        var exception = await Assert.ThrowsAsync<FetchException>(() => Fetcher(null).GetText(new Uri("https://missing.example/"), 100, default));

        Assert.Equal(FetchFailure.Unreachable, exception.Reason);
    }

    [Theory]
    [InlineData("text/plain; charset=windows-1252", "\u00e9", new byte[] { 0xE9 })]
    [InlineData("text/plain; charset=\"utf-8\"", "\u00e9", new byte[] { 0xC3, 0xA9 })]
    [InlineData("text/plain; charset=none-such", "\u00e9", new byte[] { 0xC3, 0xA9 })]
    [InlineData("text/plain; charset=iso-8859-1", "\u00e9", new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9 })]
    [InlineData(null, "\u00e9", new byte[] { 0xFF, 0xFE, 0xE9, 0x00 })]
    public async Task Reads_the_letters_that_the_server_means(string? contentType, string expected, byte[] body)
    {
        await using var server = await LoopbackServer.Start(Body(body, contentType));

        Assert.Equal(expected, (await Fetcher(server).GetText(new Uri(server.Address), 100, default)).Text);
    }

    [Fact]
    public async Task Takes_no_picture_for_a_text()
    {
        await using var server = await LoopbackServer.Start(Body([0x89, 0x50, 0, 0, 1], "text/plain"));

        var exception = await Assert.ThrowsAsync<FetchException>(() => Fetcher(server).GetText(new Uri(server.Address), 100, default));

        Assert.Equal(FetchFailure.NotText, exception.Reason);
    }

    [Theory]
    [InlineData("wiki.example.com:443", true)]
    [InlineData("[::1]:8080", true)]
    [InlineData("wiki.example.com", false)]
    [InlineData("https://wiki.example.com:443", false)]
    [InlineData("*.example.com:443", false)]
    [InlineData("wiki.example.com:443/path", false)]
    [InlineData("", false)]
    public void Trusts_exact_hosts_and_ports_only(string entry, bool isGood) =>
        Assert.Equal(isGood, new FetchOptionsValidator().Validate(null, new FetchOptions { TrustedHosts = [entry] }).Succeeded);

    private static Func<HttpContext, Task> Chunked(string body) => async context =>
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
        await context.Response.Body.FlushAsync();
    };

    private static PublicFetcher Fetcher(LoopbackServer? trusted, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(
            trusted is null ? [] : new Dictionary<string, string?> { ["Fetch:TrustedHosts:0"] = $"127.0.0.1:{trusted.Port}" }).Build());
        services.AddSingleton(time ?? new InstantTimeProvider(DateTimeOffset.UnixEpoch, Timeout));
        services.AddSingleton<ResolveHost>((host, _) => host switch
        {
            "localhost" or "rebound.example" => Task.FromResult(new[] { IPAddress.Loopback, IPAddress.IPv6Loopback }),
            _ => throw new SocketException((int)SocketError.HostNotFound),
        });
        services.AddFetch();

        return services.BuildServiceProvider().GetRequiredService<PublicFetcher>();
    }
}
