using SlackCoach.Commands;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Leaving;

internal static class LeavingServices
{
    public static IServiceCollection AddLeaving(this IServiceCollection services)
    {
        services.AddScoped<IPlanSubcommand, ExportSubcommand>();
        services.AddScoped<ExportMember>();

        services.AddScoped<IPlanSubcommand, ForgetSubcommand>();
        services.AddScoped<IBlockActionHandler, ForgetHandler>();
        services.AddScoped<IBlockActionHandler, KeepHandler>();
        services.AddScoped<ForgetMember>();
        services.AddScoped<ForgetMentions>();
        services.AddScoped<ClearConversation>();
        services.AddSingleton<RemoveTraces>();
        services.AddRecurringJob<RemovalJob>(RemovalJob.Key, RemovalJob.Interval);

        return services;
    }
}
