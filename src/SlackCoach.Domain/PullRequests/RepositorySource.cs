using System.Diagnostics.CodeAnalysis;

namespace SlackCoach.Domain.PullRequests;

/// <summary>What repositories are named by: one of them, or something that stands for several of an owner's.</summary>
public enum RepositorySourceKind
{
    /// <summary>One repository.</summary>
    Repository,

    /// <summary>All repositories of an owner.</summary>
    Owner,

    /// <summary>Those of an owner's that carry a topic.</summary>
    Topic,

    /// <summary>Those that a team of an organization's is given.</summary>
    Team,
}

/// <summary>A repository or a way to name several: <c>owner/name</c>, <c>owner/*</c>, <c>topic:owner/topic</c>, <c>team:organization/slug</c>.
/// GitHub ignores case in all of them, and so does equality here.</summary>
public sealed record RepositorySource
{
    private const string TopicPrefix = "topic:";
    private const string TeamPrefix = "team:";

    // GitHub's limit for a topic.
    private const int LongestTopic = 50;

    private RepositorySource(RepositorySourceKind kind, RepositoryName name) => (Kind, Owner, Name) = (kind, name.Owner, name.Name);

    /// <summary>Which of the four it is.</summary>
    public RepositorySourceKind Kind { get; }

    /// <summary>The person or organization.</summary>
    public string Owner { get; }

    /// <summary>The repository, the topic or the team's slug; <c>*</c> for all of an owner's repositories.</summary>
    public string Name { get; }

    /// <summary>Whether GitHub has to be asked which repositories it stands for.</summary>
    public bool IsPattern => Kind != RepositorySourceKind.Repository;

    /// <summary>Reads one of the four forms.</summary>
    /// <param name="text">The text; white space around it does not matter.</param>
    /// <param name="source">What it names, when it is one.</param>
    /// <returns>Whether the text has one of the forms. That there is such a repository, topic or team is for GitHub to say.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RepositorySource? source)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        source = After(trimmed, TopicPrefix) is { } topic ? Of(RepositorySourceKind.Topic, topic)
            : After(trimmed, TeamPrefix) is { } team ? Of(RepositorySourceKind.Team, team)
            : RepositoryName.TryParse(trimmed, out var name) ? new RepositorySource(name.IsPattern ? RepositorySourceKind.Owner : RepositorySourceKind.Repository, name)
            : null;

        return source is not null;
    }

    /// <summary>Reads one of the four forms.</summary>
    /// <exception cref="FormatException">The text has none of them.</exception>
    public static RepositorySource Parse(string text) =>
        TryParse(text, out var source)
            ? source
            : throw new FormatException($"'{text}' names no repositories (owner/name, owner/*, topic:owner/topic, team:organization/slug)");

    /// <summary>The one repository that it is.</summary>
    /// <exception cref="InvalidOperationException">It stands for several.</exception>
    public RepositoryName AsRepository() =>
        IsPattern ? throw new InvalidOperationException($"{this} stands for several repositories") : RepositoryName.Parse(ToString());

    /// <inheritdoc/>
    public bool Equals(RepositorySource? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <summary>The form it was read from, in the case it was written; the prefix in lower case.</summary>
    public override string ToString() => Kind switch
    {
        RepositorySourceKind.Topic => $"{TopicPrefix}{Owner}/{Name}",
        RepositorySourceKind.Team => $"{TeamPrefix}{Owner}/{Name}",
        _ => $"{Owner}/{Name}",
    };

    private static string? After(string text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : null;

    private static RepositorySource? Of(RepositorySourceKind kind, string text) =>
        RepositoryName.TryParse(text, out var name) && !name.IsPattern && (kind != RepositorySourceKind.Topic || IsTopic(name.Name))
            ? new RepositorySource(kind, name)
            : null;

    private static bool IsTopic(string name) => name.Length <= LongestTopic && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
