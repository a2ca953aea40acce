using System.Globalization;
using System.Text;

namespace SlackCoach.Domain.Naming;

/// <summary>Text as it is compared: without case, accents and punctuation.</summary>
internal static class Words
{
    // String.Normalize does nothing in a process without ICU, so the accented Latin letters stand here.
    private static readonly string[] Accented =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ", "cçćĉċč", "dďđð", "eèéêëēĕėęěẹẻẽếềểễệ", "gĝğġģ", "hĥħ", "iìíîïĩīĭįıİỉị", "jĵ", "kķ", "lĺļľŀł",
        "nñńņň", "oòóôõöøōŏőơọỏốồổỗộớờởỡợ", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųưụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżž", "её",
    ];

    private static readonly Dictionary<char, string> Plain = Accented
        .SelectMany(letters => letters.Skip(1).Select(letter => (letter, plain: letters[..1])))
        .Concat([('ß', "ss"), ('æ', "ae"), ('œ', "oe"), ('þ', "th")])
        .ToDictionary();

    /// <summary>The text in lower case, without accents, each run of white space a single blank.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var character in text.Trim().ToLowerInvariant())
        {
            if (char.IsWhiteSpace(character))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
            }
            else if (Plain.TryGetValue(character, out var plain))
            {
                folded.Append(plain);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(character);
            }
        }

        return folded.ToString();
    }

    /// <summary>The words of a text: its runs of letters and digits, folded.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var folded = Fold(text);
        var words = new List<string>();
        var start = -1;

        for (var at = 0; at <= folded.Length; at++)
        {
            var isInWord = at < folded.Length && IsLetterOrDigit(folded, at);

            if (isInWord && start < 0)
            {
                start = at;
            }
            else if (!isInWord && start >= 0)
            {
                words.Add(folded[start..at]);
                start = -1;
            }
        }

        return words;
    }

    // The second half of a pair is what the first is.
    private static bool IsLetterOrDigit(string text, int at) =>
        char.IsLetterOrDigit(text, at > 0 && char.IsSurrogatePair(text, at - 1) ? at - 1 : at);
}
