using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Reading;

/// <summary>What a member took from a document, in one line.</summary>
public static class Takeaways
{
    /// <summary>The longest takeaway, in characters; a longer one is cut.</summary>
    public const int Longest = PlainText.LongestTitle;

    /// <summary>A takeaway as it is kept: on one line, without the quotes it may stand in; null when it says nothing.</summary>
    public static string? Read(string? text)
    {
        var line = HtmlText.OneLine(text ?? "");

        if (line is ['"' or '“' or '”' or '„' or '\'', _, .., '"' or '“' or '”' or '\''])
        {
            line = line[1..^1].Trim();
        }

        return line.Length == 0 ? null : PlainText.Cut(line);
    }
}
