using System.Text.RegularExpressions;

namespace SlackCoach.Domain.Reading;

/// <summary>Finds what a Slack message points to.</summary>
public static partial class LinkInText
{
    /// <summary>The first web address in a message, with its label where it has one; null where there is none.</summary>
    /// <param name="text">The message as Slack sends it: links in angle brackets, <c>&lt;https://…|label&gt;</c>, and <c>&amp;amp;</c> for an ampersand.</param>
    public static (Uri Link, string? Label)? First(string text)
    {
        foreach (Match match in Links().Matches(text))
        {
            if (Uri.TryCreate(Unescape(match.Groups["link"].Value), UriKind.Absolute, out var link))
            {
                var label = Unescape(match.Groups["label"].Value).Trim();

                return (link, label.Length == 0 || link.OriginalString.Contains(label, StringComparison.OrdinalIgnoreCase) ? null : label);
            }
        }

        return null;
    }

    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex(@"<(?<link>https?://[^|>\s]+)(?:\|(?<label>[^>]*))?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Links();
}
