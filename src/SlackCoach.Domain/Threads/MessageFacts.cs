namespace SlackCoach.Domain.Threads;

/// <summary>All that is kept of one message of a thread once its text is gone.</summary>
/// <remarks>The facts of a message that was edited are read anew from its newest text. What somebody asks by an edit counts as asked when the
/// message was written: a history that is read back later knows no more than that.</remarks>
/// <param name="Ts">Which message, and when it was written.</param>
/// <param name="AuthorId">Slack's id of who wrote it: a person's (<c>U…</c>), or an app's (its user or bot id).</param>
public sealed record MessageFacts(MessageTs Ts, string AuthorId)
{
    /// <summary>What wrote it; a person where nothing else is said.</summary>
    public AuthorKind Author { get; init; }

    /// <summary>Whether the thread hangs on it.</summary>
    public bool IsParent { get; init; }

    /// <summary>Whether it has been deleted. Nothing else counts then but its <see cref="Ts"/>, its author and <see cref="IsParent"/>.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>When it was last edited, by Slack's <c>edited.ts</c>; null when it never was.</summary>
    public MessageTs? EditedTs { get; init; }

    /// <summary>Every person named with an @ in what is said: not in code, and not in what is quoted.</summary>
    public IReadOnlyList<string> MentionedIds { get; init; } = [];

    /// <summary>Those of <see cref="MentionedIds"/> that it speaks to, so that they would be expected to react. Neither those that it only
    /// speaks about ("as @ana said") nor those that it keeps informed.</summary>
    public IReadOnlyList<string> AddressedIds { get; init; } = [];

    /// <summary>Those of <see cref="MentionedIds"/> that it keeps informed: "cc @ana", "FYI @ana".</summary>
    public IReadOnlyList<string> CopiedIds { get; init; } = [];

    /// <summary>Those of <see cref="MentionedIds"/> to whom it hands something over: "over to @ana", "@ana can you take this?".</summary>
    public IReadOnlyList<string> HandsOverToIds { get; init; } = [];

    /// <summary>The groups it calls: <c>here</c>, <c>channel</c>, <c>everyone</c>, or the id of a user group (<c>S…</c>).</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What it asks, in the order of the text; those that ask the same people are one.</summary>
    public IReadOnlyList<Ask> Asks { get; init; } = [];

    /// <summary>What else it says.</summary>
    public Speech Speech { get; init; }

    /// <summary>How many questions it can answer at most, by the parts of what it says; 0 for any number.</summary>
    public int Points { get; init; }

    /// <summary>The reactions to it: by emoji, without colons and without a skin tone, who gave them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Reactions { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>A message of which nothing is left.</summary>
    public static MessageFacts Deleted(MessageTs ts, string authorId, bool isParent = false) => new(ts, authorId) { IsDeleted = true, IsParent = isParent };

    /// <summary>Whether it says something of a kind.</summary>
    public bool Says(Speech speech) => (Speech & speech) != 0;

    /// <summary>The same with a reaction given or taken back. Either twice is the same as once.</summary>
    /// <param name="emoji">Its name, with or without colons and skin tone.</param>
    /// <param name="userId">Whose it is.</param>
    /// <param name="isGiven">Whether it was given; otherwise it was taken back.</param>
    public MessageFacts WithReaction(string emoji, string userId, bool isGiven)
    {
        var name = ThreadCustoms.EmojiName(emoji);
        var others = Reactions.TryGetValue(name, out var known) ? known.Where(id => id != userId) : [];
        IReadOnlyList<string> users = [.. isGiven ? others.Append(userId).Order(StringComparer.Ordinal) : others];

        return this with
        {
            Reactions = Reactions.Where(one => one.Key != name).Select(one => (one.Key, one.Value))
                .Concat(users.Count == 0 ? [] : [(name, users)])
                // In whatever order they came, the facts are the same.
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal),
        };
    }
}

/// <summary>What wrote a message.</summary>
public enum AuthorKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An app, workflow or bot.</summary>
    App,

    /// <summary>This product itself.</summary>
    OwnApp,
}
