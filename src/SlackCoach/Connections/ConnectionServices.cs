using SlackCoach.Commands;
using SlackCoach.GitHub.Webhooks;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Connections;

internal static class ConnectionServices
{
    public static IServiceCollection AddGitHubConnections(this IServiceCollection services)
    {
        services.AddScoped<BeginConnecting>();
        services.AddScoped<AccountNews>();
        services.AddScoped<PollCode>();
        services.AddScoped<KeepAccount>();
        services.AddSingleton<AccountWork>();
        services.AddScoped<IMessageComposer, CodeComposer>();
        services.AddScoped<IPlanSubcommand, ConnectSubcommand>();
        services.AddScoped<IPlanSubcommand, DisconnectSubcommand>();
        services.AddScoped<IBlockActionHandler, DisconnectHandler>();
        services.AddScoped<IBlockActionHandler, KeepAccountHandler>();
        services.AddScoped<IBlockActionHandler, OpenGitHubHandler>();
        services.AddScoped<IWebhookHandler, RevokedAccounts>();
        services.AddRecurringJob<ConnectJob>(ConnectJob.Key, ConnectJob.Interval);

        return services;
    }
}
