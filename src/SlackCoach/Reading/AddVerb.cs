using SlackCoach.Commands;
using SlackCoach.Domain.Reading;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary><c>/plan read add LINK [title] [#tag]</c>; <c>add feed LINK</c>, <c>add list LINK</c>, <c>add document LINK</c>, <c>add folder
/// owner/name/path</c>; several lines are a list; nothing opens a form.</summary>
internal sealed class AddVerb(AddReading addReading, FormOpening forms) : IReadVerb
{
    private const string HowTo =
        "Add a link, such as /plan read add https://… #tag; a feed: add feed https://…; a list of links: add list https://…; a folder of a repository: "
        + "add folder owner/name/docs; or several lines with a link each. Nothing was changed.";

    public IReadOnlyList<string> Names => ["add"];

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var (member, text) = (request.Member, request.Arguments);

        if (text.Length == 0)
        {
            if (request.TriggerId is not { } triggerId)
            {
                return Reply.Plain(HowTo);
            }

            forms.OpenAfterReply(request.TeamId, member, triggerId, AddReadingModal.Build());

            return null;
        }

        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return await addReading.Paste(member, text, [], cancellationToken);
        }

        var (kind, rest) = Kind(text);

        return kind == "folder" ? await Folder(member, rest, cancellationToken) : await Link(member, kind, rest, cancellationToken);
    }

    private async Task<Message> Folder(Member member, string text, CancellationToken cancellationToken)
    {
        var (path, tags) = DocumentTags.Split(text);

        return await addReading.Folder(member, path, tags, cancellationToken) ?? Reply.Plain(HowTo);
    }

    private async Task<Message> Link(Member member, string kind, string text, CancellationToken cancellationToken)
    {
        if (PastedList.Read(text) is not { Documents: [var document] } list)
        {
            // owner/name/docs, or a folder's link, without saying that it is one.
            return await Folder(member, text, cancellationToken);
        }

        if (list.Problems.Count > 0)
        {
            return Reply.Plain(HowTo);
        }

        var (link, tags) = (document.Link, document.Tags);

        if (kind.Length == 0 && link.AbsolutePath.Contains("/tree/", StringComparison.Ordinal)
            && await addReading.Folder(member, link.AbsoluteUri, tags, cancellationToken) is { } folder)
        {
            return folder;
        }

        return kind switch
        {
            "feed" => await addReading.Follow(member, ReadingSourceKind.Feed, link, tags, cancellationToken),
            "list" => await addReading.Follow(member, ReadingSourceKind.List, link, tags, cancellationToken),
            "" when SourceAddress.LooksLikeFeed(link) => await addReading.Follow(member, ReadingSourceKind.Feed, link, tags, cancellationToken),
            "" when SourceAddress.MayBeList(link) => AddReading.AskBack(link, tags),
            _ => await addReading.Document(member, link, document.Title, tags, cancellationToken),
        };
    }

    private static (string Kind, string Left) Kind(string text)
    {
        var words = text.Split(' ', 2);

        return words is [var first, var rest] && first.ToLowerInvariant() is "feed" or "list" or "folder" or "document" or "doc"
            ? (words[0].ToLowerInvariant(), words[1].Trim())
            : ("", text);
    }
}
