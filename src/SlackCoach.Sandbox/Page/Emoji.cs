namespace SlackCoach.Sandbox.Page;

/// <summary>The emoji names that turn up in the sample workspace and in the product's messages.</summary>
internal static class Emoji
{
    private static readonly Dictionary<string, string> Known = new()
    {
        ["thumbsup"] = "👍",
        ["+1"] = "👍",
        ["eyes"] = "👀",
        ["heart"] = "❤️",
        ["tada"] = "🎉",
        ["white_check_mark"] = "✅",
        ["cry"] = "😢",
        ["crossed_fingers"] = "🤞",
        ["warning"] = "⚠️",
        ["wave"] = "👋",
        ["calendar"] = "📅",
        ["hourglass"] = "⌛",
        ["bell"] = "🔔",
        ["memo"] = "📝",
        ["rocket"] = "🚀",
        ["palm_tree"] = "🌴",
        ["face_with_thermometer"] = "🤒",
        ["house_with_garden"] = "🏡",
        ["books"] = "📚",
        ["speech_balloon"] = "💬",
        ["x"] = "❌",
        ["white_circle"] = "⚪",
        ["large_green_circle"] = "🟢",
        ["large_yellow_circle"] = "🟡",
        ["red_circle"] = "🔴",
    };

    /// <summary>The sign, or the name between colons as Slack shows an unknown one.</summary>
    public static string Show(string name) => Known.GetValueOrDefault(name, $":{name}:");
}
