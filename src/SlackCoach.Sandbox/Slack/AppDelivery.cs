using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>How a delivery to the app went.</summary>
/// <param name="Body">What the app answered.</param>
/// <param name="Error">Slack's word for what went wrong; null when the app took it.</param>
internal sealed record DeliveryOutcome(string Body, string? Error)
{
    public bool Succeeded => Error is null;
}

/// <summary>Delivers to the app what people do, signed and timed as Slack does it: three seconds to answer.</summary>
internal sealed partial class AppDelivery : IAsyncDisposable
{
    private static readonly TimeSpan[] RetryAfter = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    private readonly StandInSlack _slack;
    private readonly TimeProvider _time;
    private readonly RequestSigner _signer;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, byte> _underWay = [];
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    { Timeout = Timeout.InfiniteTimeSpan };
    private long _lastEvent;

    public AppDelivery(StandInSlack slack, TimeProvider time)
    {
        _slack = slack;
        _time = time;
        _signer = new RequestSigner(slack.App.SigningSecret, time);
        slack.EventHappened += inner => _ = Event(inner);
    }

    /// <summary>How long the app may take to answer: Slack's three seconds, unless a slow machine needs more.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Where the app listens; until it is set, events go nowhere and commands fail.</summary>
    public Uri? AppBaseUrl { get; set; }

    /// <summary>Sends an event, and again at once, after one minute and after five while the app fails; done when the app took it or all
    /// failed.</summary>
    /// <param name="inner">The inner event.</param>
    /// <param name="eventId">Repeats an earlier event when given.</param>
    public Task<DeliveryOutcome> Event(JsonObject inner, string? eventId = null)
    {
        if (AppBaseUrl is null)
        {
            return Task.FromResult(new DeliveryOutcome("", "no_app"));
        }

        var delivery = DeliverEvent(Envelope(inner, eventId ?? NextEventId()));
        _underWay[delivery] = 0;
        _ = delivery.ContinueWith(done => _underWay.TryRemove(delivery, out _), TaskScheduler.Default);
        return delivery;
    }

    /// <summary>Tells the app that events are held back since a minute, which Slack does where there are too many.</summary>
    public Task<DeliveryOutcome> HoldBackEvents(DateTimeOffset minuteAt) => Send("slack/event", JsonBody(new JsonObject
    {
        ["token"] = "",
        ["type"] = "app_rate_limited",
        ["team_id"] = _slack.App.TeamId,
        ["minute_rate_limited"] = minuteAt.ToUnixTimeSeconds(),
        ["api_app_id"] = _slack.App.AppId,
    }));

    /// <summary>Asks the app to prove that it listens, as Slack does when a request URL is entered.</summary>
    public async Task<bool> VerifyUrl()
    {
        var challenge = $"challenge-{NextEventId()}";
        var body = new JsonObject { ["type"] = "url_verification", ["token"] = "", ["challenge"] = challenge };
        var outcome = await Send("slack/event", JsonBody(body));
        return outcome.Succeeded && outcome.Body.Contains(challenge, StringComparison.Ordinal);
    }

    /// <summary>Completes when no event is on its way, retries included.</summary>
    public Task WhenIdle() => Task.WhenAll(_underWay.Keys);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_underWay.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _http.Dispose();
        _stopping.Dispose();
    }

    private async Task<DeliveryOutcome> DeliverEvent(JsonObject envelope)
    {
        var outcome = await Send("slack/event", JsonBody(envelope));

        for (var retry = 1; retry <= RetryAfter.Length && !outcome.Succeeded && outcome.Error != NoRetry; retry++)
        {
            if (RetryAfter[retry - 1] > TimeSpan.Zero)
            {
                await Task.Delay(RetryAfter[retry - 1], _time, _stopping.Token);
            }

            var reason = outcome.Error == TimedOut ? "http_timeout" : outcome.Error == Refused ? "connection_failed" : "http_error";
            outcome = await Send("slack/event", JsonBody(envelope), retry, reason);
        }

        return outcome;
    }

    private const string TimedOut = "operation_timeout";
    private const string Refused = "dispatch_unreachable";
    private const string Failed = "dispatch_failed";
    private const string NoRetry = "dispatch_failed_no_retry";

    private async Task<DeliveryOutcome> Send(string path, HttpContent content, int retry = 0, string reason = "")
    {
        if (AppBaseUrl is null)
        {
            return new DeliveryOutcome("", Refused);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(AppBaseUrl, path)) { Content = content };
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Slackbot", "1.0"));

        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(System.Globalization.CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", reason);
        }

        using var patience = new CancellationTokenSource(Patience, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _stopping.Token);

        try
        {
            await _signer.SignAsync(request, linked.Token);
            using var response = await _http.SendAsync(request, linked.Token);
            var body = await response.Content.ReadAsStringAsync(linked.Token);

            if (response.IsSuccessStatusCode)
            {
                return new DeliveryOutcome(body, null);
            }

            var mayRetry = !response.Headers.TryGetValues("X-Slack-No-Retry", out var values) || values.First() != "1";
            return new DeliveryOutcome(body, mayRetry ? Failed : NoRetry);
        }
        catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
        {
            return new DeliveryOutcome("", TimedOut);
        }
        catch (HttpRequestException)
        {
            return new DeliveryOutcome("", Refused);
        }
    }

    private JsonObject Envelope(JsonObject inner, string eventId) => new()
    {
        ["token"] = "",
        ["team_id"] = _slack.App.TeamId,
        ["api_app_id"] = _slack.App.AppId,
        ["event"] = inner.DeepClone(),
        ["type"] = "event_callback",
        ["event_id"] = eventId,
        ["event_time"] = _time.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = _slack.App.TeamId,
            ["user_id"] = _slack.App.BotUserId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
        ["event_context"] = $"4-{eventId}",
    };

    private static ByteArrayContent JsonBody(JsonObject body)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes<JsonNode>(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private string NextEventId() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"Ev07{_time.GetUtcNow().ToUnixTimeMilliseconds():X}{Interlocked.Increment(ref _lastEvent):X4}");
}
