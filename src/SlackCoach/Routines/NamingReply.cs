using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Naming;
using SlackCoach.Lists;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Routines;

/// <summary>Asks back when a name does not say which entry is meant.</summary>
internal static class NamingReply
{
    private const int MostChoices = 10;

    public static Message Build(NamingOutcome outcome, DateOnly today, EntryChoice choice) => outcome switch
    {
        NamingOutcome.Ambiguous several => Choices("Which one do you mean? Nothing is changed yet.", several.Entries, several.On, choice),
        NamingOutcome.NotFound { Suggestions.Count: > 0 } near =>
            Choices($"Nothing of yours is called “{SlackText.Shorten(near.Word, 60)}”. Did you mean one of these?", near.Suggestions, today, choice),
        NamingOutcome.NotFound none => Reply.Plain(
            $"Nothing of yours is called “{SlackText.Shorten(none.Word, 60)}”. Nothing was changed; /plan today shows what can be done."),
        NamingOutcome.ListTooOld old => Reply.Plain(Text(
            $"Number {old.Number} belongs to an earlier list, so it may mean something else by now. /plan today shows the present numbers.")),
        NamingOutcome.NoSuchNumber { Max: 0 } => Reply.Plain("You were shown no numbered list yet. /plan today shows one."),
        NamingOutcome.NoSuchNumber wrong => Reply.Plain(Text($"There is no number {wrong.Number}: the last list went from 1 to {wrong.Max}.")),
        NamingOutcome.DateNotAllowed date => Reply.Plain(For(date, today)),
        _ => Reply.Plain("Which one? Add its number, a word of its title, or prs, threads or reading: " + $"/plan {choice.ToString().ToLowerInvariant()} 1"),
    };

    private static string For(NamingOutcome.DateNotAllowed date, DateOnly today)
    {
        var typed = SlackText.Shorten(date.Typed, 40);

        return date.Reason switch
        {
            DateProblem.InTheFuture => $"{typed} is still to come. Nothing was changed.",
            DateProblem.TooLongAgo => $"{typed} is more than 7 days ago. Nothing was changed.",
            _ => $"I can't read “{typed}” as a day: use yesterday, or a date such as {today.AddDays(-2):yyyy-MM-dd}. Nothing was changed.",
        };
    }

    private static Message Choices(string question, IReadOnlyList<ListEntry> entries, DateOnly on, EntryChoice choice) => new()
    {
        Text = Mrkdwn.Escape(question),
        Blocks =
        [
            new SectionBlock { Text = (PlainText)question },
            .. entries.Take(MostChoices).Select(entry => EntryBlocks.Choice(
                new EntryReference(entry.Kind, entry.SubjectId, on), entry.Title, choice)),
            .. entries.Count > MostChoices ? [TodayBlocks.Note(Text($"… and {entries.Count - MostChoices} more: add another word of its title."))] : Array.Empty<Block>(),
        ],
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
