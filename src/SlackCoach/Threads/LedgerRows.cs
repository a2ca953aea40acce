using SlackCoach.Domain.Threads;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Threads;

/// <summary>Entries between their rows and the rules.</summary>
internal static class LedgerRows
{
    public static ThreadEntry AsEntry(this LedgerEntry row) => new(row.ChannelId, row.ThreadTs, LedgerJson.ReadStanding(row.Standing), row.EnteredAt)
    {
        State = row.State,
        IsSaved = row.IsSaved,
        SnoozedUntilAt = row.SnoozedUntilAt,
        DecidedTs = row.DecidedTs,
        CountedFromAt = row.CountedFromAt,
    };

    /// <summary>A row for an entry that is new.</summary>
    public static LedgerEntry NewRow(Member member, ThreadEntry entry, MessageTs newestTs, string title, Guid id) => new()
    {
        WorkspaceId = member.WorkspaceId,
        Id = id,
        MemberId = member.Id,
        ChannelId = entry.ChannelId,
        ThreadTs = entry.ThreadTs,
        State = entry.State,
        Turn = entry.Standing.State,
        Standing = LedgerJson.Write(entry.Standing),
        IsSaved = entry.IsSaved,
        EnteredAt = entry.EnteredAt,
        CountedFromAt = entry.CountedFromAt,
        NewestTs = newestTs,
        Title = title,
    };

    /// <summary>Has the row say what the entry says.</summary>
    public static void Take(this LedgerEntry row, ThreadEntry entry)
    {
        (row.State, row.Turn, row.Standing) = (entry.State, entry.Standing.State, LedgerJson.Write(entry.Standing));
        (row.IsSaved, row.SnoozedUntilAt, row.DecidedTs) = (entry.IsSaved, entry.SnoozedUntilAt, entry.DecidedTs);
        (row.EnteredAt, row.CountedFromAt) = (entry.EnteredAt, entry.CountedFromAt);
    }

    public static LedgerChange NewChange(LedgerEntry row, EntryChange change, Guid id) => new()
    {
        WorkspaceId = row.WorkspaceId,
        Id = id,
        MemberId = row.MemberId,
        EntryId = row.Id,
        Reason = change.Reason,
        At = change.At,
        From = change.From,
        To = change.To,
        Detail = change.Detail,
    };

    public static ThreadPreference AsPreference(this LedgerPreference row) => new(row.Wish, row.ChannelId, row.Call, row.AuthorId);
}
