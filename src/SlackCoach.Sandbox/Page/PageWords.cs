using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Page;

/// <summary>What the composer offers once somebody types a slash.</summary>
internal static class CommandHints
{
    public static readonly IReadOnlyList<(string Typed, string Meaning)> All =
    [
        ("/plan today", "what is open today"),
        ("/plan week", "this week of the plan"),
        ("/plan done 1", "complete number 1 of the last list"),
        ("/plan undo", "take the last change back"),
        ("/plan prs", "open pull requests"),
        ("/plan import", "bring a plan in"),
        ("/plan settings", "times, working days, repositories"),
        ("/plan help", "all commands"),
    ];
}

/// <summary>The weather that one can order for the app's next message.</summary>
internal static class WeatherKinds
{
    private const int RetryAfterSeconds = 2;

    public static readonly IReadOnlyList<(string Id, string Name, string Meaning, Func<Fault> Make)> All =
    [
        ("limited", "Rate limited", "429, wait two seconds; nothing is stored", () => new Fault.RateLimited(RetryAfterSeconds)),
        ("lost", "Lost answer", "stored, then the connection is cut", () => new Fault.StoreThenReset()),
        ("silent", "Silence", "stored, then never a word", () => new Fault.StoreThenNeverAnswer()),
        ("error", "Error 500", "nothing is stored", () => new Fault.ServerError(AfterStoring: false)),
        ("late-error", "Error 500, too late", "stored all the same", () => new Fault.ServerError(AfterStoring: true)),
        ("slow", "Slow", "five seconds, then it works", () => new Fault.Slow(TimeSpan.FromSeconds(5))),
    ];

    public static string NameOf(Fault fault) => All.First(kind => kind.Make().GetType() == fault.GetType()).Name.ToLowerInvariant();
}

/// <summary>What the page offers to set as one's status.</summary>
internal static class StatusChoices
{
    public static readonly IReadOnlyList<(string Name, string Sign)> Emoji =
    [
        (":speech_balloon:", "💬"), (":palm_tree:", "🌴"), (":face_with_thermometer:", "🤒"), (":calendar:", "📅"), (":house_with_garden:", "🏡"),
    ];

    public static readonly IReadOnlyList<(string Value, string Words)> Lengths =
        [("", "Until I clear it"), ("hour", "1 hour"), ("tomorrow", "Until tomorrow"), ("week", "One week")];
}

internal static class ElementNames
{
    /// <summary>The HTML id of an element of a block.</summary>
    public static string ElementId(this JsonObject element, string blockId) => $"in-{blockId}-{element["action_id"]}";

    public static string ToLowerInvariantFirst(this string day) => day is "Today" or "Yesterday" ? day.ToLowerInvariant() : day;
}
