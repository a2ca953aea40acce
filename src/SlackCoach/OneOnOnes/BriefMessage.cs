using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>The brief of a 1:1, for the member alone.</summary>
internal static class BriefMessage
{
    public const string ToAskTitle = "What to ask";

    private const int LongestName = 40;

    /// <param name="series">Who it is with.</param>
    /// <param name="meeting">The 1:1, with its brief.</param>
    /// <param name="dueAt">When the brief was due, said when it comes late; null when it comes on time.</param>
    public static Message Build(OneOnOne series, OneOnOneMeeting meeting, string? dueAt = null)
    {
        var title = $"{series.Title} on {MeetingDates.InWords(meeting.On)}";

        return new Message
        {
            Text = Mrkdwn.Escape($"Your {title}: what you may want to tell, and to ask."),
            Blocks =
            [
                new HeaderBlock { Text = title },
                .. dueAt is null ? Array.Empty<Block>() : [Note($"This comes late: it was due on {dueAt}.")],
                .. Parts(BriefText.Read(meeting.Brief), meeting.ToAsk),
                .. meeting.ToAsk is null ? [Note($"{ToAskTitle}: nothing is noted yet. Press Edit to note it.")] : Array.Empty<Block>(),
                Buttons(series, meeting),
                Note(Privacy(series, meeting)),
            ],
        };
    }

    /// <summary>The parts as people read them, those that the member emptied left out.</summary>
    public static IEnumerable<Block> Parts(IEnumerable<BriefSection> sections, string? toAsk) =>
        sections.Append(new BriefSection(ToAskTitle, toAsk ?? string.Empty)).Where(section => section.Text.Length > 0).SelectMany(section => new Block[]
        {
            new SectionBlock { Text = (Markdown)$"*{Mrkdwn.Escape(section.Title)}*" },
            new SectionBlock { Text = (PlainText)section.Text },
        });

    private static ActionsBlock Buttons(OneOnOne series, OneOnOneMeeting meeting)
    {
        var id = meeting.Id.ToString("N");

        return new ActionsBlock
        {
            Elements =
            [
                new Button { ActionId = OneOnOneActions.Edit, Text = "Edit", Value = id },
                .. series.PersonSlackId is not null && meeting.SentOn is null
                    ? [new Button { ActionId = OneOnOneActions.Send, Text = $"Send to {NameOf(series)} …", Value = id }]
                    : Array.Empty<BlockElement>(),
                new Button { ActionId = OneOnOneActions.Date, Text = "Another day", Value = id },
            ],
        };
    }

    private static string Privacy(OneOnOne series, OneOnOneMeeting meeting) => meeting switch
    {
        { SentOn: { } on, SendingMessageId: null } => $"Only you see this. What you chose of it was sent to {NameOf(series)} on {MeetingDates.InWords(on)}.",
        { SentOn: not null } => $"Only you see this. What you chose of it is on its way to {NameOf(series)}.",
        _ when series.PersonSlackId is not null => $"Only you see this. Nothing of it goes to {NameOf(series)} unless you send it, and then exactly what you are shown first.",
        _ => "Only you see this.",
    };

    public static string NameOf(OneOnOne series) => SlackText.Shorten(series.PersonName ?? "them", LongestName);

    private static ContextBlock Note(string text) => new() { Elements = [(PlainText)text] };
}
