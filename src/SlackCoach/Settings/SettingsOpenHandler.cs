using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Settings;

/// <summary>Takes a press on "Open settings".</summary>
internal sealed class SettingsOpenHandler(AfterReply afterReply) : IBlockActionHandler
{
    public string ActionId => OpenActions.Settings;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        OpenSettings.After(afterReply, request.TeamId, request.UserId, request.TriggerId);

        return Task.CompletedTask;
    }
}
