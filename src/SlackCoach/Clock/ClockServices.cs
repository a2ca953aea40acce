using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SlackCoach.Clock;

internal static partial class ClockServices
{
    /// <summary>The system's clock, unless a test brought its own, and the product's clock on top of it.</summary>
    public static IServiceCollection AddClock(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        var startAt = configuration.GetValue<DateTimeOffset?>("Clock:StartAt");

        services.TryAddSingleton(provider =>
        {
            var clock = new ProductClock(provider.GetRequiredService<TimeProvider>());

            if (startAt is { } instant)
            {
                clock.StartAt(instant);
                Log.ClockIsMoved(provider.GetRequiredService<ILoggerFactory>().CreateLogger<ProductClock>(), instant);
            }

            return clock;
        });

        return services;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Clock:StartAt is set: the product's clock starts at {Instant}. This is for trying and testing only")]
        public static partial void ClockIsMoved(ILogger logger, DateTimeOffset instant);
    }
}
