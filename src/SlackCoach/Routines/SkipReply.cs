using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

/// <summary>Says what skipping changed.</summary>
internal static class SkipReply
{
    public static Message Build(SkipOutcome outcome, DateOnly today) => Reply.Plain(outcome switch
    {
        SkipOutcome.Skipped { Reason: { } reason } skipped => $"{Skipped(skipped, today)} ({reason}). {After}",
        SkipOutcome.Skipped skipped => $"{Skipped(skipped, today)}. {After}",
        SkipOutcome.AlreadySettled { State: OccurrenceState.Done } done => $"Already done: {done.Title}. Nothing was changed.",
        SkipOutcome.AlreadySettled settled => $"Already skipped: {settled.Title}. Nothing was changed.",
        SkipOutcome.NotDue(var why) => CompletionReply.NotDue(why),
        SkipOutcome.NoHabit => "Only habits have turns to skip. An item of your plan stays open until it is done, or until you import the plan without it.",
        SkipOutcome.TooLongAgo late => $"{Day(late.On)} is more than 7 days from today, so nothing was recorded for it.",
        _ => "That habit is no longer yours. Nothing was changed; /plan today shows the present list.",
    });

    private const string After = "Strength and streak stay as they are. /plan undo takes it back.";

    private static string Skipped(SkipOutcome.Skipped skipped, DateOnly today) => (skipped.Turn.Period, skipped.On == today) switch
    {
        ({ } period, _) when period.From != period.Until && period.Contains(today) => $"Skipped for this {Span(skipped.Turn.Cadence)}: {skipped.Title}",
        (_, true) => $"Skipped for today: {skipped.Title}",
        _ => $"Skipped for {Day(skipped.On)}: {skipped.Title}",
    };

    private static string Span(Cadence cadence) => cadence switch
    {
        TimesAWeekCadence => "week",
        MonthlyCadence monthly => monthly.Unit.One,
        _ => "time",
    };

    private static string Day(DateOnly on) => on.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
