using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Threads;

/// <summary>The title of an entry: the first words of the message that decided.</summary>
public static class ThreadTitle
{
    /// <summary>The longest title, in characters as they are seen: 80.</summary>
    public const int Longest = 80;

    // More would only be cut.
    private const int LongestRead = 2_000;

    private static readonly Regex Entities = Pattern(@"<(?<kind>@|#|!subteam\^|!date\^|!|)(?<id>[^<>|]+)(?:\|(?<label>[^<>]*))?>");
    private static readonly Regex Blocks = Pattern(@"```.*?(?:```|$)", RegexOptions.Singleline);
    private static readonly Regex Marks = Pattern(@"(?<![\p{L}\p{N}])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![\p{L}\p{N}])");
    private static readonly Regex Quotes = Pattern(@"^[ \t]*&gt;.*$", RegexOptions.Multiline);
    private static readonly Regex Spaces = Pattern(@"\s+");

    /// <summary>Makes a title.</summary>
    /// <remarks>Without markup, code blocks and quoted lines; people and groups by name, links by their label or host. What was cut ends in
    /// an ellipsis.</remarks>
    /// <param name="text">The message's text as Slack sends it.</param>
    /// <param name="nameOf">The name of a person, group or channel by its id; null where it is not known.</param>
    /// <returns>At most <see cref="Longest"/> characters, one line; "A message without words" where nothing is left.</returns>
    public static string Of(string text, Func<string, string?> nameOf)
    {
        var head = text.Length <= LongestRead ? text : text[..LongestRead];
        var plain = Quotes.Replace(Blocks.Replace(head, " "), " ");
        plain = Marks.Replace(plain, string.Empty);
        plain = Entities.Replace(plain, entity => Named(entity, nameOf))
            .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        plain = Spaces.Replace(plain, " ").Trim();

        return plain.Length == 0 ? "A message without words" : Cut(plain);
    }

    private static string Named(Match entity, Func<string, string?> nameOf)
    {
        var id = entity.Groups["id"].Value;
        var label = entity.Groups["label"].Value.TrimStart('@', '#');

        return entity.Groups["kind"].Value switch
        {
            "@" => "@" + (nameOf(id) ?? (label.Length > 0 ? label : "somebody")),
            "!subteam^" => "@" + (nameOf(id) ?? (label.Length > 0 ? label : "a group")),
            "#" => "#" + (label.Length > 0 ? label : nameOf(id) ?? "a channel"),
            "!" => "@" + id,
            "!date^" => label,
            _ when label.Length > 0 => label,
            _ => Uri.TryCreate(id, UriKind.Absolute, out var link) && link.Host.Length > 0 ? link.Host : id,
        };
    }

    private static string Cut(string text)
    {
        var seen = StringInfo.ParseCombiningCharacters(text);

        if (seen.Length <= Longest)
        {
            return text;
        }

        var cut = text[..seen[Longest - 1]];
        var space = cut.LastIndexOf(' ');

        return (space > cut.Length / 2 ? cut[..space] : cut).TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    private static Regex Pattern(string pattern, RegexOptions options = RegexOptions.None) =>
        Wording.Pattern(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
