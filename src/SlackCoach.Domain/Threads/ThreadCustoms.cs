namespace SlackCoach.Domain.Threads;

/// <summary>What a workspace and a member hold to when a thread is judged.</summary>
public sealed record ThreadCustoms
{
    /// <summary>How long a group is left to answer: 4 hours.</summary>
    public static TimeSpan UsualGroupWait { get; } = TimeSpan.FromHours(4);

    /// <summary>The emoji that mean "resolved" where a workspace has not chosen.</summary>
    public static IReadOnlyList<string> UsualResolvedEmoji { get; } =
        ["white_check_mark", "heavy_check_mark", "ballot_box_with_check", "checkered_flag", "done", "resolved", "check"];

    /// <summary>The channel that the thread is in, for preferences that name one; null where it does not matter.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The emoji that mark something as resolved, without colons and skin tones.</summary>
    public IReadOnlyCollection<string> ResolvedEmoji { get; init; } = UsualResolvedEmoji;

    /// <summary>How long, by the clock, a question to a group may stay without an answer before it is each one's; not negative.</summary>
    public TimeSpan GroupWait { get; init; } = UsualGroupWait;

    /// <summary>The user groups that the member belongs to (<c>S…</c>). <c>here</c>, <c>channel</c> and <c>everyone</c> need not stand here.</summary>
    public IReadOnlyCollection<string> GroupIds { get; init; } = [];

    /// <summary>What the member's corrections have taught.</summary>
    public IReadOnlyList<ThreadPreference> Preferences { get; init; } = [];

    /// <summary>An emoji's name without colons and skin tone: <c>:+1::skin-tone-3:</c> is <c>+1</c>.</summary>
    public static string EmojiName(string emoji)
    {
        var name = emoji.Trim(':');
        var tone = name.IndexOf("::", StringComparison.Ordinal);

        return tone < 0 ? name : name[..tone];
    }
}
