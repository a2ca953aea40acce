using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace SlackCoach.Fetch;

internal static class FetchServices
{
    /// <summary>Adds <see cref="PublicFetcher"/>.</summary>
    public static IServiceCollection AddFetch(this IServiceCollection services)
    {
        services.AddOptions<FetchOptions>().BindConfiguration(FetchOptions.Section).Configure<IConfiguration>(TakeListInOneValue).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FetchOptions>, FetchOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ResolveHost>(static (host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken));
        services.TryAddSingleton<GuardedConnection>();
        services.AddHostedService<TrustedHostsNotice>();

        services.AddHttpClient<PublicFetcher>(static client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.Add("User-Agent", "SlackCoach");
                client.DefaultRequestHeaders.Add("Accept", "text/markdown, text/plain;q=0.9, */*;q=0.5");
            })
            // The addresses that people give are theirs, and not for the log.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(static provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectCallback = provider.GetRequiredService<GuardedConnection>().Open,
                UseCookies = false,
                // A proxy would resolve the name itself, past the guard.
                UseProxy = false,
            });

        return services;
    }

    /// <summary>An environment variable holds one value, <c>Fetch__TrustedHosts=wiki:443,docs:8080</c>; it takes the place of a list in a file.</summary>
    private static void TakeListInOneValue(FetchOptions options, IConfiguration configuration)
    {
        if (configuration["Fetch:TrustedHosts"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [_, ..] hosts)
        {
            options.TrustedHosts = hosts;
        }
    }
}

/// <summary>Says at the start which hosts the guard lets through.</summary>
internal sealed partial class TrustedHostsNotice(IOptions<FetchOptions> options, ILogger<TrustedHostsNotice> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var host in options.Value.TrustedHosts)
        {
            Log.Trusted(logger, host);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message =
            "Fetch:TrustedHosts lets members fetch from {Host}, also where it is private or plain http. Anybody who may use the bot can read it")]
        public static partial void Trusted(ILogger logger, string host);
    }
}
