using SlackCoach.Commands;
using SlackCoach.GitHub.Webhooks;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.PullRequests;

internal static class PullRequestServices
{
    public static IServiceCollection AddPullRequests(this IServiceCollection services)
    {
        services.AddSingleton<RepositoryRefresh>();
        services.AddSingleton<OwnRefresh>();
        services.AddSingleton<RefreshFollowUp>();
        services.AddScoped<RefreshedRows>();
        services.AddScoped<OwnRows>();
        services.AddScoped<MemberPullRequests>();
        services.AddScoped<IPullRequestCounting, CountPullRequests>();
        services.AddScoped<Attentions>();
        services.AddScoped<MarkPullRequest>();
        services.AddScoped<TodaysDigest>();
        services.AddScoped<Sifting>();
        services.AddScoped<Deeds>();
        services.AddScoped<Outcomes>();
        services.AddScoped<MarkClick>();
        services.AddScoped<WeekOfPullRequests>();
        services.AddScoped<PrsSubcommand>();
        services.AddScoped<IBlockActionHandler, LookedAtHandler>();
        services.AddScoped<IBlockActionHandler, MorePullRequestHandler>();
        services.AddScoped<IBlockActionHandler, ShowAgainHandler>();
        services.AddScoped<IBlockActionHandler, OpenFilterHandler>();
        services.AddScoped<IBlockActionHandler, OpenReposHandler>();
        services.AddScoped<IViewSubmissionHandler, FilterSubmissionHandler>();
        services.AddScoped<IViewSubmissionHandler, ReposSubmissionHandler>();
        services.AddScoped<IMessageComposer, MorningDigestComposer>();
        services.AddScoped<IPlanSubcommand, PrsSubcommand>();
        services.AddScoped<IPlanSubcommand, ReposSubcommand>();
        services.AddScoped<IWebhookHandler, ChangedRepositories>();
        services.AddRecurringJob<RefreshJob>(RefreshJob.Key, RefreshJob.Interval);

        return services;
    }
}
