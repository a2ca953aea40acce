using SlackCoach.Members;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Commands;

/// <summary>Answers <c>/plan</c>.</summary>
internal sealed class PlanCommandHandler(PlanCommands commands, People people) : ISlashCommandHandler
{
    public string Command => "/plan";

    public async Task<SlashCommandResponse> Handle(SlashCommand command, CancellationToken cancellationToken)
    {
        var member = await people.FindOrAdd(command.TeamId, command.UserId, cancellationToken);
        var request = new PlanRequest(command.TeamId, member, string.Empty, command.TriggerId, command.TriggerId);

        return new SlashCommandResponse(await commands.Answer(request, SlackEscapes.Undo(command.Text), cancellationToken));
    }
}
