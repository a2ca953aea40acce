namespace SlackCoach.Domain.Plans;

/// <summary>The YAML block at the top of a plan: only its simple <c>key: value</c> lines are used.</summary>
/// <param name="LineCount">How many leading lines it takes, fences and blank lines before it included; 0 when there is none.</param>
/// <param name="Title">The value of <c>title</c>.</param>
internal sealed record FrontMatter(int LineCount, string? Title)
{
    private static readonly FrontMatter None = new(0, null);

    public static FrontMatter Of(PlanText text)
    {
        var first = 1;

        while (first <= text.Count && text.IsBlank(first))
        {
            first++;
        }

        if (first > text.Count || text[first].TrimEnd() != "---")
        {
            return None;
        }

        string? title = null;

        for (var number = first + 1; number <= text.Count; number++)
        {
            var line = text[number];

            if (line.TrimEnd() is "---" or "...")
            {
                return number == first + 1 ? None : new FrontMatter(number, title);
            }

            if (!BelongsToYaml(line))
            {
                return None;
            }

            if (line.StartsWith("title:", StringComparison.OrdinalIgnoreCase))
            {
                title = Unquoted(line["title:".Length..]);
            }
        }

        return None;
    }

    // A rule at the top of a plan looks like an opening fence; prose, a heading or a bullet list after it shows that it is none.
    private static bool BelongsToYaml(string line)
    {
        if (string.IsNullOrWhiteSpace(line) || char.IsWhiteSpace(line[0]) || line[0] is '#' && !line.StartsWith("##", StringComparison.Ordinal))
        {
            return true;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);

        return line.StartsWith("- ", StringComparison.Ordinal)
            || (colon > 0 && line[..colon].All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.'));
    }

    private static string? Unquoted(string value)
    {
        value = value.Trim();

        if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0])
        {
            value = value[1..^1].Trim();
        }

        return value.Length == 0 || value is "|" or ">" ? null : value;
    }
}
