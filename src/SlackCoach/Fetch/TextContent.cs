using System.Text;

namespace SlackCoach.Fetch;

/// <summary>Turns bytes from the web into text.</summary>
internal static class TextContent
{
    /// <summary>Decodes by the byte order mark, then by the charset that was named, then as UTF-8.</summary>
    /// <exception cref="FetchException">It is no text.</exception>
    public static string Decode(byte[] content, string? charset)
    {
        using var reader = new StreamReader(new MemoryStream(content), Named(charset), detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();

        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new FetchException(FetchFailure.NotText, "What lies at that address is not a text.")
            : text;
    }

    private static Encoding Named(string? charset)
    {
        if (string.IsNullOrEmpty(charset))
        {
            return Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            // A charset that does not exist says nothing, and almost everything is UTF-8.
            return Encoding.UTF8;
        }
    }
}
