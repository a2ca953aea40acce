using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Lists;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

/// <summary>Says what a completion changed.</summary>
internal static class CompletionReply
{
    public static Message Build(CompletionOutcome outcome, DateOnly today) => Reply.Plain(Sentence(outcome, today));

    public static string Sentence(CompletionOutcome outcome, DateOnly today) => outcome switch
    {
        CompletionOutcome.Completed done => $"Done: {done.Title}{For(done.Turn, done.On, today)}. /plan undo takes it back.",
        CompletionOutcome.AlreadyCompleted before =>
            $"Already done{When(before.On, today)}: {before.Title}. Nothing was changed.",
        CompletionOutcome.NotDue notDue => NotDue(notDue),
        CompletionOutcome.TooLongAgo late =>
            $"{Day(late.On)} is more than 7 days from today, so nothing was recorded for it. /plan today shows today's list.",
        _ => "That entry is no longer in your plan. Nothing was changed; /plan today shows the present list.",
    };

    public static string NotDue(CompletionOutcome.NotDue notDue) =>
        notDue.On < notDue.StartsOn ? $"“{notDue.Title}” began on {Day(notDue.StartsOn)}, so nothing was recorded for {Day(notDue.On)}."
        : notDue.Cadence is WorkingDayCadence
            ? $"{Day(notDue.On)} is no working day of yours, so “{notDue.Title}” was not due then. Nothing was changed; /plan settings sets your working days."
        : $"“{notDue.Title}” comes round {notDue.Cadence.InWords()}, so it was not due on {Day(notDue.On)}. Nothing was changed.";

    private static string For(Occurrence? turn, DateOnly on, DateOnly today) => turn?.Cadence switch
    {
        TimesAWeekCadence { Times: > 1 } =>
            string.Create(CultureInfo.InvariantCulture, $"{OnDay(on, today)}, {turn.Done} of {turn.Target} for {(turn.Period.Contains(today) ? "this week" : "that week")}{EntryBlocks.AsFewer(turn)}"),
        TimesAWeekCadence => turn.Period.Contains(today) ? ", for this week" : $", for the week of {Day(on)}",
        MonthlyCadence { Span: MonthSpan.Month } => $", for {on.ToString("MMMM", CultureInfo.InvariantCulture)}",
        MonthlyCadence => ", for the quarter",
        _ => OnDay(on, today),
    };

    private static string OnDay(DateOnly on, DateOnly today) => on == today ? string.Empty : $", for {Day(on)}";

    private static string When(DateOnly on, DateOnly today) => on == today ? " today" : $" on {Day(on)}";

    private static string Day(DateOnly on) => on.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
