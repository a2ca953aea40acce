using System.Text;

namespace SlackCoach.Domain.Time.Calendars;

/// <summary>A property of an iCalendar file (RFC 5545, section 3.1), put together from its folded lines.</summary>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Name">The property, in capitals.</param>
/// <param name="Parameters">Its parameters by name, in capitals.</param>
/// <param name="Value">Its value, as written.</param>
internal sealed record ContentLine(int Line, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    private const int LongestLine = 10_000;

    /// <summary>Every property of a file. A line that is none is skipped: nothing can be learnt from it.</summary>
    public static IEnumerable<ContentLine> In(string text)
    {
        var unfolded = new StringBuilder();
        var (number, first) = (0, 1);

        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;

            if (raw is [' ' or '\t', ..])
            {
                if (unfolded.Length < LongestLine)
                {
                    unfolded.Append(raw, 1, Math.Min(raw.Length - 1, LongestLine));
                }

                continue;
            }

            if (Read(unfolded.ToString(), first) is { } line)
            {
                yield return line;
            }

            unfolded.Clear().Append(raw, 0, Math.Min(raw.Length, LongestLine));
            first = number;
        }

        if (Read(unfolded.ToString(), first) is { } last)
        {
            yield return last;
        }
    }

    private static ContentLine? Read(string text, int line)
    {
        var colon = OutsideQuotes(text, ':', 0);

        if (colon <= 0)
        {
            return null;
        }

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var nameEnd = OutsideQuotes(text, ';', 0) is var semicolon && semicolon >= 0 && semicolon < colon ? semicolon : colon;

        for (var start = nameEnd; start < colon;)
        {
            var end = OutsideQuotes(text, ';', start + 1) is var next && next >= 0 && next < colon ? next : colon;
            var parameter = text[(start + 1)..end];
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);

            if (equals > 0)
            {
                parameters[parameter[..equals].ToUpperInvariant()] = parameter[(equals + 1)..].Trim('"');
            }

            start = end;
        }

        return new ContentLine(line, text[..nameEnd].Trim().ToUpperInvariant(), parameters, text[(colon + 1)..].Trim());
    }

    private static int OutsideQuotes(string text, char wanted, int from)
    {
        var quoted = false;

        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && text[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }
}
