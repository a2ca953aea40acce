using SlackCoach.Slack.Blocks;

namespace SlackCoach.Commands;

/// <summary>The button that opens the settings, wherever it stands.</summary>
internal static class SettingsButton
{
    public static Button Build(string text = "Open settings") => new() { ActionId = OpenActions.Settings, Text = text };
}
