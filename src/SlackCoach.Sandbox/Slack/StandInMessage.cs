using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>A message as the workspace keeps it. Its JSON parts are never changed in place.</summary>
/// <remarks>Public, like the other records here, only because a Razor component and its parameters cannot be less.</remarks>
public sealed record StandInMessage
{
    public required string Channel { get; init; }

    /// <summary>Seconds and microseconds on the system's clock; unique in the workspace.</summary>
    public required string Ts { get; init; }

    public required string User { get; init; }

    public required string Text { get; init; }

    /// <summary>When it was posted by the product's clock: the time that the page shows.</summary>
    public required DateTimeOffset ShownAt { get; init; }

    public JsonArray? Blocks { get; init; }

    public JsonObject? Metadata { get; init; }

    /// <summary>The parent's timestamp; a parent with replies does not carry its own here.</summary>
    public string? ThreadTs { get; init; }

    public string? EditedTs { get; init; }

    public string? Subtype { get; init; }

    public ImmutableArray<string> FileIds { get; init; } = [];

    public ImmutableArray<StandInReaction> Reactions { get; init; } = [];

    /// <summary>The one person who sees an ephemeral message; null for a message that everybody sees.</summary>
    public string? VisibleTo { get; init; }

    /// <summary>What went wrong when somebody clicked in it, in the words that the page shows.</summary>
    public string? Trouble { get; init; }

    public bool IsEphemeral => VisibleTo is not null;

    /// <summary>Whether it stands in the conversation itself and not in a thread.</summary>
    public bool IsTopLevel => ThreadTs is null;

    /// <summary>Whether it is shown in the conversation: also a reply that was sent to the channel too.</summary>
    public bool IsInChannel => IsTopLevel || Subtype == "thread_broadcast";

    /// <summary>Whether only its replies are left of it.</summary>
    public bool IsTombstone => Subtype == "tombstone";
}

public sealed record StandInReaction(string Name, string User);

/// <summary>A message before the workspace has given it a timestamp.</summary>
internal sealed record MessageDraft(string Channel, string User, string Text)
{
    public JsonArray? Blocks { get; init; }

    public JsonObject? Metadata { get; init; }

    public string? ThreadTs { get; init; }

    public string? Subtype { get; init; }

    public ImmutableArray<string> FileIds { get; init; } = [];

    public string? VisibleTo { get; init; }
}

/// <summary>A file with its bytes.</summary>
internal sealed record StandInFile(string Id, string Name, string Mimetype, string User, byte[] Content, long CreatedUnixSeconds)
{
    public string Filetype => Path.GetExtension(Name) switch
    {
        ".md" or ".markdown" => "markdown",
        "" => "text",
        var extension => extension[1..],
    };
}

/// <summary>A modal that somebody has open, or a person's Home tab; its content is the view as the app sent it, with block ids filled in.</summary>
public sealed record StandInView(string Id, string RootId, string? PreviousId, string User, string Hash, JsonObject Content)
{
    /// <summary>Sentences to show at fields, by block id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the page says above the buttons when the app failed.</summary>
    public string? Trouble { get; init; }

    public JsonArray Blocks => Content["blocks"]!.AsArray();

    public bool IsHome => Content["type"]?.ToString() == "home";

    public bool ClearOnClose => Content["clear_on_close"]?.GetValue<bool>() ?? false;

    public bool NotifyOnClose => Content["notify_on_close"]?.GetValue<bool>() ?? false;
}

/// <summary>The stand-in refuses a call the way Slack does: <see cref="Code"/> is Slack's own error code.</summary>
internal sealed class StandInSlackException(string code, IReadOnlyList<string>? errors = null) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<string>? Errors { get; } = errors;
}
