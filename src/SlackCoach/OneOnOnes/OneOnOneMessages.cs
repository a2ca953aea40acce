using SlackCoach.Commands;
using SlackCoach.Domain.OneOnOnes;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>What is said about planning 1:1s.</summary>
internal static class OneOnOneMessages
{
    private const int LongestTitle = 150;

    public static Message WithWhom() => Reply.Plain(
        "Who is the 1:1 with? Name them as you like, or mention them: /plan add \"1:1 with Dana\" every 6 weeks on Thursday. Nothing was added.");

    public static Message When(Companion companion) => Reply.Plain(
        $"When is your 1:1 with {SlackText.Shorten(companion.Name ?? "them", LongestTitle)}? Add how often, or a day, behind the title. Nothing was added. I know: {AdditionPhrase.Examples}.");

    /// <summary>Says what was understood, and when it comes.</summary>
    /// <param name="series">Who it is with, and how often.</param>
    /// <param name="next">The next one; null where none is to come.</param>
    /// <param name="timing">The member's days.</param>
    /// <param name="notes">What else is to be said; empty for nothing.</param>
    public static Message Added(OneOnOne series, OneOnOneMeeting? next, MemberTiming timing, string notes = "")
    {
        var text = $"{Title(series)}, {series.Cadence!.InWords()}. {NextWords(next, timing)}{notes}";

        return WithButtons(
            text,
            next is null ? null : Button(OneOnOneActions.Edit, "Note what to ask", next.Id),
            next is null ? null : Button(OneOnOneActions.Date, "Another day", next.Id),
            Button(OneOnOneActions.Remove, "Take it away", series.Id));
    }

    /// <summary>What of an addition is not as it was typed, in sentences that go on.</summary>
    public static string Notes(AdditionReading.Understood addition, bool isDaySettled) =>
        (isDaySettled, addition.From) switch
        {
            (true, null) => " You named no day, so the first one is a full interval away; Another day moves it, and a day behind the rhythm, such as on Thursday, changes them all.",
            (true, _) => " You named no day of the week, so they keep the one they begin on.",
            _ => string.Empty,
        }
        + (addition.TimeOfDay is null ? string.Empty : " The time of day is not kept: a brief comes with your morning digest.");

    public static Message AskWhetherToReplace(OneOnOne series, OneOnOneMeeting next, RhythmWish wish, string notes = "") => WithButtons(
        $"You have a {Title(series)} already, {series.Cadence!.InWords()}, next on {MeetingDates.InWords(next.On)}. Shall it be {wish.Cadence.InWords()} from now on? Nothing was changed yet.{notes}",
        new Button { ActionId = OneOnOneActions.Replace, Text = "Replace it", Value = wish.ToValue(series.Id) },
        Button(OneOnOneActions.Keep, "Leave it as it is", series.Id),
        Button(OneOnOneActions.Remove, "Take it away", series.Id));

    public static Message Kept(OneOnOne series) => Reply.Plain($"It stays: {Title(series)}, {series.Cadence?.InWords() ?? "as your plan names it"}.");

    public static Message Removed(OneOnOne series, bool planNamesIt) => Reply.Plain(
        $"Taken away: {Title(series)}. "
        + (planNamesIt ? "Those that your plan names stay. " : "No brief comes for it any more; what you noted is kept. ")
        + "/plan add plans it again.");

    public static Message AlreadyGone() => Reply.Plain("That 1:1 was taken away already. Nothing was changed.");

    public static Message Moved(OneOnOne series, OneOnOneMeeting meeting, MemberTiming timing) =>
        Reply.Plain($"{Title(series)} is on {MeetingDates.InWords(meeting.On)}. {BriefWords(meeting, timing)}");

    private static string NextWords(OneOnOneMeeting? next, MemberTiming timing) =>
        next is null ? "No day of it is to come." : $"The next one is on {MeetingDates.InWords(next.On)}. {BriefWords(next, timing)}";

    private static string BriefWords(OneOnOneMeeting meeting, MemberTiming timing) =>
        timing.BriefOn(meeting) is var on && on > timing.Today ? $"A brief comes to you alone on {MeetingDates.InWords(on)}."
        : timing.At(timing.Today) > timing.Now ? "A brief comes to you alone today, with your morning digest."
        : "A brief comes to you alone in a moment.";

    private static string Title(OneOnOne series) => SlackText.Shorten(series.Title, LongestTitle);

    private static Button Button(string action, string label, Guid id) => new() { ActionId = action, Text = label, Value = id.ToString("N") };

    private static Message WithButtons(string text, params Button?[] buttons) => new()
    {
        Text = Mrkdwn.Escape(text),
        Blocks = [new SectionBlock { Text = (PlainText)text }, new ActionsBlock { Elements = [.. buttons.OfType<Button>()] }],
    };
}
