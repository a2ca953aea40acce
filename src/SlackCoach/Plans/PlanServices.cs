using SlackCoach.Commands;
using SlackCoach.Outbox;
using SlackCoach.Slack.Events;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Plans;

internal static class PlanServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services)
    {
        services.AddScoped<ImportRequests>();
        services.AddScoped<ImportModalOpening>();
        services.AddScoped<PlanSource>();
        services.AddScoped<PlanComparison>();
        services.AddScoped<ImportDecision>();
        services.AddScoped<ConfirmImport>();
        services.AddScoped<IMessageComposer, PreviewComposer>();
        services.AddScoped<IPlanSubcommand, ImportSubcommand>();
        services.AddScoped<IEventHandler<MessageEvent>, PlanFileHandler>();
        services.AddScoped<IViewSubmissionHandler, ImportSubmissionHandler>();
        services.AddScoped<IBlockActionHandler, OpenImportHandler>();
        services.AddScoped<IBlockActionHandler, ConfirmImportHandler>();
        services.AddScoped<IBlockActionHandler, DiscardImportHandler>();

        return services;
    }
}
