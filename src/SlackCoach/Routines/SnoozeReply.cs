using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Routines;

/// <summary>Says until when a habit is put off.</summary>
internal static class SnoozeReply
{
    public static Message Build(SnoozeOutcome outcome) => Reply.Plain(outcome switch
    {
        SnoozeOutcome.Snoozed snoozed => $"I'll remind you of “{snoozed.Title}” {When(snoozed.Until, snoozed.Today)}.",
        SnoozeOutcome.AlreadySettled settled =>
            $"{settled.Title} is {(settled.State == OccurrenceState.Done ? "done" : "skipped")} already. Nothing was changed.",
        SnoozeOutcome.Unreadable { Typed: { Length: > 0 } typed } =>
            $"I can't read “{SlackText.Shorten(typed, 60)}” as a time to come in the next 60 days. Try: 1h, this afternoon, tomorrow, Thursday, 15:30 or 2027-03-01. Nothing was changed.",
        SnoozeOutcome.NoHabit => "Only habits can be put off. An item of your plan stays in its week until it is done.",
        SnoozeOutcome.TooLongAgo late => $"{Day(late.On)} is more than 7 days from today, so there is nothing to remind you of.",
        _ => "There is no turn of that habit to put off. Nothing was changed; /plan today shows the present list.",
    });

    private static string When(DateTimeOffset until, DateOnly today)
    {
        var on = DateOnly.FromDateTime(until.DateTime);
        var time = until.ToString("HH:mm", CultureInfo.InvariantCulture);

        return on == today ? $"at {time}"
            : on == today.AddDays(1) ? $"tomorrow at {time}"
            : $"on {Day(on)} at {time}";
    }

    private static string Day(DateOnly on) => on.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
