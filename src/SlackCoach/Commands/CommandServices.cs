using SlackCoach.Slack.Events;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Commands;

internal static class CommandServices
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddScoped<PlanCommands>();
        services.AddScoped<FormOpening>();
        services.AddScoped<ISlashCommandHandler, PlanCommandHandler>();
        services.AddScoped<IEventHandler<MessageEvent>, DirectMessageHandler>();
        services.AddScoped<IPlanSubcommand, HelpSubcommand>();

        return services;
    }
}
