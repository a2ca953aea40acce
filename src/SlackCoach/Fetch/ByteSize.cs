namespace SlackCoach.Fetch;

internal static class ByteSize
{
    /// <summary>A limit in words, such as "1 MB" or "200 KB"; 1 KB is 1,024 bytes.</summary>
    public static string Words(int bytes) => bytes switch
    {
        >= 1 << 20 when bytes % (1 << 20) == 0 => FormattableString.Invariant($"{bytes >> 20} MB"),
        >= 1 << 10 => FormattableString.Invariant($"{bytes >> 10} KB"),
        _ => FormattableString.Invariant($"{bytes} bytes"),
    };
}
