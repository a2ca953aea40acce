using SlackCoach.Lists;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Nudges;

/// <summary>Takes a press on "Pause it".</summary>
internal sealed class NudgePauseHandler(NudgeChoices choices) : IBlockActionHandler
{
    public string ActionId => NudgeQuestion.PauseAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => choices.Pause(request, cancellationToken);
}
