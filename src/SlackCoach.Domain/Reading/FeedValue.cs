using System.Text;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Reading;

/// <summary>How a feed's text is written.</summary>
internal enum FeedTextKind
{
    Text,
    Html,
    Base64,
}

/// <summary>The content of one element, as far as anybody would read a title.</summary>
internal sealed class FeedValue(string name, FeedTextKind kind, int line, bool isPermaLink)
{
    private const int Longest = 16_000;

    private readonly StringBuilder _text = new();

    public string Name => name;

    public int Line => line;

    /// <summary>For an id: whether it is also the entry's link.</summary>
    public bool IsPermaLink => isPermaLink;

    public string Text => _text.ToString().Trim();

    public void Append(string text) => _text.Append(text.AsSpan(0, Math.Min(text.Length, Longest - _text.Length)));

    public void AppendMark(string element)
    {
        if (HtmlText.Breaks(element) && _text.Length < Longest)
        {
            _text.Append(' ');
        }
    }

    /// <summary>The content as a title: plain text on one line; null when it says nothing.</summary>
    public string? Title()
    {
        var plain = kind switch
        {
            FeedTextKind.Html => HtmlText.ToPlain(Text),
            FeedTextKind.Base64 => HtmlText.ToPlain(Decoded()),
            _ => HtmlText.OneLine(Text),
        };

        return plain.Length == 0 ? null : PlainText.Cut(plain);
    }

    private string Decoded()
    {
        var bytes = new byte[_text.Length];

        return Convert.TryFromBase64String(Text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
