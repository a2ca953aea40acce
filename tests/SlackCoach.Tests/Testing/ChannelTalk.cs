using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Tests.Testing;

/// <summary>What people say and do in channels. The app has heard of it, and done what it does about it, when a method returns.</summary>
internal static class ChannelTalk
{
    /// <summary>Says something in a channel, or in a thread of it; <c>@name</c> mentions, as one types it.</summary>
    /// <param name="work">Where.</param>
    /// <param name="channel">The channel's id.</param>
    /// <param name="person">Who.</param>
    /// <param name="text">What, as typed.</param>
    /// <param name="thread">A message of the thread.</param>
    /// <param name="alsoToChannel">Whether the reply is also sent to the channel.</param>
    public static async Task<StandInMessage> SayIn(
        this Workplace work, string channel, string person, string text, StandInMessage? thread = null, bool alsoToChannel = false)
    {
        var said = work.Slack.Post(new MessageDraft(channel, person, TypedText.Escape(work.Slack, text))
        {
            ThreadTs = thread?.Ts,
            Subtype = alsoToChannel ? "thread_broadcast" : null,
        });
        await work.Settle();

        return said;
    }

    public static async Task<StandInMessage> Edit(this Workplace work, StandInMessage message, string text)
    {
        var edited = work.Slack.Edit(message.Channel, message.Ts, now => now with { Text = TypedText.Escape(work.Slack, text) });
        await work.Settle();

        return edited;
    }

    public static async Task Delete(this Workplace work, StandInMessage message)
    {
        work.Slack.Delete(message.Channel, message.Ts);
        await work.Settle();
    }

    /// <summary>Puts a reaction on a message, or takes it away when it is there.</summary>
    public static async Task React(this Workplace work, StandInMessage message, string person, string name)
    {
        work.Slack.ToggleReaction(person, message.Channel, message.Ts, name);
        await work.Settle();
    }
}
