using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Plans;

/// <summary>Takes a press on "Open the form".</summary>
internal sealed class OpenImportHandler(People people, ImportModalOpening opening) : IBlockActionHandler
{
    public const string Action = OpenActions.Import;

    public string ActionId => Action;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken) =>
        opening.AfterReply(request.TeamId, await people.FindOrAdd(request.TeamId, request.UserId, cancellationToken), request.TriggerId);
}
