namespace SlackCoach.Domain.Plans;

/// <summary>The plan's text cut into lines, with line ends made equal; refuses what cannot be a plan.</summary>
internal sealed class PlanText
{
    private readonly string[] _lines;

    private PlanText(string[] lines) => _lines = lines;

    /// <summary>How many lines there are, blank ones included.</summary>
    public int Count => _lines.Length;

    /// <summary>The whole text with LF line ends; line numbers and offsets of the parser refer to it.</summary>
    public string Whole => field ??= string.Join('\n', _lines);

    /// <summary>One line as written.</summary>
    /// <param name="number">From 1.</param>
    public string this[int number] => _lines[number - 1];

    /// <summary>The lines from <paramref name="first"/> to <paramref name="last"/>, inclusive, as written.</summary>
    public string Between(int first, int last) => string.Join('\n', _lines[(first - 1)..last]);

    /// <summary>Whether a line says nothing.</summary>
    public bool IsBlank(int number) => string.IsNullOrWhiteSpace(this[number]);

    /// <summary>A copy in which some leading lines are blank, so that the rest keeps its line numbers.</summary>
    public PlanText WithoutFirst(int count) => new([.. Enumerable.Repeat("", count), .. _lines[count..]]);

    /// <summary>Takes a text in.</summary>
    /// <exception cref="PlanUnreadableException">The text is too long or not text.</exception>
    public static PlanText From(string markdown)
    {
        if (markdown.Length > PlanReader.MaximumLength)
        {
            throw new PlanUnreadableException(
                PlanProblem.TooLong,
                $"This plan is too long to read: {markdown.Length:N0} characters, and {PlanReader.MaximumLength:N0} are the most.");
        }

        if (markdown.Contains('\0'))
        {
            throw new PlanUnreadableException(PlanProblem.NotText, "This is not a text file, so it cannot be read as a plan.");
        }

        var text = markdown.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

        var lines = text.Split('\n');

        if (lines.Length > PlanReader.MaximumLines)
        {
            throw new PlanUnreadableException(
                PlanProblem.TooLong, $"This plan is too long to read: {lines.Length:N0} lines, and {PlanReader.MaximumLines:N0} are the most.");
        }

        return new PlanText(lines);
    }
}
