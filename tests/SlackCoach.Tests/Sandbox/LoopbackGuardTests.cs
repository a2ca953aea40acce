using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Page;
using SlackCoach.Sandbox.SampleWorkspace;

namespace SlackCoach.Tests.Sandbox;

public sealed class LoopbackGuardTests : IAsyncLifetime, IDisposable
{
    private StandInHost _host = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _host = await StandInHost.StartAsync(
            new StandInHostOptions { MapMore = (routes, host) => routes.MapPage(host, new PageSession()) });
        _http = new HttpClient { BaseAddress = _host.BaseUrl };
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    public async Task Answers_only_to_its_own_name(string name, bool answers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = $"{name}:{_host.BaseUrl.Port}";

        using var answer = await _http.SendAsync(request);

        Assert.Equal(answers ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Answers_only_at_its_own_port()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "127.0.0.1:1";

        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Forbidden, 0)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden, 0)]
    [InlineData("null", HttpStatusCode.Forbidden, 0)]
    [InlineData("own", HttpStatusCode.NoContent, 1)]
    public async Task Takes_writes_only_from_its_own_page(string? origin, HttpStatusCode status, int messages)
    {
        var channel = _host.Slack.OpenDirectMessage(Harborline.NadiaId, out _).Id;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/page/say")
        {
            Content = JsonContent.Create(new JsonObject { ["as"] = Harborline.NadiaId, ["channel"] = channel, ["text"] = "hello" }),
        };

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? _host.BaseUrl.AbsoluteUri.TrimEnd('/') : origin);
        }

        using var answer = await _http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(messages, _host.Slack.MessagesIn(channel).Count);
    }

    [Fact]
    public async Task Keeps_other_sites_from_the_web_api_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth.test");
        request.Headers.Add("Origin", "https://evil.example");

        using var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
