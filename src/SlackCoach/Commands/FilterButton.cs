using SlackCoach.Slack.Blocks;

namespace SlackCoach.Commands;

/// <summary>The button that opens the window in which a member says what their digest leaves out.</summary>
internal static class FilterButton
{
    public const string Action = "filter_open";

    public static Button Build() => new() { ActionId = Action, Text = "What the digest leaves out" };
}
