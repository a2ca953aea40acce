using SlackCoach.Domain.Sharing;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Sharing;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sharing;

/// <summary>Nadia shares with Tomás, as people do it.</summary>
internal static class SharingScene
{
    public const string Channel = Harborline.ProgressId;
    public const string Manager = Harborline.TomasId;

    /// <summary>Chooses in the window; gives what asks for agreement then.</summary>
    public static async Task<StandInMessage> Choose(this Workplace work, SharedFields fields, string channel = Channel, string manager = Manager, bool sendsOnSilence = false, string userId = Workplace.Nadia)
    {
        var state = await work.Say("/plan share", userId);
        await work.Click(state, Shown.Buttons(state).Contains("Set it up") ? "Set it up" : "Change", userId: userId);
        var view = await work.OpenedView(userId);
        var before = work.PostsTo(userId).Count;
        Assert.Null(await work.Submit(view, Inputs(fields, channel, manager, sendsOnSilence), userId));

        return Assert.Single(work.PostsTo(userId).Skip(before));
    }

    /// <summary>Chooses and agrees.</summary>
    public static async Task Share(this Workplace work, SharedFields fields, bool sendsOnSilence = false, string userId = Workplace.Nadia)
    {
        var asked = await work.Choose(fields, sendsOnSilence: sendsOnSilence, userId: userId);
        await work.Click(asked, "I agree", userId: userId);
        Assert.StartsWith("Sharing is on.", Shown.Text(work.Now(asked)), StringComparison.Ordinal);
    }

    /// <summary>Has this week's post shown.</summary>
    public static async Task<StandInMessage> Preview(this Workplace work, string userId = Workplace.Nadia)
    {
        var before = work.PostsTo(userId).Count;
        await work.Say("/plan share preview", userId);

        return Assert.Single(work.PostsTo(userId).Skip(before));
    }

    /// <summary>What SlackCoach posted in the channel, and what is left of it.</summary>
    public static IReadOnlyList<StandInMessage> InChannel(this Workplace work, string channel = Channel) =>
        [.. work.Slack.MessagesIn(channel).Where(message => message.User == work.Slack.App.BotUserId && message.Subtype is null)];

    /// <summary>The words of the post that a preview shows.</summary>
    public static string PostIn(StandInMessage preview) => Words(preview.Blocks!.Single(block => block!["block_id"]?.ToString().StartsWith("share_text:", StringComparison.Ordinal) == true)!);

    /// <summary>The words of a post in the channel.</summary>
    public static string Words(StandInMessage post) => Words(Assert.Single(post.Blocks!)!);

    public static InputValues Inputs(SharedFields fields, string channel, string manager, bool sendsOnSilence) => new InputValues()
        .Set(SharingModal.Channel, SharingModal.Channel, channel)
        .Set(SharingModal.Manager, SharingModal.Manager, manager)
        .Set(SharingModal.Fields, SharingModal.Fields, [.. SharingWords.Fields.Where(field => fields.HasFlag(field.Field)).Select(field => field.Field.ToString())])
        .Set(SharingModal.Silence, SharingModal.Silence, sendsOnSilence ? SharingModal.Sends : SharingModal.Holds);

    private static string Words(System.Text.Json.Nodes.JsonNode block) =>
        string.Concat(block["elements"]!.AsArray().SelectMany(section => section!["elements"]!.AsArray()).Select(part => part!["text"]!.ToString()));
}
