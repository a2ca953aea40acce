namespace SlackCoach.Slack
{
    internal static class SlackOutcome { public static bool IsKnownNotSent(Exception e) => e is HttpRequestException; }
    internal sealed class FailureReferences { public string Next() => Guid.CreateVersion7().ToString("N")[..6] + _x; private readonly string _x = ""; }
}
namespace SlackCoach.Slack.Events
{
    internal static class EventParser { public static (EventContext, SlackEvent?) Parse(string p) => (new(p, p), null); }
}
namespace SlackCoach.GitHub
{
    internal sealed class GitHubOptions { public IList<string> Repositories { get; } = []; }
}
namespace SlackCoach.Slack.Limits
{
    internal static class SlackText { public static string Clean(string t) => t; public static string Shorten(string t, int most) => t.Length <= most ? t : t[..most]; }
    internal static class Mrkdwn { public static string Escape(string t) => t; }
}
namespace SlackCoach.Plans { internal static class PlanServices { public static IServiceCollection AddPlans(this IServiceCollection s) => s; } }
namespace SlackCoach.Fetch { internal static class FetchServices { public static IServiceCollection AddFetch(this IServiceCollection s) => s; } }
namespace SlackCoach.Slack { internal static class SlackServices { public static IServiceCollection AddSlack(this IServiceCollection s) => s; public static void MapSlack(this IEndpointRouteBuilder e) { } } }
namespace SlackCoach.GitHub { internal static class GitHubServices { public static IServiceCollection AddGitHub(this IServiceCollection s) => s; } }
namespace SlackCoach.Slack
{
    internal sealed class AfterReply(AfterReplyQueue queue)
    {
        private readonly List<Func<IServiceProvider, CancellationToken, Task>> _work = [];
        public void Enqueue(Func<IServiceProvider, CancellationToken, Task> work) => _work.Add(work);
        public Task Release() { _work.ForEach(queue.Add); _work.Clear(); return Task.CompletedTask; }
    }
    internal sealed class AfterReplyQueue(IServiceScopeFactory scopes, ILogger<AfterReplyQueue> logger)
    {
        private readonly List<Func<IServiceProvider, CancellationToken, Task>> _work = [];
        public ILogger Logger => logger;
        public void Add(Func<IServiceProvider, CancellationToken, Task> work) => _work.Add(work);
        public Task StartAsync(CancellationToken cancellationToken) => Task.FromResult(_work);
        public async Task StopAsync(CancellationToken cancellationToken)
        {
            foreach (var work in _work) { await using var scope = scopes.CreateAsyncScope(); await work(scope.ServiceProvider, cancellationToken); }
        }
    }
}
