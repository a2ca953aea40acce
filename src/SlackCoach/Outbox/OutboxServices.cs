using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SlackCoach.Scheduling;

namespace SlackCoach.Outbox;

internal static class OutboxServices
{
    /// <summary>How often each lane looks for work by itself.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>());
        services.AddScoped<OutboxWriter>();
        services.AddScoped<OutboxDelivery>();
        services.AddScoped<OutboxPosting>();
        services.AddScoped<MessageDays>();
        services.AddScoped<Disturbance>();
        services.AddSingleton<DisturbanceGrants>();
        services.AddScoped<OutboxComposition>();
        services.AddScoped<OutboxLease>();
        services.AddSingleton<OutboxLanes>();
        services.AddSingleton<OutboxWake>();
        services.AddRecurringJob<ComposeJob>(ComposeJob.Key, Turn);
        services.AddRecurringJob<AnswerJob>(AnswerJob.Key, Turn);
        services.AddRecurringJob<RelayJob>(RelayJob.Key, Turn);

        return services;
    }
}
