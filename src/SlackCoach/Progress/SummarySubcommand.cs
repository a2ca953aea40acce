using SlackCoach.Commands;
using SlackCoach.Domain.Routines;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Progress;

/// <summary>Answers <c>/plan summary [last]</c>: what this week, or the one before, came to.</summary>
internal sealed class SummarySubcommand(SummaryReader summary) : IPlanSubcommand
{
    public string Name => "summary";

    public string Usage => "summary [last]";

    public string Summary => "what your week came to so far, or the week before";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var thisWeek = HabitPeriod.Week(summary.Today(request.Member), request.Member.WeekStartsOn);

        HabitPeriod? wanted = request.Arguments.ToLowerInvariant() switch
        {
            "" or "this week" => thisWeek,
            "last" or "last week" => new HabitPeriod(thisWeek.From.AddDays(-7), thisWeek.Until.AddDays(-7)),
            _ => null,
        };

        return wanted is { } week
            ? await summary.Message(request.Member, await summary.Read(request.Member, week, cancellationToken), cancellationToken)
            : Reply.Plain($"I know /plan summary, which tells of this week, and /plan summary last. I cannot read “{SlackText.Shorten(request.Arguments, 60)}” as a week.");
    }
}
