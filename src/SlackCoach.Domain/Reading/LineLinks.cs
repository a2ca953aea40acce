using System.Buffers;
using System.Text;

namespace SlackCoach.Domain.Reading;

/// <summary>Finds the links of a line.</summary>
internal static class LineLinks
{
    private static readonly string[] Schemes = ["https://", "http://"];

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\u00A0<>\"|");

    /// <summary>The links, with their titles where they have one of their own: Markdown's, or else the first bare one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="rest">What else stands in the line.</param>
    public static IReadOnlyList<(string? Title, string Address)> In(string line, out string rest)
    {
        var links = new List<(string?, string)>();
        var others = new StringBuilder();
        var at = 0;

        while (at < line.Length)
        {
            if (line[at] == '[' && TryMarkdown(line, at, out var title, out var address, out var end))
            {
                links.Add((title, address));
                at = end;
            }
            else
            {
                others.Append(line[at++]);
            }
        }

        rest = others.ToString();

        if (links.Count == 0 && Bare(rest) is var (start, length, bare, label))
        {
            links.Add((label, bare));
            rest = rest.Remove(start, length);
        }

        return links;
    }

    // [a title](address "a remark"); both may hold brackets in pairs.
    private static bool TryMarkdown(string line, int at, out string? title, out string address, out int end)
    {
        (title, address, end) = (null, "", at);
        var titleEnd = Closing(line, at, '[', ']');

        if (titleEnd < 0 || titleEnd + 1 >= line.Length || line[titleEnd + 1] != '(')
        {
            return false;
        }

        var addressEnd = Closing(line, titleEnd + 1, '(', ')');

        if (addressEnd < 0)
        {
            return false;
        }

        var inner = line[(titleEnd + 2)..addressEnd].Trim();
        address = inner.StartsWith('<') && inner.IndexOf('>', StringComparison.Ordinal) is > 0 and var close ? inner[1..close] : inner.Split(' ')[0];
        title = line[(at + 1)..titleEnd].Trim('*', '_', '`', ' ') is { Length: > 0 } named ? named : null;
        end = addressEnd + 1;

        return true;
    }

    private static int Closing(string line, int at, char open, char close)
    {
        var depth = 0;

        for (var here = at; here < line.Length; here++)
        {
            depth += line[here] == open ? 1 : line[here] == close ? -1 : 0;

            if (depth == 0)
            {
                return here;
            }
        }

        return -1;
    }

    private static (int Start, int Length, string Address, string? Label)? Bare(string line)
    {
        var start = Schemes.Select(scheme => line.IndexOf(scheme, StringComparison.OrdinalIgnoreCase)).Where(found => found >= 0).DefaultIfEmpty(-1).Min();

        if (start < 0)
        {
            return null;
        }

        // As Slack writes it: <https://…|label>.
        if (start > 0 && line[start - 1] == '<' && line.IndexOf('>', start) is > 0 and var close)
        {
            var parts = line[start..close].Split('|', 2);

            return (start - 1, close - start + 2, parts[0], parts is [_, { Length: > 0 } label] && label != parts[0] ? label : null);
        }

        var length = line.AsSpan(start).IndexOfAny(AddressEnds) is >= 0 and var found ? found : line.Length - start;
        var end = start + length;

        // A sentence's marks are not the address's.
        while (line[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' || (line[end - 1] == ')' && !IsPaired(line[start..end])))
        {
            end--;
        }

        return (start, length, line[start..end], null);
    }

    private static bool IsPaired(string address) => address.Count(c => c == '(') >= address.Count(c => c == ')');
}
