using System.Text;
using SlackCoach.Fetch;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Plans;

/// <summary>Reads the text of a plan from where it lies. Slow: never inside a handler's three seconds.</summary>
internal sealed class PlanSource(ISlackMessenger slack, PublicFetcher fetcher)
{
    // More than the reader takes; it says so in its own words.
    private const int MaxBytes = 1 << 20;

    /// <exception cref="PlanSourceException">It cannot be read; the message is fit to be shown.</exception>
    public async Task<string> Read(string teamId, PlanImport import, CancellationToken cancellationToken)
    {
        try
        {
            return import switch
            {
                { Text: { } text } => text,
                { FileId: { } fileId } => await ReadFile(teamId, import, fileId, cancellationToken),
                _ => await ReadLink(new Uri(import.Link!), cancellationToken),
            };
        }
        catch (Exception exception) when (exception is SlackFileException or FetchException)
        {
            throw new PlanSourceException(exception.Message, exception);
        }
        catch (SlackException exception) when (exception.Code is "file_not_found" or "file_deleted")
        {
            throw new PlanSourceException("Slack does not have that file any more. Please send it again.", exception);
        }
    }

    private async Task<string> ReadFile(string teamId, PlanImport import, string fileId, CancellationToken cancellationToken)
    {
        var file = await slack.GetFile(teamId, fileId, cancellationToken);
        import.SourceName = file.Name ?? import.SourceName;
        var content = await slack.Download(teamId, file, MaxBytes, cancellationToken);

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            throw new PlanSourceException("That file is not text in UTF-8. Please save it as UTF-8 and send it again.", exception);
        }
    }

    private async Task<string> ReadLink(Uri link, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.GetText(link, MaxBytes, cancellationToken);

        return fetched.MediaType == "text/html"
            ? throw new PlanSourceException("That link leads to a web page, not to the file itself. On GitHub, use the link behind “Raw”.")
            : fetched.Text;
    }
}

/// <summary>A plan that cannot be read; the message is fit to be shown.</summary>
internal sealed class PlanSourceException(string message, Exception? inner = null) : Exception(message, inner);
