using System.Text;
using System.Text.Unicode;

namespace SlackCoach.Domain.Reading;

/// <summary>Finds the encoding of a feed's bytes.</summary>
/// <remarks>A byte order mark decides; then, for bytes that are no UTF-8, what the server says and what the feed says. Bytes that are UTF-8
/// by their form are UTF-8, unless an encoding of 16 bits or one that also looks like it (such as ISO-2022-JP) is named.</remarks>
internal static class FeedEncoding
{
    // What people mean by Latin-1, and what old tools write without saying so.
    private const string Fallback = "windows-1252";
    private const int LongestDeclaration = 400;

    public static TextReader Decode(ReadOnlyMemory<byte> bytes, string? charset, FeedDraft draft)
    {
        var encoding = Marked(bytes.Span) ?? Unmarked(bytes.Span, charset, draft);

        return new StreamReader(new MemoryStream(bytes.ToArray()), encoding, detectEncodingFromByteOrderMarks: true);
    }

    private static Encoding? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        // Without a mark, but an angle bracket in two bytes.
        [(byte)'<', 0, _, 0, ..] => Encoding.Unicode,
        [0, (byte)'<', 0, _, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static Encoding Unmarked(ReadOnlySpan<byte> bytes, string? charset, FeedDraft draft)
    {
        var declared = Declared(bytes);
        var named = Find(declared) ?? Find(charset);

        if (named is { IsSingleByte: false } and not UTF8Encoding && !IsWide(named))
        {
            return named;
        }

        // The last character may be one that was cut off.
        if (Utf8.IsValid(bytes) || Utf8.IsValid(bytes[..^Math.Min(3, bytes.Length)]))
        {
            return Encoding.UTF8;
        }

        if (Find(charset) is { IsSingleByte: true } served && Find(declared) is not { IsSingleByte: true })
        {
            return served;
        }

        if (named is { IsSingleByte: true })
        {
            return named;
        }

        draft.Add(1, FeedProblemKind.Encoding, "The feed is not in the encoding that it names; I read it as Western European (windows-1252).");

        return Find(Fallback)!;
    }

    // It would show by zeros between the letters, which were looked for.
    private static bool IsWide(Encoding encoding) => encoding is UnicodeEncoding or UTF32Encoding;

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(LongestDeclaration, bytes.Length)]).TrimStart();
        var end = head.IndexOf("?>", StringComparison.Ordinal);

        if (!head.StartsWith("<?xml", StringComparison.Ordinal) || end < 0)
        {
            return null;
        }

        var declaration = head[..end];
        var at = declaration.IndexOf("encoding", StringComparison.Ordinal);

        return at < 0 ? null : declaration[at..].Split('"', '\'') is [_, var name, ..] ? name : null;
    }

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        // As on the web: whoever says Latin-1 or ASCII may well write windows-1252.
        var known = name.Trim().ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? Fallback : name.Trim();

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
