using System.Text;

namespace SlackCoach.Domain.Reading;

/// <summary>Tags of documents: <c>leadership</c>, <c>system-design</c>.</summary>
/// <remarks>A tag is in lower case; it has letters, digits, and single hyphens for whatever else stood between them; at most 40 characters
/// and at least one letter.</remarks>
public static class DocumentTags
{
    /// <summary>The most tags of a document.</summary>
    public const int Most = 20;

    private const int Longest = 40;

    /// <summary>A name as a tag; null when nothing of it can be one.</summary>
    /// <param name="name">The name, with or without <c>#</c>, such as "System Design".</param>
    public static string? Of(string name)
    {
        var tag = new StringBuilder();

        foreach (var character in name.Length > 4 * Longest ? name[..(4 * Longest)] : name)
        {
            if (char.IsLetterOrDigit(character))
            {
                tag.Append(char.ToLowerInvariant(character));
            }
            else if (tag.Length > 0 && tag[^1] != '-')
            {
                tag.Append('-');
            }
        }

        var whole = tag.ToString();
        var cut = (whole.Length > Longest ? whole[..Longest] : whole).TrimEnd('-');

        return cut.Any(char.IsLetter) ? cut : null;
    }

    /// <summary>The tags of two lists, each once, the first list's first; at most <see cref="Most"/>.</summary>
    public static IReadOnlyList<string> Join(IEnumerable<string> first, IEnumerable<string> second) =>
        [.. first.Concat(second).Select(Of).OfType<string>().Distinct().Take(Most)];

    /// <summary>Takes the tags (<c>#word</c>) out of a text.</summary>
    /// <param name="text">One line.</param>
    /// <returns>What is left, trimmed, and the tags in the order they stood. A number, such as <c>#42</c>, is no tag.</returns>
    public static (string Text, IReadOnlyList<string> Tags) Split(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tags = words.Where(IsTag).ToList();

        return (string.Join(' ', words.Where(word => !IsTag(word))), Join(tags, []));
    }

    private static bool IsTag(string word) => word.Length > 1 && word[0] == '#' && word[1] != '#' && Of(word) is not null;
}
