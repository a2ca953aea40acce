using Quartz;

namespace SlackCoach.Scheduling;

internal static class SchedulingServices
{
    /// <summary>Quartz runs on the system clock; what is due asks the product's clock.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddSingleton<JobWake>();
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);

        return services;
    }

    /// <summary>A job that looks for work at an interval, and at once when woken. A turn missed is not made up for.</summary>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services, JobKey key, TimeSpan interval)
        where TJob : IJob =>
        services.AddQuartz(quartz => quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(key.Name).StartNow().WithSimpleSchedule(every => every
                .WithInterval(interval).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)),
            job => job.WithIdentity(key)));
}
