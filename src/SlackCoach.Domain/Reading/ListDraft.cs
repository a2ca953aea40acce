using System.Globalization;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Reading;

/// <summary>A pasted list while it is read.</summary>
internal sealed class ListDraft
{
    private const int LongestLine = 4_000;

    private readonly List<ListedDocument> _documents = [];
    private readonly List<ListProblem> _problems = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public void Add(int line, string message)
    {
        if (_problems.Count < PastedList.MaximumProblems)
        {
            _problems.Add(new ListProblem(line, message));
        }
    }

    public PastedList ToList() => new(_documents, _problems);

    /// <summary>Takes a line, trimmed.</summary>
    public void Take(int number, string line)
    {
        if (IsStructure(line))
        {
            return;
        }

        if (line.Length > LongestLine)
        {
            Add(number, "This line is too long.");
            return;
        }

        var links = LineLinks.In(WithoutMark(line), out var rest);

        if (links.Count == 0)
        {
            Add(number, "There is no link in this line.");
            return;
        }

        var (words, tags) = DocumentTags.Split(rest);

        foreach (var (title, address) in links)
        {
            // The words beside a link are its title when it is the only one.
            Take(number, title ?? (links.Count == 1 ? words : ""), address, tags);
        }
    }

    private void Take(int number, string title, string address, IReadOnlyList<string> tags)
    {
        if (DocumentLink.TryParse(address) is not { } link)
        {
            Add(number, "The link cannot be opened: it has to begin with https:// or http://, and to hold no password.");
        }
        else if (_documents.Count >= PastedList.MaximumDocuments)
        {
            Add(number, FormattableString.Invariant($"A list may name {PastedList.MaximumDocuments} documents; I took the first {PastedList.MaximumDocuments}."));
        }
        else if (!_lines.TryAdd(DocumentLink.KeyOf(link), number))
        {
            Add(number, string.Create(CultureInfo.InvariantCulture, $"This is the document of line {_lines[DocumentLink.KeyOf(link)]} again."));
        }
        else
        {
            var plain = PlainText.Cut(HtmlText.OneLine(title).Trim(' ', '-', '–', '—', ':', '|', '·', ',', ';', '"', '“', '”').TrimEnd('(', ' '));
            _documents.Add(new ListedDocument(plain.Length > 0 ? plain : DocumentLink.TitleOf(link), link, tags, number));
        }
    }

    // A heading has a blank after its marks; "#tag https://…" is a document.
    private static bool IsStructure(string line) =>
        line.Length == 0
        || line.StartsWith("```", StringComparison.Ordinal)
        || (line[0] == '#' && line.TrimStart('#') is "" or [' ', ..] && !line.Contains("://", StringComparison.Ordinal))
        || line.All(character => character is '-' or '*' or '_' or '=' or ' ' or '|' or ':');

    private static string WithoutMark(string line)
    {
        var rest = line.TrimStart('>', ' ');
        var digits = rest.TakeWhile(char.IsAsciiDigit).Count();

        if (rest is ['-' or '*' or '+' or '•', ' ' or '\t', ..])
        {
            rest = rest[2..].TrimStart();
        }
        else if (digits is > 0 and <= 4 && rest.Length > digits + 1 && rest[digits] is '.' or ')' && rest[digits + 1] is ' ' or '\t')
        {
            rest = rest[(digits + 2)..].TrimStart();
        }

        return rest is ['[', ' ' or 'x' or 'X', ']', ' ', .. var task] ? task : rest;
    }
}
