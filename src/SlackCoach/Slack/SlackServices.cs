using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SlackCoach.Fetch;
using SlackCoach.Slack.Endpoints;

namespace SlackCoach.Slack;

internal static class SlackServices
{
    // More than any page of a conversation weighs.
    private const int LargestAnswer = 16 << 20;

    /// <summary>Adds <see cref="ISlackMessenger"/> and what <see cref="SlackEndpoints.MapSlack"/> needs. Features add their handlers.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services)
    {
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddFetch();

        services.AddSlackClient<SlackWebApi>();
        services.AddSlackClient<SlackFileDownload>();
        services.AddTransient<SlackFileUpload>();
        services.TryAddSingleton<SlackRetries>();
        services.TryAddSingleton<BotTokens>();
        services.TryAddTransient<ISlackMessenger, SlackMessenger>();
        services.TryAddSingleton<HistoryBudget>();
        services.TryAddSingleton(provider =>
            new PaceKeeper(provider.GetRequiredService<HistoryBudget>().Interval, provider.GetRequiredService<TimeProvider>()));
        services.TryAddTransient<ISlackConversations, SlackConversations>();

        services.TryAddSingleton<SlackSignature>();
        services.TryAddScoped<CommandEndpoint>();
        services.TryAddScoped<ActionEndpoint>();
        services.TryAddScoped<OptionsEndpoint>();
        services.TryAddScoped<EventEndpoint>();
        services.TryAddScoped<InteractionRunner>();
        services.TryAddScoped<ShortcutRunner>();

        services.TryAddScoped<AfterReply>();
        services.TryAddSingleton<AfterReplyQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<AfterReplyQueue>());

        return services;
    }

    private static void AddSlackClient<TClient>(this IServiceCollection services)
        where TClient : class =>
        services.AddHttpClient<TClient>(client =>
            {
                // Each call has its own timeout, on the app's TimeProvider.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            // A response_url and a file's address are secrets.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                UseCookies = false,
            });
}
