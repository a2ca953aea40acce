using SlackCoach.Commands;
using SlackCoach.GitHub.Webhooks;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;

namespace SlackCoach.PullRequests;

internal static class PullRequestServices
{
    public static IServiceCollection AddPullRequests(this IServiceCollection services)
    {
        services.AddSingleton<RepositoryRefresh>();
        services.AddScoped<RefreshedRows>();
        services.AddScoped<MemberPullRequests>();
        services.AddScoped<IMessageComposer, MorningDigestComposer>();
        services.AddScoped<IPlanSubcommand, PrsSubcommand>();
        services.AddScoped<IWebhookHandler, ChangedRepositories>();
        services.AddRecurringJob<RefreshJob>(RefreshJob.Key, RefreshJob.Interval);

        return services;
    }
}
