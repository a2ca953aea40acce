using SlackCoach.Slack;

namespace SlackCoach.Commands;

internal sealed class HelpSubcommand(IServiceProvider services) : IPlanSubcommand
{
    public string Name => "help";

    public string Usage => "help";

    public string Summary => "shows this list";

    public bool IsForEveryone => true;

    // All subcommands, itself included, exist only once this one does.
    public Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<Message?>(HelpMessage.Build(services.GetServices<IPlanSubcommand>()));
}
