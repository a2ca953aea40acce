using System.Globalization;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Slack;

namespace SlackCoach.Reading;

/// <summary><c>/plan read</c>, <c>/plan read page 2</c>.</summary>
internal sealed class ListVerb(MemberReading reading) : IReadVerb
{
    public IReadOnlyList<string> Names => ["", "list", "page", "all"];

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var page = 1;

        if (request.Arguments.Length > 0 && (!int.TryParse(request.Arguments, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1))
        {
            return Reply.Plain("Name a page by its number: /plan read page 2.");
        }

        var items = await reading.StillToRead(request.Member, cancellationToken);
        var pages = ReadingListMessage.Pages(items.Count);

        if (items.Count == 0)
        {
            return ReadingListMessage.Empty();
        }

        return page > pages
            ? Reply.Plain(string.Create(CultureInfo.InvariantCulture, $"Your reading list has {(pages == 1 ? "1 page" : $"{pages} pages")}; this would be page {page}."))
            : ReadingListMessage.Build(items, await reading.CountRead(request.Member, cancellationToken), page);
    }
}

/// <summary><c>/plan read picks</c>.</summary>
internal sealed class PicksVerb(MemberReading reading, PickDocuments picks) : IReadVerb
{
    public IReadOnlyList<string> Names => ["picks", "pick", "next"];

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var chosen = await picks.Choose(request.Member, cancellationToken);

        return PicksMessage.Build(chosen, (await reading.StillToRead(request.Member, cancellationToken)).Count);
    }
}

/// <summary><c>/plan read sources</c>.</summary>
internal sealed class SourcesVerb(MemberReading reading, ProductClock clock) : IReadVerb
{
    public IReadOnlyList<string> Names => ["sources", "source", "feeds"];

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) =>
        await reading.Sources(request.Member, cancellationToken) is { Count: > 0 } sources
            ? SourcesMessage.Build(sources, clock.GetUtcNow(), request.Member.Calendar().Zone)
            : Reply.Plain("You follow nothing yet. /plan read add with a feed's link, or with owner/name/folder of a repository, follows it.");
}

/// <summary><c>/plan read remove 1</c>: of the sources.</summary>
internal sealed class RemoveVerb(MemberReading reading, FollowSource followSource) : IReadVerb
{
    public IReadOnlyList<string> Names => ["remove", "unfollow"];

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var sources = await reading.Sources(request.Member, cancellationToken);
        var isNumber = int.TryParse(request.Arguments.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number);

        if (!isNumber || sources.Find(source => source.Follow.Number == number) is not { } followed)
        {
            return Reply.Plain("Name a source by its number, such as /plan read remove 1; /plan read sources shows the numbers. Nothing was changed.");
        }

        var removed = await followSource.Stop(request.Member, followed, cancellationToken);

        return Reply.Plain(string.Create(
            CultureInfo.InvariantCulture,
            $"You no longer follow “{SourcesMessage.Name(followed.Source)}”. {removed} unread {(removed == 1 ? "document" : "documents")} of it left your list; ")
            + "what you picked or read stays.");
    }
}
