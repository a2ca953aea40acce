using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace SlackCoach.Slack;

/// <summary>One request to Slack, and what its answer means. Waits and retries are <see cref="SlackRetries"/>.</summary>
internal sealed class SlackWebApi(HttpClient http, IOptions<SlackOptions> options, TimeProvider time)
{
    private static readonly TimeSpan UnsaidRetryAfter = TimeSpan.FromSeconds(5);

    // "It's possible some aspect of the operation succeeded": common-errors of Slack's method reference.
    private static readonly HashSet<string> UnknownOutcomes =
        ["fatal_error", "internal_error", "request_timeout", "service_unavailable"];

    private static readonly HashSet<string> RateLimits = ["ratelimited", "rate_limited"];

    public Uri BaseAddress => options.Value.BaseAddress;

    /// <summary>Sends a Web API request and reads its answer.</summary>
    /// <exception cref="SlackException">Slack refused.</exception>
    /// <exception cref="SlackRateLimitException">Slack asks to wait.</exception>
    /// <exception cref="SlackUnknownOutcomeException">The answer does not say whether Slack acted.</exception>
    /// <exception cref="TimeoutException">There was no answer in time.</exception>
    /// <exception cref="HttpRequestException">The connection failed; see <see cref="SlackOutcome"/>.</exception>
    public async Task<JsonElement> Call(
        string method, string token, HttpMethod verb, string query, byte[]? json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(verb, new Uri(BaseAddress, method + query));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Content = json is null ? null : Json(json);

        var (response, body) = await Send(method, request, cancellationToken);

        using (response)
        {
            return Read(method, response, body);
        }
    }

    /// <summary>Posts to an address that Slack handed out; the answer is text or JSON.</summary>
    public async Task Post(string method, Uri address, byte[] json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Json(json) };
        var (response, body) = await Send(method, request, cancellationToken);

        using (response)
        {
            ThrowIfUnclear(method, response);

            if (TryParse(body) is { ValueKind: JsonValueKind.Object } answer && answer.Member("ok") is { ValueKind: JsonValueKind.False })
            {
                Read(method, response, body);
            }

            if (!response.IsSuccessStatusCode)
            {
                // Slack answers with a bare code such as used_url or expired_url.
                var isCode = body.Length is > 0 and < 100 && body.All(letter => char.IsAsciiLetterLower(letter) || letter == '_');
                throw new SlackException(method, isCode ? body : string.Create(CultureInfo.InvariantCulture, $"http_{(int)response.StatusCode}"));
            }
        }
    }

    /// <summary>Sends a file's content to an address that Slack handed out for it.</summary>
    public async Task Upload(Uri address, byte[] content, CancellationToken cancellationToken)
    {
        const string Method = "upload_url";
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var (response, _) = await Send(Method, request, cancellationToken);

        using (response)
        {
            ThrowIfUnclear(Method, response);

            if (!response.IsSuccessStatusCode)
            {
                throw new SlackException(Method, string.Create(CultureInfo.InvariantCulture, $"http_{(int)response.StatusCode}"));
            }
        }
    }

    private static ByteArrayContent Json(byte[] json)
    {
        var content = new ByteArrayContent(json);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return content;
    }

    private async Task<(HttpResponseMessage Response, string Body)> Send(
        string method, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.HttpTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);

        try
        {
            var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, either.Token);

            return (response, await response.Content.ReadAsStringAsync(either.Token));
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{method}: no answer within {options.Value.HttpTimeout}", exception);
        }
        catch (InvalidOperationException exception)
        {
            // An answer whose charset does not exist.
            throw new SlackUnknownOutcomeException(method, exception.Message);
        }
    }

    private JsonElement Read(string method, HttpResponseMessage response, string body)
    {
        ThrowIfUnclear(method, response);

        if (TryParse(body) is not { ValueKind: JsonValueKind.Object } answer)
        {
            throw new SlackUnknownOutcomeException(method, "the answer is not a JSON object");
        }

        switch (answer.Member("ok")?.ValueKind)
        {
            case JsonValueKind.True:
                return answer;
            case JsonValueKind.False when answer.Id("error") is { } code:
                throw Refusal(method, code, response, answer);
            default:
                throw new SlackUnknownOutcomeException(method, "the answer does not say whether it is ok");
        }
    }

    private void ThrowIfUnclear(string method, HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            throw new SlackRateLimitException(method, RetryAfter(response));
        }

        if ((int)response.StatusCode is >= 500 or (>= 300 and < 400))
        {
            throw new SlackUnknownOutcomeException(method, string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)response.StatusCode}"));
        }
    }

    private Exception Refusal(string method, string code, HttpResponseMessage response, JsonElement answer) =>
        RateLimits.Contains(code) ? new SlackRateLimitException(method, RetryAfter(response))
        : UnknownOutcomes.Contains(code) ? new SlackUnknownOutcomeException(method, code)
        : new SlackException(method, code, Details(answer));

    private TimeSpan RetryAfter(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => UnsaidRetryAfter,
        };

        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    private static List<string> Details(JsonElement answer)
    {
        var details = answer.Items("errors").Concat(answer.Member("response_metadata").Items("messages"))
            .Select(detail => detail.ValueKind == JsonValueKind.String ? detail.GetString()! : detail.GetRawText())
            .ToList();

        if (answer.Id("needed") is { } needed)
        {
            details.Add($"needs {needed}, has {answer.Text("provided")}");
        }

        return details;
    }

    private static JsonElement? TryParse(string body)
    {
        try
        {
            using var document = SlackPayload.Parse(body);

            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // A proxy's page or a broken answer: the caller knows what that means for its call.
            return null;
        }
    }
}
