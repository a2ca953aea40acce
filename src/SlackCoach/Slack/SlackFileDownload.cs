using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;
using SlackCoach.Fetch;

namespace SlackCoach.Slack;

/// <summary>Reads a file's content. The bot's token goes to Slack's own addresses only, and never past a redirect.</summary>
internal sealed class SlackFileDownload(HttpClient http, PublicFetcher fetcher, IOptions<SlackOptions> options, TimeProvider time)
{
    private const string LoginPage = "Slack sent a login page instead of the file. The bot may lack the files:read permission.";

    /// <exception cref="SlackFileException">It cannot be read; the message is fit to be shown.</exception>
    /// <exception cref="TimeoutException">Slack took too long.</exception>
    public async Task<byte[]> Get(SlackFile file, string token, int maxBytes, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.UrlPrivateDownload ?? file.UrlPrivate, UriKind.Absolute, out var address)
            || !SlackAddress.IsSlacks(address, options.Value.BaseAddress))
        {
            throw new SlackFileException("That file does not lie at Slack, so I did not fetch it.");
        }

        if (file.Size > maxBytes)
        {
            throw new SlackFileException(TooLarge(maxBytes));
        }

        using var timeout = new CancellationTokenSource(options.Value.HttpTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);

        try
        {
            return await Get(file, address, token, maxBytes, either.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Slack took too long to send the file.", exception);
        }
        catch (FetchException exception)
        {
            throw new SlackFileException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new SlackFileException("The connection to Slack broke while I read the file. Please try again.", exception);
        }
    }

    private async Task<byte[]> Get(SlackFile file, Uri address, string token, int maxBytes, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

        if (Redirects.Target(response, address) is { } target)
        {
            // Without the scope, Slack redirects to its sign-in page, which takes the file's path as "redir".
            if (SlackAddress.IsSlackCom(target.IdnHost) && target.Query.Contains("redir=", StringComparison.Ordinal))
            {
                throw new SlackFileException(LoginPage);
            }

            var fetched = await fetcher.GetBytes(target, maxBytes, cancellationToken);

            return Checked(file, fetched.MediaType, fetched.Content);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new SlackFileException($"Slack did not hand out the file (HTTP {(int)response.StatusCode}).");
        }

        var content = await BoundedContent.Read(response.Content, maxBytes, cancellationToken)
            ?? throw new SlackFileException(TooLarge(maxBytes));

        return Checked(file, response.Content.Headers.ContentType?.MediaType, content);
    }

    private static byte[] Checked(SlackFile file, string? mediaType, byte[] content) =>
        !IsHtml(file) && (mediaType == "text/html" || LooksLikeHtml(content)) ? throw new SlackFileException(LoginPage) : content;

    private static bool IsHtml(SlackFile file) =>
        file.Mimetype == "text/html" || file.Filetype is "html" or "htm"
        || Path.GetExtension(file.Name)?.ToLowerInvariant() is ".html" or ".htm";

    // Markdown may hold HTML, but it does not begin with a document type.
    private static bool LooksLikeHtml(ReadOnlySpan<byte> content)
    {
        var start = Encoding.UTF8.GetString(content[..Math.Min(content.Length, 200)]).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');

        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string TooLarge(int maxBytes) => $"That file is larger than {ByteSize.Words(maxBytes)}, which is more than I read.";
}
