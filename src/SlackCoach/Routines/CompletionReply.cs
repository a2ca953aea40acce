using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

/// <summary>Says what a completion changed.</summary>
internal static class CompletionReply
{
    public static Message Build(CompletionOutcome outcome, DateOnly today) => Reply.Plain(Sentence(outcome, today));

    public static string Sentence(CompletionOutcome outcome, DateOnly today) => outcome switch
    {
        CompletionOutcome.Completed done => $"Done: {done.Title}{For(done.Cadence, done.On, today)}. /plan undo takes it back.",
        CompletionOutcome.AlreadyCompleted before =>
            $"Already done{When(before.On, today)}: {before.Title}. Nothing was changed.",
        CompletionOutcome.NotDue notDue =>
            $"{Day(notDue.On)} is no working day of yours, so “{notDue.Title}” was not due then. Nothing was changed; /plan settings sets your working days.",
        CompletionOutcome.TooLongAgo late =>
            $"{Day(late.On)} is more than 7 days from today, so nothing was recorded for it. /plan today shows today's list.",
        _ => "That entry is no longer in your plan. Nothing was changed; /plan today shows the present list.",
    };

    private static string For(Cadence? cadence, DateOnly on, DateOnly today) => cadence switch
    {
        Cadence.Weekly => on == today ? ", for this week" : $", for the week of {Day(on)}",
        Cadence.Monthly => $", for {on.ToString("MMMM", CultureInfo.InvariantCulture)}",
        _ => on == today ? string.Empty : $", for {Day(on)}",
    };

    private static string When(DateOnly on, DateOnly today) => on == today ? " today" : $" on {Day(on)}";

    private static string Day(DateOnly on) => on.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
