using SlackCoach.Commands;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.StepUps;

internal static class StepUpServices
{
    public static IServiceCollection AddStepUps(this IServiceCollection services)
    {
        services.AddOptions<StepUpOptions>().BindConfiguration(StepUpOptions.Section);
        services.AddSingleton<StepUpCatalogues>();
        services.AddScoped<MemberStepUps>();
        services.AddScoped<StepUpClick>();
        services.AddScoped<IPlanSubcommand, StepUpSubcommand>();
        services.AddScoped<IBlockActionHandler, ShowStepUpHandler>();
        services.AddScoped<IBlockActionHandler, OtherStepUpsHandler>();
        services.AddScoped<IBlockActionHandler, PickStepUpHandler>();

        return services;
    }
}
