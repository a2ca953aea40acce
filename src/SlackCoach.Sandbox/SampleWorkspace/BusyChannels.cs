using System.Globalization;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.SampleWorkspace;

/// <summary>Channels in which much was said before the bot came: of fifty messages thirty stand in the channel, and twenty are the replies to one of them.</summary>
/// <param name="Channels">How many.</param>
/// <param name="MessagesEach">How many messages each has, replies included; a multiple of <see cref="Round"/>.</param>
/// <param name="People">Slack's ids of those who talk, at least three.</param>
internal sealed record BusyChannels(int Channels, int MessagesEach, IReadOnlyList<string> People)
{
    /// <summary>After so many messages a channel begins its next thread.</summary>
    public const int Round = 50;

    public const int RepliesEach = 20;

    private static readonly TimeSpan Span = TimeSpan.FromDays(13);

    public int Messages => Channels * MessagesEach;

    public int Threads => Messages / Round;

    /// <summary>How many pages of channels hold them all.</summary>
    public int HistoryPages(int pageSize) => Channels * PagesOf(MessagesEach / Round * (Round - RepliesEach), pageSize);

    /// <summary>How many pages of threads hold them all; each page names the message that the thread hangs on.</summary>
    public int ReplyPages(int pageSize) => Threads * PagesOf(1 + RepliesEach, pageSize);

    public static string IdOf(int channel) => string.Create(CultureInfo.InvariantCulture, $"C0BUSY{channel:0000}");

    public void AddTo(StandInSlack slack)
    {
        for (var channel = 0; channel < Channels; channel++)
        {
            slack.AddChannel(new StandInChannel(IdOf(channel), $"busy-{channel}", ChannelKind.Public, [.. People.Take(100), slack.App.BotUserId]));
        }

        var parents = new string?[Channels];

        for (var message = 0; message < MessagesEach; message++)
        {
            for (var channel = 0; channel < Channels; channel++)
            {
                var isReply = message % Round >= Round - RepliesEach;
                var said = slack.Remember(Say(channel, message) with { ThreadTs = isReply ? parents[channel] : null }, Span * (1 - ((double)message / MessagesEach)));
                parents[channel] = isReply ? parents[channel] : said.Ts;
            }
        }
    }

    private MessageDraft Say(int channel, int message)
    {
        var at = (channel * MessagesEach) + message;
        // Each in turn says something, and each in turn is named.
        var (author, other) = (People[at % People.Count], People[at / 10 % People.Count]);

        return new MessageDraft(IdOf(channel), author, (message % 10) switch
        {
            0 => $"<@{other}> could you look at the queue before lunch?",
            3 => "I'll look at it tomorrow.",
            5 => "Which of the two regions is it?",
            9 => $"Thanks, <@{other}>!",
            _ => "It drains again since nine.",
        });
    }

    private static int PagesOf(int messages, int pageSize) => (messages + pageSize - 1) / pageSize;
}
