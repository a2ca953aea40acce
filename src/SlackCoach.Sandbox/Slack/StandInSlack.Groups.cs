namespace SlackCoach.Sandbox.Slack;

/// <summary>Several people who are called by one handle.</summary>
/// <param name="Id">Slack's id, such as <c>S07ONCALL1</c>.</param>
/// <param name="Handle">Without the @.</param>
/// <param name="Users">Their ids.</param>
internal sealed record StandInGroup(string Id, string Handle, IReadOnlyList<string> Users);

internal sealed partial class StandInSlack
{
    private readonly Dictionary<string, StandInGroup> _groups = [];

    public void AddGroup(StandInGroup group)
    {
        lock (_gate)
        {
            _groups[group.Id] = group;
        }
    }

    /// <summary>A user group by its id or its handle.</summary>
    public StandInGroup? FindGroup(string idOrHandle)
    {
        lock (_gate)
        {
            return _groups.Values.FirstOrDefault(group => group.Id == idOrHandle || string.Equals(group.Handle, idOrHandle, StringComparison.OrdinalIgnoreCase));
        }
    }
}
