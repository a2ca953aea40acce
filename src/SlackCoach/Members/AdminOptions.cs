namespace SlackCoach.Members;

/// <summary>Who may do what admins and owners of the workspace may.</summary>
internal sealed class AdminOptions
{
    /// <summary>Slack ids of people, such as <c>U0123ABCD</c>; the key <c>Admins</c>.</summary>
    public IList<string> Admins { get; } = [];
}
