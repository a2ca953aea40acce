using Microsoft.EntityFrameworkCore.Diagnostics;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Events;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.AppHome;

internal static class AppHomeServices
{
    /// <summary>How often tabs are looked for whose day is over, or that could not be published.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddAppHome(this IServiceCollection services)
    {
        services.AddSingleton<IInterceptor, StaleHomes>();
        services.AddScoped<IEventHandler<AppHomeOpenedEvent>, HomeOpenedHandler>();
        services.AddScoped<HomeReader>();
        services.AddScoped<PublishHome>();
        services.AddScoped<IBlockActionHandler, HelpButtonHandler>();
        services.AddRecurringJob<HomeJob>(HomeJob.Key, Turn);
        services.AddHostedService<HomeOnClockMoves>();

        return services;
    }
}
