namespace SlackCoach.Fetch;

/// <summary>Reads a body no further than its limit.</summary>
internal static class BoundedContent
{
    /// <summary>The content, unpacked; null where it is larger than <paramref name="maxBytes"/>.</summary>
    public static async Task<byte[]?> Read(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return null;
        }

        var (bytes, isCutOff) = await ReadHead(content, maxBytes, cancellationToken);

        return isCutOff ? null : bytes;
    }

    /// <summary>The content's first <paramref name="maxBytes"/>, unpacked, and whether there was more.</summary>
    public static async Task<(byte[] Bytes, bool IsCutOff)> ReadHead(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var read = new MemoryStream();
        var buffer = new byte[16 * 1024];

        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            // Counted after unpacking, so that a small packed body cannot grow without end.
            if (read.Length + count > maxBytes)
            {
                read.Write(buffer, 0, maxBytes - (int)read.Length);

                return (read.ToArray(), true);
            }

            read.Write(buffer, 0, count);
        }

        return (read.ToArray(), false);
    }
}
