using SlackCoach.Commands;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Routines;

internal static class RoutineServices
{
    public static IServiceCollection AddRoutines(this IServiceCollection services)
    {
        services.AddScoped<HabitTurns>();
        services.AddScoped<CompleteEntry>();
        services.AddScoped<UndoLastChange>();
        services.AddScoped<AddHabit>();
        services.AddScoped<AddItem>();
        services.AddScoped<IPlanSubcommand, AddSubcommand>();
        services.AddScoped<IPlanSubcommand, TodaySubcommand>();
        services.AddScoped<IPlanSubcommand, WeekSubcommand>();
        services.AddScoped<IPlanSubcommand, DoneSubcommand>();
        services.AddScoped<IPlanSubcommand, UndoSubcommand>();
        services.AddScoped<IBlockActionHandler, EntryDoneHandler>();

        return services;
    }
}
