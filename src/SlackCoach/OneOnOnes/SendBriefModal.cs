using System.Globalization;
using System.Text.Json;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>The two windows before something of a brief goes to the other person: what of it, and then exactly what they get.</summary>
internal static class SendBriefModal
{
    public const string ChooseCallback = "one_on_one_choose";
    public const string ConfirmCallback = "one_on_one_confirm";
    public const string Words = "words";
    public const string Parts = "parts";

    private const string ToAsk = "to_ask";
    private const int LongestWords = 1_500;
    private const int LongestSender = 100;

    /// <param name="series">Who it is with.</param>
    /// <param name="meeting">The 1:1.</param>
    /// <param name="sender">The member's name, as the other person is told it.</param>
    public static ModalView Choose(OneOnOne series, OneOnOneMeeting meeting, string sender)
    {
        var options = Options(meeting);

        return new ModalView
        {
            CallbackId = ChooseCallback,
            Title = "Send before the 1:1",
            Submit = "Show it first",
            Close = "Cancel",
            PrivateMetadata = $"{meeting.Id:N}:{SlackText.Shorten(sender, LongestSender)}",
            Blocks =
            [
                new SectionBlock
                {
                    Text = (PlainText)$"Nothing is sent yet. Write what you want to tell {BriefMessage.NameOf(series)}, tick what of your brief goes along, and you see exactly what they get.",
                },
                new InputBlock
                {
                    BlockId = Words,
                    Label = "Your words",
                    Optional = true,
                    Element = new PlainTextInput { ActionId = Words, Multiline = true, MaxLength = LongestWords },
                },
                .. options.Count == 0 ? Array.Empty<Block>() :
                [
                    new InputBlock
                    {
                        BlockId = Parts,
                        Label = "Of your brief",
                        Hint = "Nothing is ticked unless you tick it.",
                        Optional = true,
                        Element = new Checkboxes { ActionId = Parts, Options = options },
                    },
                ],
            ],
        };
    }

    /// <summary>The message of what was written and ticked; null when that is nothing.</summary>
    /// <param name="state">What the first window was sent in with.</param>
    /// <param name="metadata">What it carried along.</param>
    /// <param name="meeting">The 1:1.</param>
    public static Message? Read(StateValues state, string metadata, OneOnOneMeeting meeting)
    {
        var words = state.Find(Words, Words)?.Text?.Trim() is { Length: > 0 } text ? text : null;
        var ticked = state.Find(Parts, Parts)?.Selected ?? [];
        var sections = BriefText.Read(meeting.Brief).Where((section, index) => section.Text.Length > 0 && ticked.Contains(Value(index))).ToList();
        var toAsk = ticked.Contains(ToAsk) ? meeting.ToAsk : null;

        return words is null && sections.Count == 0 && toAsk is null ? null : Message(metadata[(metadata.IndexOf(':', StringComparison.Ordinal) + 1)..], meeting, words, sections, toAsk);
    }

    /// <summary>Shows what the other person gets, block by block.</summary>
    public static ModalView Confirm(OneOnOne series, OneOnOneMeeting meeting) => new()
    {
        CallbackId = ConfirmCallback,
        Title = "This is what they get",
        Submit = "Send",
        Close = "Don't send",
        PrivateMetadata = string.Create(CultureInfo.InvariantCulture, $"{meeting.Id:N}:{meeting.DraftId:N}"),
        Blocks =
        [
            new SectionBlock { Text = (PlainText)$"{BriefMessage.NameOf(series)} gets exactly this from SlackCoach, as a direct message. It cannot be taken back." },
            new DividerBlock(),
            .. JsonSerializer.Deserialize(meeting.Draft!, SlackJson.Default.Message)!.Blocks!,
        ],
    };

    /// <summary>Tells in a window why there is nothing to send.</summary>
    public static ModalView Notice(string sentence) => new()
    {
        CallbackId = "one_on_one_notice",
        Title = "Nothing was sent",
        Close = "Close",
        Blocks = [new SectionBlock { Text = (PlainText)sentence }],
    };

    private static Message Message(string sender, OneOnOneMeeting meeting, string? words, List<BriefSection> sections, string? toAsk)
    {
        var lead = $"{sender} sends you this before your 1:1 on {MeetingDates.InWords(meeting.On)}";

        return new Message
        {
            Text = Mrkdwn.Escape($"{lead}."),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)$"{lead}:" },
                .. words is null ? Array.Empty<Block>() : [new SectionBlock { Text = (PlainText)words }],
                .. BriefMessage.Parts(sections, toAsk),
                new ContextBlock { Elements = [(PlainText)$"Sent through SlackCoach. Please answer {sender} directly: nobody reads here."] },
            ],
        };
    }

    private static List<Option> Options(OneOnOneMeeting meeting)
    {
        var options = BriefText.Read(meeting.Brief)
            .Select((section, index) => (section, Option: new Option { Text = SlackText.Shorten(section.Title, SlackLimits.OptionText), Value = Value(index) }))
            .Where(offered => offered.section.Text.Length > 0).Select(offered => offered.Option);

        return [.. (meeting.ToAsk is null ? options : options.Append(new Option { Text = BriefMessage.ToAskTitle, Value = ToAsk })).Take(SlackLimits.TickOptions)];
    }

    private static string Value(int index) => string.Create(CultureInfo.InvariantCulture, $"part_{index}");
}
