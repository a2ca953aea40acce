using SlackCoach.Commands;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Settings;

internal static class SettingsServices
{
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddScoped<SettingsReader>();
        services.AddScoped<OpenSettings>();
        services.AddScoped<SaveSettings>();
        services.AddScoped<IPlanSubcommand, SettingsSubcommand>();
        services.AddScoped<IBlockActionHandler, HabitEditHandler>();
        services.AddScoped<IBlockActionHandler, SettingsOpenHandler>();
        services.AddScoped<EditHabit>();
        services.AddScoped<IViewSubmissionHandler, HabitSubmissionHandler>();
        services.AddScoped<IViewSubmissionHandler, SettingsSubmissionHandler>();

        return services;
    }
}
