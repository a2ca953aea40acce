using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Naming;
using SlackCoach.Domain.Reading;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Finds the document that a member names, by its number or by words of its title.</summary>
internal sealed class DocumentNaming(MemberReading reading)
{
    private const int MostChoices = 8;

    /// <summary>The document, or the answer that asks back.</summary>
    /// <param name="member">Who asks.</param>
    /// <param name="name">What was typed.</param>
    /// <param name="button">Makes the button of a choice.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<(Guid? Id, Message? Answer)> Find(
        Member member, string name, Func<ReadingItem, Button> button, CancellationToken cancellationToken)
    {
        var items = await reading.All(member, cancellationToken);

        if (int.TryParse(name.TrimStart('#').TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return items.Find(item => item.Number == number) is { } numbered
                ? (numbered.Id, null)
                : (null, Reply.Plain(string.Create(CultureInfo.InvariantCulture, $"There is no document {number} on your list. Nothing was changed; /plan read shows the numbers.")));
        }

        var candidates = items.Select(item => new ListEntry(0, ListEntryKind.PlanItem, item.Id, item.Title, HabitKey.None, item.ToDocument().IsOpen)).ToList();
        // A day at the end would be none of a document's.
        var outcome = name.Length == 0 ? new NamingOutcome.NothingNamed() : ItemNaming.Resolve(name + " today", [], true, candidates, reading.Today(member));

        return outcome switch
        {
            NamingOutcome.Found found => (found.Entry.SubjectId, null),
            NamingOutcome.Ambiguous several => (null, Choices("Which one do you mean? Nothing is changed yet.", several.Entries, items, button)),
            NamingOutcome.NotFound { Suggestions.Count: > 0 } near => (null, Choices(
                $"No document of yours is called “{SlackText.Shorten(name, 60)}”. Did you mean one of these?", near.Suggestions, items, button)),
            NamingOutcome.NotFound => (null, Reply.Plain($"No document of yours is called “{SlackText.Shorten(name, 60)}”. Nothing was changed; /plan read shows your list.")),
            _ => (null, Reply.Plain("Which one? Add its number or a word of its title, such as /plan read done 1 \"what I took from it\".")),
        };
    }

    private static Message Choices(string question, IReadOnlyList<ListEntry> entries, List<ReadingItem> items, Func<ReadingItem, Button> button) => new()
    {
        Text = Mrkdwn.Escape(question),
        Blocks =
        [
            new SectionBlock { Text = (PlainText)question },
            .. entries.Take(MostChoices).Select(entry => items.Find(item => item.Id == entry.SubjectId)!).Select(item => new SectionBlock
            {
                Text = (PlainText)string.Create(CultureInfo.InvariantCulture, $"{item.Number}. {PickBlocks.Title(item)}"),
                Accessory = button(item),
            }),
            .. entries.Count > MostChoices
                ? [new ContextBlock { Elements = [(PlainText)string.Create(CultureInfo.InvariantCulture, $"… and {entries.Count - MostChoices} more: add another word of its title.")] }]
                : Array.Empty<Block>(),
        ],
    };
}

/// <summary><c>/plan read done 1 "what I took from it"</c>.</summary>
internal sealed class DoneVerb(DocumentNaming naming, FinishDocument finish) : IReadVerb
{
    private static readonly char[] Quotes = ['"', '“', '”', '„'];

    public IReadOnlyList<string> Names => ["done", "finish", "finished"];

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var (name, takeaway) = Split(request.Arguments);
        var (id, answer) = await naming.Find(
            request.Member, name, item => PickBlocks.Button(item, PickBlocks.ReadAction, "Read", more: takeaway), cancellationToken);

        return answer ?? Reply.Plain(FinishReply.Sentence(await finish.Read(request.Member, id!.Value, takeaway, cancellationToken)));
    }

    /// <summary>After a number all is the takeaway, quotes or not; after words it begins with a quote.</summary>
    private static (string Name, string? Takeaway) Split(string text)
    {
        var end = text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank ? blank : text.Length;

        if (end > 0 && text[..end].Trim('#', '.', ')').All(char.IsAsciiDigit))
        {
            return (text[..end], Takeaways.Read(text[end..]));
        }

        return text.IndexOfAny(Quotes) is >= 0 and var quote ? (text[..quote].Trim(), Takeaways.Read(text[quote..])) : (text, null);
    }
}

/// <summary><c>/plan read drop 1</c>.</summary>
internal sealed class DropVerb(DocumentNaming naming, FinishDocument finish) : IReadVerb
{
    public IReadOnlyList<string> Names => ["drop"];

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var (id, answer) = await naming.Find(
            request.Member, request.Arguments, item => PickBlocks.Button(item, PickBlocks.DropAction, "Drop"), cancellationToken);

        return answer ?? Reply.Plain(FinishReply.Sentence(await finish.Drop(request.Member, id!.Value, cancellationToken)));
    }
}
