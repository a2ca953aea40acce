using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Routines;

internal static class RoutineServices
{
    public static IServiceCollection AddRoutines(this IServiceCollection services)
    {
        services.AddScoped<CompleteEntry>();
        services.AddScoped<IHabitCompletion, HabitCompletionByKey>();
        services.AddScoped<UndoLastChange>();
        services.AddScoped<IPlanSubcommand, TodaySubcommand>();
        services.AddScoped<IPlanSubcommand, WeekSubcommand>();
        services.AddScoped<IPlanSubcommand, DoneSubcommand>();
        services.AddScoped<IPlanSubcommand, UndoSubcommand>();
        services.AddScoped<IBlockActionHandler, EntryDoneHandler>();

        return services;
    }
}
