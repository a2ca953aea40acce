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
    internal sealed class GitHubOptions { public IReadOnlyList<string> Repositories { get; set; } = []; }
}
namespace SlackCoach.Slack.Limits
{
    internal static class SlackText { public static string Shorten(string t, int most) => t.Length <= most ? t : t[..most]; }
    internal static class Mrkdwn { public static string Escape(string t) => t; }
}
