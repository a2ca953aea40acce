using Quartz;

namespace SlackCoach.Nudges;

internal static class NudgeServices
{
    public static IServiceCollection AddNudges(this IServiceCollection services)
    {
        services.AddScoped<NudgePlanner>();
        services.AddQuartz(quartz => quartz.ScheduleJob<TickJob>(
            trigger => trigger
                .WithIdentity("every-minute")
                // A tick missed while the process was down is not replayed: the next one finds all that is due.
                .WithCronSchedule("0 * * * * ?", cron => cron.WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)),
            job => job.WithIdentity(TickJob.Key)));
        services.AddHostedService<TickOnClockMoves>();

        return services;
    }
}
