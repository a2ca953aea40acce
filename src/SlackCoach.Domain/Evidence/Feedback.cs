using System.Buffers;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Plans;
using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Evidence;

/// <summary>Something that somebody told a member about their work, as the member noted it.</summary>
/// <param name="Number">The number by which the member names it; it never means another one.</param>
/// <param name="On">The member's day on which they noted it.</param>
/// <param name="From">Who said it, as the member wrote it. Foreign text.</param>
/// <param name="Text">What they said, on one line. Foreign text.</param>
public sealed record Feedback(int Number, DateOnly On, string From, string Text)
{
    /// <summary>The tags of the competencies or problems that it is about.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The member's day on which they said what they did about it; null while it is open.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>What they did about it; null while it is open.</summary>
    public string? Answer { get; init; }
}

/// <summary>Feedback as it was typed.</summary>
/// <param name="From">Who said it; null where the text does not tell a name from what was said.</param>
/// <param name="Text">What they said; empty where there is nothing.</param>
/// <param name="Tags">The tags, without <c>#</c>.</param>
public sealed record FeedbackDraft(string? From, string Text, IReadOnlyList<string> Tags);

/// <summary>Reads <c>Tomás "I want to see more code" #p2</c>.</summary>
/// <remarks>The name ends where the quotes begin, at a colon behind at most four words, or, for a mention, with the mention. Anything else does not
/// tell who said it.</remarks>
public static class FeedbackPhrase
{
    private const int LongestRead = 4_000;
    private const int LongestName = 80;

    private const string Quotes = "\"“”„«»";

    private static readonly SearchValues<char> AnyQuote = SearchValues.Create(Quotes);

    /// <summary>Reads a phrase.</summary>
    /// <param name="text">What was typed, with Slack's marks for people, its escapes undone.</param>
    public static FeedbackDraft Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var (line, tags) = DocumentTags.Split(HtmlText.OneLine(OneOnOneTitle.WithNames(text.Length <= LongestRead ? text : text[..LongestRead])));
        var (name, said) = Split(line);
        var from = name?.Trim(' ', ':', ',', '@');

        return new FeedbackDraft(from is { Length: > 0 and <= LongestName } ? from : null, PlainText.Cut(said.Trim([' ', .. Quotes])), tags);
    }

    private static (string? Name, string Said) Split(string line)
    {
        if (line.AsSpan().IndexOfAny(AnyQuote) is > 0 and var quote)
        {
            return (line[..quote], line[quote..]);
        }

        if (line.StartsWith('@') && line.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank)
        {
            return (line[..blank], line[blank..]);
        }

        return line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && line[..colon].Split(' ').Length <= 4
            ? (line[..colon], line[(colon + 1)..])
            : (null, line);
    }
}
