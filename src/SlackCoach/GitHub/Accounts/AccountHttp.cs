using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;

namespace SlackCoach.GitHub.Accounts;

/// <summary>Sends single requests about accounts and tokens; each once, within a time limit.</summary>
internal sealed class AccountHttp(HttpClient http, IOptions<GitHubOptions> options, TimeProvider time)
{
    /// <summary>Posts a form. GitHub says what went wrong in the body, of a 200 as of a 400.</summary>
    /// <exception cref="GitHubException">There is no answer, or none that can be read.</exception>
    public Task<T> Post<T>(Uri address, IReadOnlyDictionary<string, string> form, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => Ask(
            () => new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) },
            async (response, stop) => response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest
                ? await Read(response, type, stop)
                : throw Refused(response),
            cancellationToken);

    /// <summary>Reads or, where <paramref name="method"/> says so, makes something with a token.</summary>
    /// <exception cref="GitHubException">There is no answer, or not the one that was asked for.</exception>
    public Task<T> Send<T>(HttpMethod method, Uri address, string token, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class => Ask(
            () => new HttpRequestMessage(method, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } },
            async (response, stop) => response.IsSuccessStatusCode ? await Read(response, type, stop) : throw Refused(response),
            cancellationToken);

    /// <summary>Has something removed; what is not there is.</summary>
    /// <exception cref="GitHubException">There is no answer, or a refusal.</exception>
    public Task Delete(Uri address, AuthenticationHeaderValue authorization, TokenToRevoke body, CancellationToken cancellationToken) => Ask(
        () => new HttpRequestMessage(HttpMethod.Delete, address)
        {
            Headers = { Authorization = authorization },
            Content = JsonContent.Create(body, AccountJson.Default.TokenToRevoke),
        },
        (response, _) => response.IsSuccessStatusCode || response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity
            ? Task.FromResult(true)
            : throw Refused(response),
        cancellationToken);

    private async Task<T> Ask<T>(
        Func<HttpRequestMessage> request, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.AttemptTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);

        try
        {
            using var message = request();
            message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await http.SendAsync(message, either.Token);

            return await read(response, either.Token);
        }
        catch (HttpRequestException exception)
        {
            throw new GitHubException(RepositoryFailure.Unavailable, $"{exception.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new GitHubException(RepositoryFailure.TimedOut, "no answer in time");
        }
        catch (JsonException)
        {
            throw new GitHubException(RepositoryFailure.BadAnswer, "the answer is not the JSON that was asked for");
        }
    }

    private static async Task<T> Read<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);

        return await JsonSerializer.DeserializeAsync(body, type, cancellationToken)
            ?? throw new GitHubException(RepositoryFailure.BadAnswer, "an empty answer");
    }

    private static GitHubException Refused(HttpResponseMessage response) => new(
        response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => RepositoryFailure.Unauthorized,
            HttpStatusCode.TooManyRequests => RepositoryFailure.RateLimited,
            HttpStatusCode.Forbidden when response.Headers.TryGetValues("x-ratelimit-remaining", out var left) && left.FirstOrDefault() == "0" =>
                RepositoryFailure.RateLimited,
            HttpStatusCode.Forbidden => RepositoryFailure.Forbidden,
            HttpStatusCode.NotFound => RepositoryFailure.NotFound,
            >= HttpStatusCode.InternalServerError => RepositoryFailure.Unavailable,
            _ => RepositoryFailure.BadAnswer,
        },
        $"HTTP {(int)response.StatusCode}");
}
