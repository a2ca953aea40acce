namespace SlackCoach.Storage.Rows;

/// <summary>A row that belongs to a workspace. Its key starts with the workspace, so that no update can cross over.</summary>
internal interface IWorkspaceRow
{
    Guid WorkspaceId { get; }

    Guid Id { get; }
}

/// <summary>A row that belongs to one member of a workspace.</summary>
internal interface IMemberRow : IWorkspaceRow
{
    Guid MemberId { get; }
}
