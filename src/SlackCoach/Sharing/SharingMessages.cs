using SlackCoach.Domain.Sharing;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>What is said to a member about their sharing.</summary>
internal static class SharingMessages
{
    public const string OpenAction = "share_open";
    public const string AgreeAction = "share_agree";
    public const string NotNowAction = "share_not_now";
    public const string CheckAction = "share_check";
    public const string StopAction = "share_stop";

    /// <summary>How things stand.</summary>
    public static Message State(SharingChoice? sharing)
    {
        if (sharing is null)
        {
            return Said(
                "Sharing is off: nobody but you sees anything of your plan. You can choose a channel, the manager who may read it and what of your week stands in a post; you see each post before it goes out.",
                Button(OpenAction, "Set it up", "primary"));
        }

        var what = $". Shared: {SharingWords.Describe(sharing.Fields)}. "
            + (sharing.SendsOnSilence ? "A preview you say nothing to is posted the next working day." : "A preview you say nothing to is held.");
        var lead = sharing.Agreed is null ? "Sharing waits for your word: nothing is posted until you agree." : "Sharing is on. You see each post before it goes out, after your weekly summary.";

        return new Message
        {
            Text = lead,
            Blocks =
            [
                new SectionBlock { Text = (PlainText)lead },
                new RichTextBlock
                {
                    Elements =
                    [
                        new RichTextSection
                        {
                            Elements =
                            [
                                new RichTextText { Text = "Channel: " },
                                new RichTextChannel { ChannelId = sharing.ChannelId },
                                new RichTextText { Text = ". Manager: " },
                                new RichTextUser { UserId = sharing.ManagerId },
                                new RichTextText { Text = what },
                            ],
                        },
                    ],
                },
                new ActionsBlock
                {
                    Elements =
                    [
                        sharing.Agreed is null ? Button(CheckAction, "Show who reads it", "primary") : Button(PreviewMessage.ShowAction, "Preview this week"),
                        Button(OpenAction, "Change"),
                        Button(StopAction, "Stop sharing", "danger"),
                    ],
                },
            ],
        };
    }

    /// <summary>Asks to agree to an audience, exactly as it is now.</summary>
    /// <param name="sharing">What is shared.</param>
    /// <param name="present">Where, and who would read it.</param>
    /// <param name="readers">The readers in words.</param>
    /// <param name="why">Why it is asked.</param>
    public static Message Ask(SharingChoice sharing, PresentAudience present, string readers, ConsentLapse why)
    {
        var reach = present.Audience.IsPublic ? "It is a public channel: everybody in this workspace can join and read it." : "It is a private channel.";
        var silence = sharing.SendsOnSilence
            ? "A preview that you say nothing to is posted on the next working day at 10:00."
            : "A preview that you say nothing to is held: nothing is posted unless you press Send.";
        var what = $"Shared after each week, once you have seen it: {SharingWords.Describe(sharing.Fields)}. {silence}";

        return new Message
        {
            Text = SharingWords.Why(why),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)SharingWords.Why(why) },
                new SectionBlock { Text = (PlainText)$"#{SlackText.Shorten(SlackText.Clean(present.ChannelName), 80)} is read by {SlackText.Shorten(SlackText.Clean(readers), 1000)}. {reach}\n{what}" },
                new ActionsBlock
                {
                    Elements =
                    [
                        Button(AgreeAction, "I agree", "primary", sharing.AskedId!.Value.ToString("N")),
                        Button(OpenAction, "Change"),
                        Button(NotNowAction, "Not now", value: sharing.AskedId.Value.ToString("N")),
                    ],
                },
            ],
        };
    }

    /// <summary>Tells why it cannot even be agreed to.</summary>
    public static Message Cannot(ConsentLapse why) => Said(SharingWords.Why(why), Button(CheckAction, "Check again"), Button(OpenAction, "Change"));

    public static Message Agreed() => Said(
        "Sharing is on. After your weekly summary you see the post of the week, and decide.", Button(PreviewMessage.ShowAction, "Preview this week"));

    public static Message NotNow() => Said("Nothing is shared. /plan share brings this back.", Button(OpenAction, "Change"));

    public static Message Stopped() => Commands.Reply.Plain(
        "Sharing is off from now on, and what you had chosen is forgotten. What was posted stays where it is; /plan share withdraw takes the last post back.");

    private static Message Said(string sentence, params Button[] buttons) => new()
    {
        Text = sentence,
        Blocks = [new SectionBlock { Text = (PlainText)sentence }, new ActionsBlock { Elements = [.. buttons] }],
    };

    public static Button Button(string action, string label, string? style = null, string? value = null) =>
        new() { ActionId = action, Text = label, Style = style, Value = value };
}
