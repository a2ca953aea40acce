using SlackCoach.Commands;
using SlackCoach.Outbox;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Progress;

internal static class ProgressServices
{
    public static IServiceCollection AddProgress(this IServiceCollection services)
    {
        services.AddScoped<SummaryReader>();
        services.AddScoped<IPlanSubcommand, SummarySubcommand>();
        services.AddScoped<IMessageComposer, SummaryComposer>();
        services.AddScoped<IBlockActionHandler, EnergyHandler>();

        return services;
    }
}
