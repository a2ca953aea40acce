namespace SlackCoach.Commands;

/// <summary>Gives back what a person typed: Slack escapes three characters in commands and messages.</summary>
internal static class SlackEscapes
{
    public static string Undo(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
}
