using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Leaving;

/// <summary>Answers <c>/plan export [all]</c>: everything about a member, as files that follow in the direct message.</summary>
internal sealed class ExportSubcommand(ExportMember export, OutboxWriter outbox, ProductClock clock) : IPlanSubcommand
{
    public string Name => "export";

    public string Usage => "export all";

    public string Summary => "everything that is kept about you, as JSON and Markdown";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        if (request.Arguments.ToLowerInvariant() is not ("" or "all"))
        {
            return Reply.Plain($"I know /plan export all. I cannot read “{SlackText.Shorten(request.Arguments, 60)}”.");
        }

        var today = request.Member.Calendar().DayOf(clock.GetUtcNow());
        await outbox.Add(outbox.Written(request.Member, "export", request.Id, today, await export.Files(request.Member, today, cancellationToken)), cancellationToken);

        return Reply.Plain("Everything that is kept about you follows in our direct message, as JSON and as Markdown. Nobody else gets it.");
    }
}
