using SlackCoach.Commands;
using SlackCoach.Slack;

namespace SlackCoach.Routines;

internal sealed class UndoSubcommand(UndoLastChange undoLastChange) : IPlanSubcommand
{
    public string Name => "undo";

    public string Usage => "undo";

    public string Summary => "takes your last completion back; again for the one before";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) =>
        await undoLastChange.Execute(request.Member, cancellationToken) is { } title
            ? Reply.Plain($"Taken back. Open again: {title}")
            : Reply.Plain("There is nothing to take back.");
}
