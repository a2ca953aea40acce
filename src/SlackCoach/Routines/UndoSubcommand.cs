using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

internal sealed class UndoSubcommand(UndoLastChange undoLastChange) : IPlanSubcommand
{
    public string Name => "undo";

    public string Usage => "undo";

    public string Summary => "takes your last completion or skip back; again for the one before";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) =>
        Reply.Plain(await undoLastChange.Execute(request.Member, cancellationToken) switch
        {
            null => "There is nothing to take back.",
            { IsInPresentPlan: true, Title: var title, On: null } => $"Taken back. Open again: {title}",
            { IsInPresentPlan: true, Title: var title, On: { } on } =>
                $"Taken back: what you recorded for {on.ToString("dddd d MMMM", CultureInfo.InvariantCulture)}. Open again: {title}",
            { Title: var title } => $"Taken back: {title}. It belongs to a plan that you replaced, so no list shows it.",
        });
}
