namespace SlackCoach.Domain.Reading;

/// <summary>What was read of a list of documents that somebody pasted.</summary>
/// <param name="Documents">The documents, in the list's order, each once.</param>
/// <param name="Problems">The lines of which nothing was taken, or not all.</param>
public sealed record PastedList(IReadOnlyList<ListedDocument> Documents, IReadOnlyList<ListProblem> Problems)
{
    /// <summary>The longest list that is read, in UTF-16 characters; what follows is not read.</summary>
    public const int MaximumLength = 256 * 1024;

    /// <summary>The most documents that are taken from one list.</summary>
    public const int MaximumDocuments = 500;

    /// <summary>The most problems that are named.</summary>
    public const int MaximumProblems = 50;

    /// <summary>Reads a list: a line for each document, as a bare link with or without a title beside it, or as Markdown's
    /// <c>[title](link)</c>, with or without a list mark, check box and <c>#tags</c>.</summary>
    /// <remarks>A line with several links of Markdown's names several documents. Headings, rules, code fences and blank lines are passed over.
    /// A line without a link is a problem; so is a link that a line before it has (<see cref="DocumentLink.KeyOf"/>).</remarks>
    public static PastedList Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var draft = new ListDraft();
        var head = text.Length <= MaximumLength ? text : text[..MaximumLength];
        var number = 0;

        foreach (var line in head.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r'))
        {
            draft.Take(++number, line.Trim().Trim('\uFEFF'));
        }

        if (text.Length > MaximumLength)
        {
            draft.Add(number, FormattableString.Invariant($"The list is longer than {MaximumLength:N0} characters; I read no further."));
        }

        return draft.ToList();
    }
}

/// <summary>A document of a pasted list.</summary>
/// <param name="Title">Its title, plain text on one line, at most 500 characters; where the list names none, made of the link. Foreign text.</param>
/// <param name="Link">Its link.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Line">The line it stands on, from 1.</param>
public sealed record ListedDocument(string Title, Uri Link, IReadOnlyList<string> Tags, int Line);

/// <summary>A line of a list of which nothing was taken, or not all.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">A sentence fit to be shown; it quotes nothing of the list.</param>
public sealed record ListProblem(int Line, string Message);
