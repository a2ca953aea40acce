using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Reading;
using SlackCoach.GitHub;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Puts on a member's list what they name, or follows it, and says what came of it. The caller saves.</summary>
internal sealed class AddReading(AddDocuments addDocuments, FollowSource followSource, IDocumentFolders folders)
{
    private const int ProblemsShown = 10;

    /// <summary>A single link that is a document.</summary>
    public async Task<Message> Document(Member member, Uri link, string? title, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        var (item, before) = await addDocuments.Link(member, link, title, tags, cancellationToken);
        var name = string.Create(CultureInfo.InvariantCulture, $"{item.Number}. {PickBlocks.Title(item)}");

        return Reply.Plain(before switch
        {
            null => $"On your reading list: {name}. /plan read shows it all.",
            DocumentState.Read => $"You read that before; it is back on your list: {name}.",
            DocumentState.Dropped => $"You dropped that before; it is back on your list: {name}.",
            _ => $"That is on your list already: {name}.",
        });
    }

    /// <summary>A list as it was pasted.</summary>
    public async Task<Message> Paste(Member member, string text, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        var list = PastedList.Read(text);
        var documents = list.Documents.Select(document => new NewDocument(
            document.Title, document.Link, AddDocuments.HostOf(document.Link), DocumentTags.Join(document.Tags, tags), null)).ToList();
        var added = await addDocuments.Execute(member, documents, source: null, cancellationToken);
        var known = documents.Count - added.Count;
        var first = string.Create(CultureInfo.InvariantCulture, $"{Count(added.Count)} added to your reading list")
            + (known > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Count(known)} there before.") : ".");
        var problems = list.Problems.Take(ProblemsShown)
            .Select(problem => string.Create(CultureInfo.InvariantCulture, $"• Line {problem.Line}: {problem.Message}")).ToList();

        if (list.Problems.Count > ProblemsShown)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"… and {list.Problems.Count - ProblemsShown} more lines."));
        }

        return Reply.Plain(problems.Count == 0 ? first : $"{first} Not everything could be taken:\n{string.Join('\n', problems)}");
    }

    /// <summary>A feed or list that is followed from now on.</summary>
    public Task<Message> Follow(Member member, ReadingSourceKind kind, Uri link, IReadOnlyList<string> tags, CancellationToken cancellationToken) =>
        Follow(member, new SourceAddress(kind, link.AbsoluteUri), tags, cancellationToken);

    /// <summary>A folder as typed; null when it is none.</summary>
    public async Task<Message?> Folder(Member member, string text, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        if (SourceAddress.TryFolder(text, folders.Site) is not { } address)
        {
            return null;
        }

        return folders.Allows(address.Folder.Repository)
            ? await Follow(member, address, tags, cancellationToken)
            : Reply.Plain(
                $"SlackCoach is not set up to read {address.Folder.Repository}; whoever runs it names repositories in GitHub:Repositories. "
                + "Nothing was changed.");
    }

    /// <summary>Asks what a link is that may be a document as well as a list of documents.</summary>
    public static Message AskBack(Uri link, IReadOnlyList<string> tags)
    {
        var value = $"{string.Join(' ', tags)}|{link.AbsoluteUri}";
        var question = $"Is {SlackText.Shorten(link.AbsoluteUri, 200)} one document, or a list of links to follow? Nothing is added yet.";

        return new Message
        {
            Text = Mrkdwn.Escape(question),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)question },
                new ActionsBlock
                {
                    Elements =
                    [
                        new Button { ActionId = AddChoiceHandler.Action + ":document", Text = "One document", Value = value },
                        new Button { ActionId = AddChoiceHandler.Action + ":list", Text = "A list", Value = value },
                    ],
                },
            ],
        };
    }

    private async Task<Message> Follow(Member member, SourceAddress address, IReadOnlyList<string> tags, CancellationToken cancellationToken) =>
        await followSource.Start(member, address, tags, cancellationToken)
            ? Reply.Plain(
                $"I read {SlackText.Shorten(address.Words, 200)} now, and look again every six hours. What it brings, I tell you in our direct message.")
            : Reply.Plain(string.Create(
                CultureInfo.InvariantCulture,
                $"You follow {FollowSource.Most} sources, which is the most. /plan read remove ends one; nothing was changed."));

    private static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "document" : "documents")}");
}
