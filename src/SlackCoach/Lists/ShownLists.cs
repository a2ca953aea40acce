using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Naming;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <summary>The numbers of the last list that a member was shown, by which they name items until the day ends.</summary>
internal sealed class ShownLists(CoachDbContext db, TimeProvider time)
{
    /// <summary>Takes the place of the list before; nothing is written when it is the same, and nothing is saved.</summary>
    public async Task Remember(
        Member member, DateOnly today, IReadOnlyList<(int Number, ListEntryKind Kind, Guid Id)> entries, CancellationToken cancellationToken)
    {
        var before = await db.ShownEntries.Of(member).ToListAsync(cancellationToken);
        member.ListShownOn = today;

        if (before.Select(entry => (entry.Number, entry.Kind, entry.SubjectId)).Order().SequenceEqual(entries.Order()))
        {
            return;
        }

        // Rows are reused by number, because a removal and an insertion of the same number would meet at its unique index.
        foreach (var (number, kind, id) in entries)
        {
            if (before.Find(entry => entry.Number == number) is { } row)
            {
                row.Kind = kind;
                row.SubjectId = id;
            }
            else
            {
                db.ShownEntries.Add(new ShownEntry
                {
                    WorkspaceId = member.WorkspaceId,
                    Id = Guid.CreateVersion7(time.GetUtcNow()),
                    MemberId = member.Id,
                    Number = number,
                    Kind = kind,
                    SubjectId = id,
                });
            }
        }

        db.ShownEntries.RemoveRange(before.Where(entry => entry.Number > entries.Count));
    }

    public Task<List<ShownEntry>> Read(Member member, CancellationToken cancellationToken) =>
        db.ShownEntries.Of(member).AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(cancellationToken);
}
