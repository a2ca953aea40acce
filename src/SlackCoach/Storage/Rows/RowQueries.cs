namespace SlackCoach.Storage.Rows;

internal static class RowQueries
{
    /// <summary>Rows of one workspace.</summary>
    public static IQueryable<T> In<T>(this IQueryable<T> rows, Guid workspaceId)
        where T : class, IWorkspaceRow => rows.Where(row => row.WorkspaceId == workspaceId);

    /// <summary>Rows of one member.</summary>
    public static IQueryable<T> Of<T>(this IQueryable<T> rows, Member member)
        where T : class, IMemberRow => rows.Of(member.WorkspaceId, member.Id);

    /// <summary>Rows of one member.</summary>
    public static IQueryable<T> Of<T>(this IQueryable<T> rows, Guid workspaceId, Guid memberId)
        where T : class, IMemberRow => rows.Where(row => row.WorkspaceId == workspaceId && row.MemberId == memberId);
}
