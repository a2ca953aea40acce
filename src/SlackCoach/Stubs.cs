namespace SlackCoach.Slack
{
    internal static class SlackOutcome { public static bool IsKnownNotSent(Exception e) => e is HttpRequestException; }
    internal static class FailureReferences { public static string Next() => "x"; }
}
namespace SlackCoach.Slack.Events
{
    internal static class EventParser { public static (EventContext, SlackEvent?) Parse(string p) => (new(p, p), null); }
}
namespace SlackCoach.Slack.Limits
{
    internal static class SlackText { public static string Clean(string t) => t; public static string Shorten(string t, int most) => t.Length <= most ? t : t[..most]; }
    internal static class MessageFitter { public static IReadOnlyList<Message> Fit(Message m) => [m]; public static Message FitOne(Message m) => m; }
    internal static class Mrkdwn { public static string Escape(string t) => t; }
}
namespace SlackCoach.Settings { internal static class SettingsServices { public static IServiceCollection AddSettings(this IServiceCollection s) => s; } }
namespace SlackCoach.Fetch { internal sealed class FetchException(string m) : Exception(m); internal sealed record FetchedText(string Text, string? MediaType); internal sealed class PublicFetcher { private readonly string _x = ""; public Task<FetchedText> GetText(Uri u, int max, CancellationToken ct) => Task.FromResult(new FetchedText(_x, null)); }
 internal static class FetchServices { public static IServiceCollection AddFetch(this IServiceCollection s) => s; } }
namespace SlackCoach.Slack { internal sealed class AfterReply { private readonly List<object> _l = []; public void Enqueue(Func<IServiceProvider, CancellationToken, Task> w) => _l.Add(w); } internal static class SlackServices { public static IServiceCollection AddSlack(this IServiceCollection s) => s; public static void MapSlack(this IEndpointRouteBuilder e) { } } }
