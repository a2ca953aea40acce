using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Routines;

internal static class RoutineServices
{
    public static IServiceCollection AddRoutines(this IServiceCollection services)
    {
        services.AddScoped<HabitTurns>();
        services.AddScoped<CompleteEntry>();
        services.AddScoped<SkipHabit>();
        services.AddScoped<SnoozeHabit>();
        services.AddScoped<SnoozeClick>();
        services.AddScoped<IHabitCompletion, HabitCompletionByKey>();
        services.AddScoped<UndoLastChange>();
        services.AddScoped<AddHabit>();
        services.AddScoped<AddItem>();
        services.AddScoped<IPlanSubcommand, AddSubcommand>();
        services.AddScoped<IPlanSubcommand, TodaySubcommand>();
        services.AddScoped<IPlanSubcommand, WeekSubcommand>();
        services.AddScoped<IPlanSubcommand, DoneSubcommand>();
        services.AddScoped<IPlanSubcommand, SkipSubcommand>();
        services.AddScoped<IPlanSubcommand, SnoozeSubcommand>();
        services.AddScoped<IPlanSubcommand, UndoSubcommand>();
        services.AddScoped<IBlockActionHandler, EntryDoneHandler>();
        services.AddScoped<IBlockActionHandler, EntrySkipHandler>();
        services.AddScoped<IBlockActionHandler, EntrySnoozeHandler>();
        services.AddScoped<IBlockActionHandler, EntrySnoozeOnHandler>();

        return services;
    }
}
