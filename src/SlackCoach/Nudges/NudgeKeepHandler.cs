using SlackCoach.Lists;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Nudges;

/// <summary>Takes a press on "Keep it as it is".</summary>
internal sealed class NudgeKeepHandler(NudgeChoices choices) : IBlockActionHandler
{
    public string ActionId => NudgeQuestion.KeepAction;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => choices.Keep(request, cancellationToken);
}
