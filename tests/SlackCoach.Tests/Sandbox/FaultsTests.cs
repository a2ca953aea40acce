using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Tests.Sandbox;

public sealed class FaultsTests : IAsyncLifetime, IDisposable
{
    private const string Method = "chat.postMessage";
    private StandInHost _host = null!;
    private SlackClient _slack = null!;

    public async Task InitializeAsync()
    {
        _host = await StandInHost.StartAsync();
        _slack = new SlackClient(_host);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _slack.Dispose();

    [Fact]
    public async Task Asks_to_wait_and_stores_nothing()
    {
        _host.Slack.Faults.Next(Method, new Fault.RateLimited(7));

        using var answer = await Post();

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), answer.Headers.RetryAfter!.Delta);
        Assert.Equal(0, Stored);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task Answers_500_before_or_after_storing(bool afterStoring, int stored)
    {
        _host.Slack.Faults.Next(Method, new Fault.ServerError(afterStoring));

        using var answer = await Post();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal(stored, Stored);
    }

    [Fact]
    public async Task Stores_and_cuts_the_connection()
    {
        _host.Slack.Faults.Next(Method, new Fault.StoreThenReset());

        await Assert.ThrowsAsync<HttpRequestException>(Post);
        Assert.Equal(1, Stored);
    }

    [Fact]
    public async Task Stores_and_answers_when_the_gate_opens()
    {
        var gate = new TaskCompletionSource();
        _host.Slack.Faults.Next(Method, new Fault.StoreThenAnswerLate(gate.Task));
        var stored = new TaskCompletionSource();
        _host.Slack.Changed += () => stored.TrySetResult();

        var call = Post();
        await stored.Task;
        Assert.False(call.IsCompleted);

        gate.SetResult();
        using var answer = await call;
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonObject>())!["ok"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Stores_and_never_answers()
    {
        _host.Slack.Faults.Next(Method, new Fault.StoreThenNeverAnswer());
        using var patience = new CancellationTokenSource();
        _host.Slack.Changed += patience.Cancel;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Post(patience.Token));
        Assert.Equal(1, Stored);
    }

    [Fact]
    public async Task Fails_as_often_as_told_and_then_works()
    {
        _host.Slack.Faults.Next(Method, new Fault.ServerError(false), times: 2);
        var statuses = new List<HttpStatusCode>();

        for (var i = 0; i < 3; i++)
        {
            using var answer = await Post();
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError, HttpStatusCode.OK], statuses);
    }

    [Fact]
    public void Fails_with_a_probability_and_clears()
    {
        var faults = new Faults();
        faults.Sometimes(Method, 0.5, new Random(1), new Fault.StoreThenReset(), new Fault.RateLimited(1));
        var taken = Enumerable.Range(0, 200).Select(_ => faults.Take(Method)).ToList();

        Assert.InRange(taken.Count(fault => fault is null), 70, 130);
        Assert.Contains(taken, fault => fault is Fault.StoreThenReset);
        Assert.Contains(taken, fault => fault is Fault.RateLimited);

        faults.Clear();
        Assert.Null(faults.Take(Method));
    }

    private string Dm => _host.Slack.OpenDirectMessage(Harborline.NadiaId, out _).Id;

    private int Stored => _host.Slack.MessagesIn(Dm).Count;

    private Task<HttpResponseMessage> Post() => Post(CancellationToken.None);

    private Task<HttpResponseMessage> Post(CancellationToken cancellationToken) =>
        _slack.Http.PostAsJsonAsync(Method, new JsonObject { ["channel"] = Dm, ["text"] = "hello" }, cancellationToken);
}
