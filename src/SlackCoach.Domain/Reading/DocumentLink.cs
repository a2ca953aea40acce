using System.Text;

namespace SlackCoach.Domain.Reading;

/// <summary>Links to documents.</summary>
public static class DocumentLink
{
    /// <summary>The longest link that is kept, in characters.</summary>
    public const int LongestLink = 2_000;

    // What only tells where a reader came from.
    private static readonly string[] Trackers = ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid"];

    /// <summary>A name for what a link leads to: two links with the same one lead to the same document.</summary>
    /// <remarks>Not looked at are http or https, the case of the host, a port that is the scheme's own, the fragment, slashes at the path's
    /// end, and parameters that only say where a reader came from (<c>utm_*</c> and the like). All else counts, with its case.</remarks>
    /// <param name="link">An absolute http or https address.</param>
    public static string KeyOf(Uri link)
    {
        ArgumentNullException.ThrowIfNull(link);

        var key = new StringBuilder(link.IdnHost.ToLowerInvariant().TrimEnd('.'));

        if (!link.IsDefaultPort && link.Port is not (80 or 443))
        {
            key.Append(System.Globalization.CultureInfo.InvariantCulture, $":{link.Port}");
        }

        key.Append(link.AbsolutePath.TrimEnd('/'));
        var parameters = (link.Query is ['?', .. var written] ? written : "")
            .Split('&', StringSplitOptions.RemoveEmptyEntries).Where(parameter => !IsTracker(parameter));

        return string.Join('&', parameters) is { Length: > 0 } query ? $"{key}?{query}" : key.ToString();
    }

    /// <summary>Reads a link as a person types or pastes it.</summary>
    /// <param name="text">The link, perhaps in angle brackets, perhaps with Slack's label (<c>&lt;https://…|label&gt;</c>).</param>
    /// <returns>The absolute address; null unless it is http or https, without a password and at most <see cref="LongestLink"/> long.</returns>
    public static Uri? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var written = text.Trim();

        if (written is ['<', .. var inner, '>'])
        {
            written = inner.Split('|')[0];
        }

        return written.Length <= LongestLink && Uri.TryCreate(written, UriKind.Absolute, out var link) && IsReadable(link) ? link : null;
    }

    /// <summary>A title for a document that is known by its link only: the words of the path's end, or the host.</summary>
    public static string TitleOf(Uri link)
    {
        ArgumentNullException.ThrowIfNull(link);

        var last = link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        var name = Uri.UnescapeDataString(last);
        var dot = name.LastIndexOf('.');
        var stem = dot > 0 && name.Length - dot <= 6 ? name[..dot] : name;
        var plain = HtmlText.OneLine(string.Join(' ', stem.Split(['-', '_', ' ', '+'], StringSplitOptions.RemoveEmptyEntries)));

        return plain.Any(char.IsLetter) ? Plans.PlainText.Cut(char.ToUpperInvariant(plain[0]) + plain[1..]) : link.IdnHost;
    }

    /// <summary>Whether an address can be opened as a document.</summary>
    internal static bool IsReadable(Uri link) =>
        link.IsAbsoluteUri && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
        && link.UserInfo.Length == 0 && link.Host.Length > 0 && link.OriginalString.Length <= LongestLink;

    private static bool IsTracker(string parameter)
    {
        var name = parameter.Split('=')[0];

        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Trackers.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
