using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SlackCoach.GitHub.Accounts;
using SlackCoach.GitHub.Webhooks;

namespace SlackCoach.GitHub;

internal static class GitHubServices
{
    // Far above what GitHub answers to five repositories; a bound, so that a broken server cannot fill the memory.
    private const int LongestAnswerInBytes = 16 * 1024 * 1024;

    // A page of teams.
    private const int LongestAccountInBytes = 1024 * 1024;

    public static IServiceCollection AddGitHub(this IServiceCollection services)
    {
        services.AddOptions<GitHubOptions>().BindConfiguration("GitHub").Configure<IConfiguration>(AddListInOneValue).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GitHubOptions>, GitHubOptionsValidator>();
        services.AddOptions<GitHubAppOptions>().BindConfiguration(GitHubAppOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GitHubAppOptions>, GitHubAppOptionsValidator>();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<GitHubMetrics>();
        services.AddSingleton<GitHubResilience>();
        services.AddSingleton<RateLimitGate>();
        services.AddTransient<RepositoryLists>();
        services.AddTransient<RepositoryStates>();
        services.AddTransient<PullRequestOutcomes>();
        services.AddTransient<IPullRequestSource, GitHubPullRequestSource>();
        services.AddTransient<IDocumentFolders, GitHubDocumentFolders>();

        services.AddTransient<DeviceFlow>();
        services.AddTransient<AccountReader>();
        services.AddSingleton<ReadingTokens>();
        services.AddSingleton<WebhookSignature>();
        services.AddScoped<WebhookLedger>();

        AddClient<GraphQLClient>(services, LongestAnswerInBytes);
        AddClient<AccountHttp>(services, LongestAccountInBytes);

        return services;
    }

    private static void AddClient<TClient>(IServiceCollection services, long longestAnswer)
        where TClient : class => services.AddHttpClient<TClient>(http =>
        {
            http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("SlackCoach", null));
            http.MaxResponseContentBufferSize = longestAnswer;
            // Each attempt is timed by its client, on the clock that tests can move.
            http.Timeout = Timeout.InfiniteTimeSpan;
        })
        .UseSocketsHttpHandler((handler, _) =>
        {
            handler.AllowAutoRedirect = false;
            handler.UseCookies = false;
            handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // The factory's own logging writes addresses and, at its lowest level, headers.
        .RemoveAllLoggers();

    /// <summary>An environment variable holds one value: <c>GitHub__Repositories=owner/one,owner/two</c>.</summary>
    private static void AddListInOneValue(GitHubOptions options, IConfiguration configuration)
    {
        var list = configuration["GitHub:Repositories"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

        if (list.Length > 0)
        {
            // The one value takes the place of a list in a file.
            options.Repositories.Clear();
        }

        foreach (var repository in list)
        {
            options.Repositories.Add(repository);
        }
    }
}
