namespace SlackCoach.Domain.Reading;

/// <summary>What relative links are relative to: the innermost <c>xml:base</c>, or else the feed's address.</summary>
internal sealed class FeedBases(Uri? address)
{
    private readonly Stack<(int Depth, Uri? Base)> _inner = [];

    public Uri? Present => _inner.TryPeek(out var inner) ? inner.Base : address;

    public void Enter(int depth, string? xmlBase)
    {
        if (!string.IsNullOrWhiteSpace(xmlBase) && Resolve(Present, xmlBase) is { } found)
        {
            _inner.Push((depth, found));
        }
    }

    public void Leave(int depth)
    {
        while (_inner.TryPeek(out var inner) && inner.Depth >= depth)
        {
            _inner.Pop();
        }
    }

    /// <summary>The address that a reference means; null unless it is http or https.</summary>
    public static Uri? Resolve(Uri? from, string? reference)
    {
        var written = reference?.Trim() ?? "";

        if (written.Length is 0 or > DocumentLink.LongestLink)
        {
            return null;
        }

        // On Unix a path such as "/posts/1" passes for the address of a file.
        var isFound = Uri.TryCreate(written, UriKind.Absolute, out var target) && target.Scheme != Uri.UriSchemeFile
            || (from is not null && Uri.TryCreate(from, written, out target));

        return isFound && DocumentLink.IsReadable(target!) ? target : null;
    }
}
