using SlackCoach.Commands;
using SlackCoach.GitHub.Webhooks;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.PullRequests;

internal static class PullRequestServices
{
    public static IServiceCollection AddPullRequests(this IServiceCollection services)
    {
        services.AddSingleton<RepositoryRefresh>();
        services.AddSingleton<RefreshFollowUp>();
        services.AddScoped<RefreshedRows>();
        services.AddScoped<MemberPullRequests>();
        services.AddScoped<Attentions>();
        services.AddScoped<MarkPullRequest>();
        services.AddScoped<TodaysDigest>();
        services.AddScoped<Sifting>();
        services.AddScoped<Deeds>();
        services.AddScoped<MarkClick>();
        services.AddScoped<WeekOfPullRequests>();
        services.AddScoped<PrsSubcommand>();
        services.AddScoped<IBlockActionHandler, LookedAtHandler>();
        services.AddScoped<IBlockActionHandler, MorePullRequestHandler>();
        services.AddScoped<IBlockActionHandler, ShowAgainHandler>();
        services.AddScoped<IBlockActionHandler, OpenFilterHandler>();
        services.AddScoped<IViewSubmissionHandler, FilterSubmissionHandler>();
        services.AddScoped<IMessageComposer, MorningDigestComposer>();
        services.AddScoped<IPlanSubcommand, PrsSubcommand>();
        services.AddScoped<IWebhookHandler, ChangedRepositories>();
        services.AddRecurringJob<RefreshJob>(RefreshJob.Key, RefreshJob.Interval);

        return services;
    }
}
