using Microsoft.Extensions.Options;
using SlackCoach.Commands;
using SlackCoach.Lists;
using SlackCoach.Members;
using SlackCoach.Scheduling;
using SlackCoach.Slack.Events;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Absences;

internal static class AbsenceServices
{
    public static IServiceCollection AddAbsences(this IServiceCollection services)
    {
        services.AddOptions<DaysOffOptions>().BindConfiguration(DaysOffOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DaysOffOptions>, DaysOffOptionsValidator>();
        services.AddScoped<IHomeSection, AwaySection>();
        services.AddScoped<RecordAbsence>();
        services.AddScoped<EndAbsences>();
        services.AddScoped<AbsenceReader>();
        services.AddScoped<AwayHabit>();
        services.AddScoped<WorkspaceDays>();
        services.AddSingleton<WorkspaceCalendar>();
        services.AddScoped<AwayCalendar>();
        services.AddScoped<OwnCalendarSource>();
        services.AddScoped<KeepOwnCalendar>();
        services.AddSingleton<OwnCalendarReading>();
        services.AddScoped<IDueWork, DueOwnCalendars>();
        services.AddScoped<IEventHandler<MessageEvent>, CalendarFileHandler>();
        services.AddScoped<IPlanSubcommand, AwaySubcommand>();
        services.AddScoped<IPlanSubcommand, BackSubcommand>();
        services.AddScoped<IBlockActionHandler, AwayChoiceHandler>();
        services.AddScoped<IBlockActionHandler, AwayRemoveHandler>();
        services.AddRecurringJob<WorkspaceCalendarJob>(WorkspaceCalendarJob.Key, WorkspaceCalendarJob.Interval);
        services.AddRecurringJob<OwnCalendarJob>(OwnCalendars.ReadingJob, OwnCalendarJob.Interval);

        return services;
    }
}
