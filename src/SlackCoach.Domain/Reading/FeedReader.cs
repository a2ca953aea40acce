using System.Xml;

namespace SlackCoach.Domain.Reading;

/// <summary>Reads feeds: RSS 0.90 to 2.0 and Atom 0.3 and 1.0.</summary>
/// <remarks>
/// <para>Whatever the bytes are, there is an answer: the entries that could be read, and what was wrong. Declarations (DOCTYPE) are left
/// out before the XML is read, so no entity is ever expanded and nothing is fetched; HTML's named characters, and ampersands that stand
/// for themselves, are read as they were meant.</para>
/// <para>After RSS 2.0 (rssboard.org/rss-specification), RSS 1.0 (web.resource.org/rss/1.0), RFC 4287 for Atom, and the drafts of Atom
/// 0.3.</para>
/// </remarks>
public static class FeedReader
{
    /// <summary>The most bytes that are read: 20 MB of 1,048,576 bytes.</summary>
    public const int MaximumBytes = 20 << 20;

    /// <summary>The most entries that are read.</summary>
    public const int MaximumEntries = 1_000;

    /// <summary>The most problems that are named.</summary>
    public const int MaximumProblems = 50;

    // Elements within elements; a feed has a handful.
    private const int DeepestElement = 200;

    /// <summary>Reads a feed.</summary>
    /// <param name="content">Its bytes, unpacked; no further than <see cref="MaximumBytes"/>. Not closed.</param>
    /// <param name="address">Where it lies, for links that are relative to it; may be null.</param>
    /// <param name="charset">The encoding that the server names; null where it says nothing.</param>
    /// <returns>What was understood. Only what the stream itself throws is thrown.</returns>
    public static Feed Read(Stream content, Uri? address, string? charset)
    {
        ArgumentNullException.ThrowIfNull(content);

        var draft = new FeedDraft();
        var bytes = FeedBytes.Read(content, MaximumBytes, out var isTooLong);
        using var decoded = FeedEncoding.Decode(bytes, charset, draft);
        using var text = new FeedText(decoded);
        var walk = new FeedWalk(draft, address);

        if (isTooLong)
        {
            draft.CutOff = true;
        }

        try
        {
            using var reader = XmlReader.Create(text, Settings(), FeedNames.Context());
            Walk(reader, walk, draft);
        }
        catch (XmlException exception)
        {
            Explain(exception, text, walk, draft, isTooLong);
        }

        if (text.DoctypeLine is { } line)
        {
            draft.Add(line, FeedProblemKind.Doctype, "The feed begins with declarations of its own (a DOCTYPE), which I never read.");
        }

        return draft.ToFeed();
    }

    private static void Walk(XmlReader reader, FeedWalk walk, FeedDraft draft)
    {
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                draft.Stop(Line(reader), FeedProblemKind.Broken, "The feed is nested too deeply; I read no further.");
                return;
            }

            if (draft.EntriesRead > MaximumEntries)
            {
                draft.Stop(
                    Line(reader),
                    FeedProblemKind.TooLong,
                    FormattableString.Invariant($"The feed has more than {MaximumEntries:N0} entries; I read the first {MaximumEntries:N0}."));
                return;
            }

            if (!walk.Take(reader))
            {
                return;
            }
        }
    }

    private static void Explain(XmlException exception, FeedText text, FeedWalk walk, FeedDraft draft, bool isTooLong)
    {
        var line = Math.Max(1, exception.LineNumber);

        if (isTooLong)
        {
            draft.Stop(line, FeedProblemKind.TooLong, FormattableString.Invariant(
                $"The feed is longer than {MaximumBytes >> 20} MB; I read the entries before that."));
        }
        else if (walk.RootName is not { } root)
        {
            draft.Stop(line, FeedProblemKind.NotAFeed, "There is no feed there: neither RSS nor Atom.");
        }
        else if (text.EndsWith(root))
        {
            draft.Stop(line, FeedProblemKind.Broken, FormattableString.Invariant($"The feed is broken at line {line}; I read the entries before that."));
        }
        else
        {
            draft.Stop(
                line, FeedProblemKind.CutOff, FormattableString.Invariant($"The feed ends in the middle, at line {line}; I read the entries before that."));
        }
    }

    internal static int Line(XmlReader reader) => reader is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 1;

    private static XmlReaderSettings Settings() => new()
    {
        // Nothing of a document type reaches the reader; should any, it refuses it.
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        MaxCharactersInDocument = 2L * MaximumBytes,
        MaxCharactersFromEntities = 1,
        CloseInput = false,
    };
}
