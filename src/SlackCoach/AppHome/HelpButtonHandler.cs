using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.AppHome;

/// <summary>Takes a press on "Help": shows what can be typed in a window over the tab.</summary>
internal sealed class HelpButtonHandler(AfterReply afterReply, IEnumerable<IPlanSubcommand> subcommands) : IBlockActionHandler
{
    public const string Action = "help_open";

    public string ActionId => Action;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        var help = HelpMessage.Build(subcommands);
        var view = new ModalView { CallbackId = "help", Title = "Help", Close = "Close", Blocks = help.Blocks! };
        afterReply.Enqueue((services, stop) =>
            services.GetRequiredService<ISlackMessenger>().OpenView(request.TeamId, request.TriggerId, view, stop));

        return Task.CompletedTask;
    }
}
