using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SlackCoach.Scheduling;

namespace SlackCoach.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>());
        services.AddScoped<OutboxWriter>();
        services.AddScoped<OutboxDelivery>();
        services.AddScoped<OutboxComposition>();
        services.AddScoped<OutboxLease>();
        services.AddSingleton<OutboxLanes>();
        services.AddSingleton<OutboxWake>();
        services.AddRecurringJob<ComposeJob>(ComposeJob.Key, TimeSpan.FromSeconds(10));
        services.AddRecurringJob<RelayJob>(RelayJob.Key, TimeSpan.FromSeconds(10));

        return services;
    }
}
