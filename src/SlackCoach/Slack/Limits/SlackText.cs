using System.Globalization;
using System.Text;

namespace SlackCoach.Slack.Limits;

/// <summary>Makes foreign text fit: nothing that JSON cannot carry, and cuts only where a reader sees a border.</summary>
internal static class SlackText
{
    /// <summary>Stands for text that is empty, which Slack refuses.</summary>
    public const string Nothing = "(no text)";

    private const string Ellipsis = "…";

    /// <summary>Replaces halves of surrogate pairs and drops control characters other than tab and line feed.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text) || !NeedsCleaning(text))
        {
            return text ?? "";
        }

        var clean = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate is enumerated as U+FFFD.
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>Cleans; what is blank becomes <see cref="Nothing"/>, what is too long ends in an ellipsis.</summary>
    public static string Fit(string? text, int most, bool mrkdwn = false) => Shorten(OrNothing(Clean(text)), most, mrkdwn);

    /// <summary>Shortens to <paramref name="most"/> code units with an ellipsis, between text elements; in mrkdwn never inside an
    /// entity or a link.</summary>
    public static string Shorten(string text, int most, bool mrkdwn = false) =>
        text.Length <= most ? text : text[..Cut.Find(text, 0, most - Ellipsis.Length, mrkdwn).Last].TrimEnd() + Ellipsis;

    /// <summary>Cuts into pieces of at most <paramref name="most"/> code units, after a line or a word where there is one.</summary>
    public static IReadOnlyList<string> Split(string text, int most, bool mrkdwn)
    {
        var pieces = new List<string>();
        var start = 0;

        while (text.Length - start > most)
        {
            var end = Cut.Find(text, start, most, mrkdwn).Best(start, most);
            Add(text[start..end]);
            start = end;
        }

        Add(text[start..]);

        return pieces is [] ? [Nothing] : pieces;

        void Add(string piece)
        {
            // Only a cut takes white space away: a text that fits stays as it is.
            var trimmed = piece.Length == text.Length ? piece : piece.Trim('\n', ' ');

            if (!string.IsNullOrWhiteSpace(trimmed))
            {
                pieces.Add(trimmed);
            }
        }
    }

    public static string OrNothing(string text) => string.IsNullOrWhiteSpace(text) ? Nothing : text;

    private static bool NeedsCleaning(string text)
    {
        foreach (var character in text)
        {
            if (char.IsSurrogate(character) || (char.IsControl(character) && character is not '\n' and not '\t'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a text may be cut: the last border of all, and the last ones after a line and after a word.</summary>
    private readonly record struct Cut(int Last, int Line, int Word)
    {
        public int Best(int start, int most) =>
            Line > start + (most / 2) ? Line : Word > start + (most / 2) ? Word : Last;

        public static Cut Find(string text, int start, int most, bool mrkdwn)
        {
            var cut = Walk(text, start, most, mrkdwn, StringInfo.GetNextTextElementLength);

            // One text element longer than the limit (a letter under a thousand accents) is cut between its code points.
            if (cut.Last == start)
            {
                cut = Walk(text, start, most, mrkdwn, RuneLength);
            }

            if (cut.Last == start)
            {
                var end = start + most;
                cut = cut with { Last = char.IsLowSurrogate(text[end]) ? end - 1 : end };
            }

            return cut;
        }

        private static int RuneLength(ReadOnlySpan<char> rest) => char.IsHighSurrogate(rest[0]) && rest.Length > 1 ? 2 : 1;

        private static Cut Walk(string text, int start, int most, bool mrkdwn, Func<ReadOnlySpan<char>, int> next)
        {
            var cut = new Cut(start, start, start);
            var blockedUntil = start;
            var position = start;

            while (position < text.Length)
            {
                var border = position + next(text.AsSpan(position));

                if (border > start + most)
                {
                    break;
                }

                for (var i = position; mrkdwn && i < border; i++)
                {
                    blockedUntil = Math.Max(blockedUntil, EndOfMarkup(text, i));
                }

                position = border;

                if (border >= blockedUntil)
                {
                    cut = new Cut(border, text[border - 1] == '\n' ? border : cut.Line, text[border - 1] == ' ' ? border : cut.Word);
                }
            }

            return cut;
        }

        private static int EndOfMarkup(string text, int at) => text[at] switch
        {
            '&' => EndOf(text, at, ';', "&amp;".Length),
            '<' => EndOf(text, at, '>', SlackLimits.SectionText),
            _ => at,
        };

        private static int EndOf(string text, int at, char end, int most)
        {
            var length = text.AsSpan(at, Math.Min(most, text.Length - at)).IndexOf(end) + 1;

            return at + length;
        }
    }
}
