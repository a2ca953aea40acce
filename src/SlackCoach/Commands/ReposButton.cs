using SlackCoach.Slack.Blocks;

namespace SlackCoach.Commands;

/// <summary>The button that opens the window of a member's own repositories.</summary>
internal static class ReposButton
{
    public const string Action = "repos_open";

    public static Button Build(string text) => new() { ActionId = Action, Text = text };
}
