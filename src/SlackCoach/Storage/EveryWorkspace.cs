namespace SlackCoach.Storage;

/// <summary>Marks the few queries that look at all workspaces on purpose: the tick, the relay, the inbox and housekeeping.</summary>
/// <remarks>Any other query without a workspace filter fails in tests.</remarks>
internal static class EveryWorkspace
{
    public const string Tag = "every workspace";
}
