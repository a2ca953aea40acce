using SlackCoach.Commands;
using SlackCoach.Slack;

namespace SlackCoach.StepUps;

/// <summary>Answers <c>/plan stepup</c>: three ways to grow that fit what the case lacks.</summary>
internal sealed class StepUpSubcommand(MemberStepUps stepUps) : IPlanSubcommand
{
    public string Name => "stepup";

    public string Usage => "stepup";

    public string Summary => "three ways to grow that fit what your case lacks, each with its preparation";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) =>
        StepUpMessages.Offers(await stepUps.Offers(request.Member, cancellationToken), 0, stepUps.Catalogue.Problems);
}
