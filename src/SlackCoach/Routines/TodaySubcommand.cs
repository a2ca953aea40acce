using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

internal sealed class TodaySubcommand(TodayReader today, ProductClock clock) : IPlanSubcommand
{
    public string Name => "today";

    public string Usage => "today";

    public string Summary => "what your plan and your routine say for today (also /plan alone)";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) =>
        TodayMessage.Build(await today.Show(request.Member, cancellationToken), clock.GetUtcNow());
}
