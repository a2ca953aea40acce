using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Threads.Phrasing;

/// <summary>What a message says, without what it quotes and without markup: sentences in lower case, with <c>@0</c> for the first person named and
/// <c>!0</c> for the first group.</summary>
internal sealed class SpokenText
{
    private const string EmojiMark = " \u0001 ";

    // What a message asks stands early; what follows is detail.
    private const int LongestRead = 6_000;

    private static readonly Regex Blocks = Pattern(@"```.*?(?:```|$)", RegexOptions.Singleline);
    private static readonly Regex Code = Pattern(@"`[^`\n]+`");
    private static readonly Regex Quotes = Pattern(@"^[ \t]*(?:&gt;|>).*$", RegexOptions.Multiline);
    // An emoji between words parts them as a full stop does.
    private static readonly Regex PartingEmoji = Pattern(@"(?<=[\w,.!]\s+)\u0001(?:\s+\u0001)*(?=\s+\w)");

    // "*Thursday" puts right a word said before.
    private static readonly Regex Correction = Pattern(@"^\s*\*[^*\s]+(?: [^*\s]+)?\s*$");
    private static readonly Regex Entities = Pattern(@"<(?<kind>@|#|!subteam\^|!date\^|!|)(?<id>[^<>|\s]+[^<>|]*)(?:\|(?<label>[^<>]*))?>");
    private static readonly Regex RawLinks = Pattern(@"\bhttps?://\S+");
    private static readonly Regex EmojiNames = Pattern(@":(?<name>[a-z0-9_+'-]*[a-z+][a-z0-9_+'-]*|100|1234)(?:::skin-tone-\d)?:(?:skin-tone-\d:)?", RegexOptions.IgnoreCase);
    private static readonly Regex Emphasis = Pattern(@"(?<![\p{L}\p{N}])[*_~]+(?=\S)|(?<=\S)[*_~]+(?![\p{L}\p{N}])");

    // A sentence ends at a line's end, at a mark that a space follows, and before a name that begins a part of its own.
    private static readonly Regex Ends = Pattern(@"\n+|(?<=[.!?…][)""']*)\s+(?!@\d+\s*$)|(?<=[\w)]{2}[^@!\n]{3},|;)\s+(?=@\d+,?\s+[\w])");

    private readonly List<string> _personIds = [];
    private readonly List<string> _groups = [];
    private readonly HashSet<string> _symbols = [];

    private SpokenText()
    {
    }

    /// <summary>The people named, in order, each once; <c>@0</c> is the first.</summary>
    public IReadOnlyList<string> PersonIds => _personIds;

    /// <summary>The groups named; <c>!0</c> is the first.</summary>
    public IReadOnlyList<string> Groups => _groups;

    /// <summary>The emoji in it, by name or as they are.</summary>
    public IReadOnlySet<string> Symbols => _symbols;

    /// <summary>The sentences, without blank ones.</summary>
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>Whether it holds code, which says something without words.</summary>
    public bool HasCode { get; private set; }

    public static SpokenText Of(string text)
    {
        var spoken = new SpokenText();
        var head = text.Length <= LongestRead ? text : text[..LongestRead];
        var plain = Blocks.Replace(head, _ => spoken.SeeCode());
        plain = Correction.Replace(Quotes.Replace(plain, "\n"), string.Empty);
        plain = Code.Replace(plain, _ => spoken.SeeCode());
        plain = Entities.Replace(plain, spoken.Name);
        plain = RawLinks.Replace(plain, " xlink ");
        plain = EmojiNames.Replace(plain, spoken.See);
        plain = PartingEmoji.Replace(spoken.SeeSymbols(plain), "\n").Replace('\u0001', ' ').Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
        plain = Emphasis.Replace(Wording.Fold(plain).Replace('？', '?').Replace('؟', '?'), string.Empty);

        spoken.Sentences = [.. Ends.Split(string.Join('\n', plain.Split('\n').Select(Words.Fold))).Select(Trim).Where(sentence => sentence.Any(character => char.IsLetterOrDigit(character) || character is '?' or '^' or '+'))];

        return spoken;
    }

    // Bullets and numbers of a list, and words like x86 at the start, are no part of the sentence.
    private static string Trim(string sentence) => sentence.Trim().TrimStart('-', '•', '*', '·', '–', '(', ' ').Trim();

    private string SeeCode()
    {
        HasCode = true;
        return " xcode ";
    }

    private string Name(Match match)
    {
        var id = match.Groups["id"].Value;

        return match.Groups["kind"].Value switch
        {
            "@" => $"@{Index(_personIds, id)}",
            "!subteam^" => $"!{Index(_groups, id)}",
            "!" when id is "here" or "channel" or "everyone" => $"!{Index(_groups, id)}",
            "!" or "!date^" => match.Groups["label"].Value,
            "#" => "xchannel",
            _ => " xlink ",
        };
    }

    private static int Index(List<string> ids, string id)
    {
        if (!ids.Contains(id))
        {
            ids.Add(id);
        }

        return ids.IndexOf(id);
    }

    private string See(Match match)
    {
        _ = _symbols.Add(match.Groups["name"].Value.ToLowerInvariant());
        return EmojiMark;
    }

    private string SeeSymbols(string text)
    {
        var kept = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol && rune.Value > 0xFF)
            {
                _ = _symbols.Add(rune.ToString());
                _ = kept.Append(EmojiMark);
            }
            else if (rune.Value is not (0xFE0F or 0x200D))
            {
                _ = kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static Regex Pattern(string pattern, RegexOptions options = RegexOptions.None) =>
        Wording.Pattern(pattern, options | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
