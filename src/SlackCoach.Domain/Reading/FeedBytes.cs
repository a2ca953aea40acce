namespace SlackCoach.Domain.Reading;

/// <summary>Takes a stream in, no further than a limit.</summary>
internal static class FeedBytes
{
    /// <param name="content">The stream.</param>
    /// <param name="most">The most bytes that are taken.</param>
    /// <param name="isTooLong">Whether there was more.</param>
    public static ReadOnlyMemory<byte> Read(Stream content, int most, out bool isTooLong)
    {
        var taken = new MemoryStream();
        var buffer = new byte[32 * 1024];
        isTooLong = false;

        for (int count; !isTooLong && (count = content.Read(buffer)) > 0;)
        {
            isTooLong = taken.Length + count > most;
            taken.Write(buffer, 0, isTooLong ? most - (int)taken.Length : count);
        }

        return taken.GetBuffer().AsMemory(0, (int)taken.Length);
    }
}
