using Quartz;

namespace SlackCoach.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<OutboxWriter>();
        services.AddScoped<OutboxDelivery>();
        services.AddScoped<OutboxComposition>();
        services.AddSingleton<OutboxRelay>();
        services.AddSingleton<RelayWake>();

        services.AddQuartz(quartz => quartz.ScheduleJob<RelayJob>(
            trigger => trigger.WithIdentity("every-ten-seconds").StartNow().WithSimpleSchedule(every => every
                .WithInterval(TimeSpan.FromSeconds(10)).RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.RescheduleNextWithRemainingCount)),
            job => job.WithIdentity(RelayJob.Key)));

        return services;
    }
}
