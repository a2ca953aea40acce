using SlackCoach.Slack.Interactions;

namespace SlackCoach.Nudges;

/// <summary>Takes a press on "Send it again".</summary>
internal sealed class NudgeResumeHandler(NudgeChoices choices) : IBlockActionHandler
{
    public const string Action = "nudge_resume";

    public string ActionId => Action;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken) => choices.Resume(request, cancellationToken);
}
