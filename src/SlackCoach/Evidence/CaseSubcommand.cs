using SlackCoach.Commands;
using SlackCoach.Domain.Evidence;
using SlackCoach.Outbox;
using SlackCoach.Slack;

namespace SlackCoach.Evidence;

/// <summary>Answers <c>/plan case [since DATE] [with private]</c>: says what the case holds, and has its files follow in the direct message.</summary>
internal sealed class CaseSubcommand(CaseReader reader, MemberEvidence evidence, OutboxWriter outbox) : IPlanSubcommand
{
    public string Name => "case";

    public string Usage => "case [since DATE] [with private]";

    public string Summary => "the packet for your promotion: evidence, milestones, feedback and gaps, as files for you alone";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var today = evidence.Today(request.Member);

        if (CaseSpan.Read(request.Arguments, today) is not { } span)
        {
            return CaseMessages.Unreadable(request.Arguments);
        }

        var packet = await reader.Read(request.Member, span, cancellationToken);
        await outbox.Add(outbox.Written(request.Member, "case", request.Id, today, CaseMessages.Files(packet)), cancellationToken);

        return CaseMessages.Overview(packet);
    }
}
