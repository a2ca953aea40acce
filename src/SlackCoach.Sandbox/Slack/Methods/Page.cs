using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>One page of a list and the cursor of the next; an empty cursor ends the list.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string NextCursor)
{
    public JsonObject Metadata => new() { ["next_cursor"] = NextCursor };
}

internal static class Page
{
    /// <summary>Cuts the page that <c>limit</c> and <c>cursor</c> ask for out of a list.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> all, SlackCall call, int standard, int most, Func<int, int>? within = null)
    {
        var limit = call.Number("limit", standard, most);
        limit = within?.Invoke(limit) ?? limit;
        var start = call.Text("cursor") is { } cursor ? Position(cursor, all.Count) : 0;
        var next = start + limit;

        return new Page<T>([.. all.Skip(start).Take(limit)], next < all.Count
            ? Encode($"offset:{next.ToString(CultureInfo.InvariantCulture)}") : "");
    }

    public static string Encode(string position) => Convert.ToBase64String(Encoding.ASCII.GetBytes(position));

    /// <summary>What a cursor says after its prefix.</summary>
    /// <exception cref="StandInSlackException">It is none of ours.</exception>
    public static string Decode(string cursor, string prefix)
    {
        var bytes = new byte[cursor.Length];

        return Convert.TryFromBase64String(cursor, bytes, out var length)
            && Encoding.ASCII.GetString(bytes, 0, length) is var text
            && text.StartsWith(prefix, StringComparison.Ordinal)
                ? text[prefix.Length..]
                : throw new StandInSlackException("invalid_cursor");
    }

    private static int Position(string cursor, int count) =>
        int.TryParse(Decode(cursor, "offset:"), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position <= count
            ? position
            : throw new StandInSlackException("invalid_cursor");
}
