using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

internal sealed class WeekSubcommand(WeekReader weeks) : IPlanSubcommand
{
    public string Name => "week";

    public string Usage => "week";

    public string Summary => "this week of your plan, what is left of earlier weeks, and the week to come";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) =>
        WeekMessage.Build(await weeks.Show(request.Member, cancellationToken));
}
