using System.Net;
using Microsoft.Extensions.Options;

namespace SlackCoach.Fetch;

/// <summary>Fetches links that people give, from the public internet only.</summary>
/// <remarks>Only https on its own port, without a password in the address, to addresses that were checked after the name was
/// resolved, at the start and after each redirect. <c>Fetch:TrustedHosts</c> are let off these rules.</remarks>
internal sealed class PublicFetcher(HttpClient http, IOptions<FetchOptions> options, TimeProvider time)
{
    private const int MostRedirects = 5;

    /// <summary>Fetches a text, at most <paramref name="maxBytes"/> of it (counted unpacked).</summary>
    /// <exception cref="FetchException">It could not be read; the message is fit to be shown.</exception>
    public async Task<FetchedText> GetText(Uri address, int maxBytes, CancellationToken cancellationToken)
    {
        var fetched = await GetBytes(address, maxBytes, cancellationToken);

        return new FetchedText(TextContent.Decode(fetched.Content, fetched.Charset), fetched.MediaType);
    }

    /// <inheritdoc cref="GetText"/>
    public Task<FetchedBytes> GetBytes(Uri address, int maxBytes, CancellationToken cancellationToken) =>
        Guarded(stop => Follow(address, PageVersion.None, (response, _) => Read(response, maxBytes, stop), stop), cancellationToken);

    /// <summary>Fetches what lies at an address if it is another version than the one that is known. What is longer than
    /// <paramref name="maxBytes"/> (counted unpacked) is cut off there.</summary>
    /// <exception cref="FetchException">It could not be read; the message is fit to be shown.</exception>
    public Task<FetchedPage> GetIfChanged(Uri address, PageVersion known, int maxBytes, CancellationToken cancellationToken) =>
        Guarded(stop => Follow(address, known, (response, from) => ReadPage(response, from, known, maxBytes, stop), stop), cancellationToken);

    private async Task<T> Guarded<T>(Func<CancellationToken, Task<T>> fetch, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);

        try
        {
            return await fetch(either.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new FetchException(FetchFailure.TimedOut, "That address took too long to answer.", exception);
        }
        catch (HttpRequestException exception) when (exception.InnerException is FetchException refused)
        {
            throw new FetchException(refused.Reason, refused.Message, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            throw new FetchException(FetchFailure.Unreachable, "I could not read from that address; the connection failed.", exception);
        }
    }

    private async Task<T> Follow<T>(
        Uri address, PageVersion known, Func<HttpResponseMessage, Uri, Task<T>> read, CancellationToken cancellationToken)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            Check(address);

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            known.AddTo(request.Headers);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            if (Redirects.Target(response, address) is { } target)
            {
                address = target;
                continue;
            }

            return await read(response, address);
        }

        throw new FetchException(FetchFailure.NotFound, "That address leads on to others too many times.");
    }

    private void Check(Uri address)
    {
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            throw new FetchException(FetchFailure.Refused, "I read links that begin with https:// only.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new FetchException(FetchFailure.Refused, "That link holds a user name or a password, so I did not fetch it.");
        }

        if (options.Value.IsTrusted(address.IdnHost, address.Port))
        {
            return;
        }

        if (address.Scheme != Uri.UriSchemeHttps)
        {
            throw new FetchException(FetchFailure.Refused, "I read links that begin with https:// only.");
        }

        if (!address.IsDefaultPort)
        {
            throw new FetchException(FetchFailure.Refused, "That link names a port of its own, so I did not fetch it.");
        }
    }

    private static async Task<FetchedPage> ReadPage(
        HttpResponseMessage response, Uri address, PageVersion known, int maxBytes, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.NotModified && known != PageVersion.None)
        {
            return new FetchedPage.Unchanged();
        }

        ThrowUnlessSuccessful(response);
        var (content, isCutOff) = await BoundedContent.ReadHead(response.Content, maxBytes, cancellationToken);
        var type = response.Content.Headers.ContentType;

        return new FetchedPage.Changed(
            new FetchedBytes(content, type?.MediaType?.ToLowerInvariant(), type?.CharSet?.Trim('"', '\'', ' ')),
            address,
            isCutOff ? PageVersion.None : PageVersion.Of(response),
            isCutOff);
    }

    private static void ThrowUnlessSuccessful(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new FetchException(FetchFailure.NotFound, response.StatusCode switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "That address wants a login, which I do not have.",
                HttpStatusCode.NotFound or HttpStatusCode.Gone => "There is nothing at that address.",
                var status => $"That address did not hand out its content (HTTP {(int)status}).",
            });
        }
    }

    private static async Task<FetchedBytes> Read(HttpResponseMessage response, int maxBytes, CancellationToken cancellationToken)
    {
        ThrowUnlessSuccessful(response);

        var content = await BoundedContent.Read(response.Content, maxBytes, cancellationToken)
            ?? throw new FetchException(
                FetchFailure.TooLarge, $"What lies at that address is larger than {ByteSize.Words(maxBytes)}, which is more than I read.");
        var type = response.Content.Headers.ContentType;

        return new FetchedBytes(content, type?.MediaType?.ToLowerInvariant(), type?.CharSet?.Trim('"', '\'', ' '));
    }
}

/// <summary>What lies at an address.</summary>
/// <param name="Content">All of it, unpacked.</param>
/// <param name="MediaType">What the server calls it, in lower case, such as <c>text/plain</c>; null where it says nothing.</param>
/// <param name="Charset">The name of its encoding, where the server gives one.</param>
internal sealed record FetchedBytes(byte[] Content, string? MediaType, string? Charset);

/// <summary>A text that lies at an address. Pages have the media type <c>text/html</c>: a link to a page about a file is not a link
/// to the file.</summary>
internal sealed record FetchedText(string Text, string? MediaType);
