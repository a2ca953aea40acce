using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Reading;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Puts documents on a member's list, each once.</summary>
internal sealed class AddDocuments(CoachDbContext db, MemberReading reading, TimeProvider time)
{
    /// <summary>A single link, as a command or a message's shortcut gives it; the caller saves. One that was read or dropped is put back.</summary>
    /// <param name="member">Whose list.</param>
    /// <param name="link">The document: http or https.</param>
    /// <param name="title">Its title; null to make one of the link. Foreign text.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="cancellationToken">Stops looking.</param>
    public async Task<AddedDocument> Link(Member member, Uri link, string? title, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        var known = await Known(member, [HashOf(link)], cancellationToken);

        if (known is [var item])
        {
            var before = item.State;
            item.State = before is DocumentState.Picked ? DocumentState.Picked : DocumentState.Unread;
            item.Tags = string.Join(' ', DocumentTags.Join(item.Tags.Split(' ', StringSplitOptions.RemoveEmptyEntries), tags));

            return new AddedDocument(item, before);
        }

        var document = new NewDocument(title ?? DocumentLink.TitleOf(link), link, HostOf(link), tags, null);
        var added = await Execute(member, [document], source: null, cancellationToken);

        return new AddedDocument(added.Single(), null);
    }

    /// <summary>Those that are not in the list, whatever became of them there; the caller saves.</summary>
    public async Task<IReadOnlyList<ReadingItem>> Execute(
        Member member, IReadOnlyList<NewDocument> documents, Guid? source, CancellationToken cancellationToken)
    {
        var byHash = documents.DistinctBy(document => HashOf(document.Link)).ToDictionary(document => HashOf(document.Link));
        var known = (await Known(member, [.. byHash.Keys], cancellationToken)).Select(item => item.LinkHash).ToHashSet();
        var number = await db.ReadingItems.Of(member).MaxAsync(item => (int?)item.Number, cancellationToken) ?? 0;
        var today = reading.Today(member);
        var added = byHash.Where(pair => !known.Contains(pair.Key)).Select(pair => new ReadingItem
        {
            WorkspaceId = member.WorkspaceId,
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            MemberId = member.Id,
            Number = ++number,
            Title = pair.Value.Title,
            Link = pair.Value.Link.AbsoluteUri,
            LinkHash = pair.Key,
            Source = pair.Value.Source,
            SourceId = source,
            Tags = string.Join(' ', pair.Value.Tags),
            PublishedOn = pair.Value.PublishedOn,
            AddedOn = today,
        }).ToList();
        db.ReadingItems.AddRange(added);

        return added;
    }

    public static string HashOf(Uri link) => Hash(DocumentLink.KeyOf(link));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A site as a source: its host without <c>www.</c>, with its port where that is not the usual one.</summary>
    public static string HostOf(Uri link) =>
        link.Authority.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? link.Authority[4..] : link.Authority;

    private Task<List<ReadingItem>> Known(Member member, List<string> hashes, CancellationToken cancellationToken) =>
        db.ReadingItems.Of(member).Where(item => hashes.Contains(item.LinkHash)).ToListAsync(cancellationToken);
}

/// <param name="Title">Plain text on one line.</param>
/// <param name="Source">Where it comes from, in a word or a few.</param>
internal sealed record NewDocument(string Title, Uri Link, string Source, IReadOnlyList<string> Tags, DateOnly? PublishedOn);

/// <param name="Before">What had become of it when it was in the list already; null when it was not.</param>
internal sealed record AddedDocument(ReadingItem Item, DocumentState? Before);
