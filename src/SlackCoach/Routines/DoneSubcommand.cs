using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.Naming;
using SlackCoach.Lists;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

/// <summary>Answers <c>/plan done ITEM [yesterday | DATE]</c>.</summary>
internal sealed class DoneSubcommand(EntryFinder finder, CompleteEntry completeEntry, ProductClock clock) : IPlanSubcommand
{
    public string Name => "done";

    public string Usage => "done ITEM [yesterday | DATE]";

    public string Summary => "marks an item or a habit as done, up to 7 days late";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var today = request.Member.Calendar().DayOf(clock.GetUtcNow());
        var outcome = await finder.Find(request.Member, request.Arguments, cancellationToken);

        if (outcome is not NamingOutcome.Found(var entry, var on))
        {
            return NamingReply.Build(outcome, today, EntryChoice.Done);
        }

        var reference = new EntryReference(entry.Kind, entry.SubjectId, on);

        return CompletionReply.Build(await completeEntry.Execute(request.Member, reference, cancellationToken), today);
    }
}
