using System.Net;
using System.Text;

namespace SlackCoach.Domain.Reading;

/// <summary>A feed's text on its way into the XML reader, mended where people commonly err: characters that XML does not know, ampersands
/// and angle brackets that stand for themselves, HTML's named characters, something before the XML declaration. Document types, comments
/// and processing instructions are left out. Every line keeps its number.</summary>
internal sealed class FeedText(TextReader source) : TextReader
{
    private const string CDataBegin = "<![CDATA[";
    private const string CDataEnd = "]]>";
    private const int LongestEntity = 34;

    private readonly char[] _window = new char[8 * 1024];
    private readonly StringBuilder _ready = new();
    private readonly StringBuilder _tail = new();
    private int _at;
    private int _end;
    private int _given;
    private int _line = 1;
    private bool _inCData;
    private bool _seenElement;

    /// <summary>The line of a document type that was left out.</summary>
    public int? DoctypeLine { get; private set; }

    /// <summary>Whether the rest of the text ends with the closing tag of this element; reads to the end.</summary>
    public bool EndsWith(string element)
    {
        var buffer = new char[4 * 1024];

        while (Read(buffer, 0, buffer.Length) > 0)
        {
        }

        var end = _tail.ToString().TrimEnd();
        var open = end.LastIndexOf("</", StringComparison.Ordinal);

        return open >= 0 && end.EndsWith('>') && end[(open + 2)..^1].Trim() == element;
    }

    public override int Peek() => MakeReady() ? _ready[_given] : -1;

    public override int Read() => MakeReady() ? _ready[_given++] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = 0;

        while (read < count && MakeReady())
        {
            var length = Math.Min(count - read, _ready.Length - _given);
            _ready.CopyTo(_given, buffer, index + read, length);
            _given += length;
            read += length;
        }

        KeepTail(buffer.AsSpan(index, read));

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private void KeepTail(ReadOnlySpan<char> read)
    {
        const int kept = 256;
        _tail.Append(read.Length > kept ? read[^kept..] : read);

        if (_tail.Length > kept)
        {
            _tail.Remove(0, _tail.Length - kept);
        }
    }

    private bool MakeReady()
    {
        if (_given < _ready.Length)
        {
            return true;
        }

        _ready.Clear();
        _given = 0;

        while (_ready.Length < 2_000 && Has(1))
        {
            Next();
        }

        return _ready.Length > 0;
    }

    private void Next()
    {
        if (_inCData)
        {
            if (Starts(CDataEnd))
            {
                _inCData = false;
                Give(CDataEnd.Length);
            }
            else
            {
                GiveCharacter();
            }

            return;
        }

        switch (_window[_at])
        {
            case '<':
                NextMarkup();
                break;
            case '&':
                NextEntity();
                break;
            default:
                GiveCharacter();
                break;
        }
    }

    private void NextMarkup()
    {
        if (Starts(CDataBegin))
        {
            _inCData = true;
            Give(CDataBegin.Length);
        }
        else if (Starts("<!--"))
        {
            SkipPast("-->");
        }
        else if (Starts("<?"))
        {
            SkipPast("?>");
        }
        else if (!_seenElement && Starts("<!"))
        {
            DoctypeLine ??= _line;
            SkipDoctype();
        }
        else if (Has(2) && (char.IsLetter(_window[_at + 1]) || _window[_at + 1] is '/' or '_' or ':'))
        {
            _seenElement = true;
            Give(1);
        }
        else
        {
            _ready.Append("&lt;");
            _at++;
        }
    }

    private void NextEntity()
    {
        Has(LongestEntity);
        var ahead = _window.AsSpan(_at, Math.Min(LongestEntity, _end - _at));
        var end = ahead.IndexOf(';');
        var name = end < 2 ? "" : ahead[1..end].ToString();

        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            Give(end + 1);
        }
        else if (Meaning(name) is not { } meant)
        {
            _ready.Append("&amp;");
            _at++;
        }
        else if (!meant.All(character => IsSound(character) || char.IsSurrogate(character)))
        {
            _ready.Append(' ');
            _at += end + 1;
        }
        else if (name[0] == '#')
        {
            Give(end + 1);
        }
        else
        {
            _ready.Append(meant);
            _at += end + 1;
        }
    }

    /// <summary>The character that HTML's name, or a number, stands for; null where it stands for none.</summary>
    private static string? Meaning(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '#')
            && WebUtility.HtmlDecode($"&{name};") is var meant && meant != $"&{name};"
            ? meant
            : null;

    private void SkipPast(string end)
    {
        while (Has(1) && !Starts(end))
        {
            SkipCharacter();
        }

        _at += Has(end.Length) ? end.Length : 0;
    }

    // Inner declarations stand in square brackets, and any of it may stand in quotes.
    private void SkipDoctype()
    {
        var quote = '\0';
        var brackets = 0;

        while (Has(1))
        {
            var character = _window[_at];
            SkipCharacter();

            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '"' or '\'')
            {
                quote = character;
            }
            else if (character is '[' or ']')
            {
                brackets += character == '[' ? 1 : -1;
            }
            else if (character == '>' && brackets <= 0)
            {
                return;
            }
        }
    }

    private void SkipCharacter()
    {
        if (_window[_at++] == '\n')
        {
            _line++;
            _ready.Append('\n');
        }
    }

    private void GiveCharacter()
    {
        var character = _window[_at];

        if (char.IsHighSurrogate(character) && Has(2) && char.IsLowSurrogate(_window[_at + 1]))
        {
            Give(2);
            return;
        }

        _line += character == '\n' ? 1 : 0;
        _ready.Append(IsSound(character) ? character : char.IsSurrogate(character) ? '\uFFFD' : ' ');
        _at++;
    }

    private void Give(int count)
    {
        _ready.Append(_window, _at, count);
        _at += count;
    }

    private static bool IsSound(char character) =>
        character is '\t' or '\n' or '\r' or (>= ' ' and < '\uD800') or (>= '\uE000' and < '\uFFFE') && character != '\uFEFF';

    private bool Starts(string text) => Has(text.Length) && _window.AsSpan(_at, text.Length).Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether that many characters are left; then they stand in the window.</summary>
    private bool Has(int count)
    {
        if (_end - _at >= count)
        {
            return true;
        }

        _window.AsSpan(_at, _end - _at).CopyTo(_window);
        _end -= _at;
        _at = 0;

        for (int read; _end < count && (read = source.Read(_window, _end, _window.Length - _end)) > 0;)
        {
            _end += read;
        }

        return _end >= count;
    }
}
