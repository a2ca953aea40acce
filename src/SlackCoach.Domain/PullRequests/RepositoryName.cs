using System.Diagnostics.CodeAnalysis;

namespace SlackCoach.Domain.PullRequests;

/// <summary>A repository's full name, <c>owner/name</c>. GitHub ignores case in it, and so does equality here.</summary>
public sealed record RepositoryName
{
    private RepositoryName(string owner, string name)
    {
        Owner = owner;
        Name = name;
    }

    /// <summary>The person or organization it belongs to.</summary>
    public string Owner { get; }

    /// <summary>The name within the owner; <c>*</c> in a pattern that means all of the owner's.</summary>
    public string Name { get; }

    /// <summary>Whether this stands for all repositories of the owner.</summary>
    public bool IsPattern => Name == "*";

    /// <summary>Reads <c>owner/name</c> or <c>owner/*</c>.</summary>
    /// <param name="text">Letters, digits, dots, dashes and underscores on both sides of one slash.</param>
    /// <param name="name">The name, when it is one.</param>
    /// <returns>Whether the text is a repository's full name.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out RepositoryName? name)
    {
        name = null;
        var parts = text?.Trim().Split('/');

        if (parts is not [{ Length: > 0 and <= 100 } owner, { Length: > 0 and <= 100 } repository]
            || !owner.All(IsNameCharacter)
            || (repository != "*" && !repository.All(IsNameCharacter)))
        {
            return false;
        }

        name = new RepositoryName(owner, repository);
        return true;
    }

    /// <summary>Reads <c>owner/name</c> or <c>owner/*</c>.</summary>
    /// <exception cref="FormatException">The text is no repository's full name.</exception>
    public static RepositoryName Parse(string text) =>
        TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is not a repository's full name (owner/name)");

    /// <inheritdoc/>
    public bool Equals(RepositoryName? other) =>
        other is not null && string.Equals(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

    /// <summary>The full name, <c>owner/name</c>, in the case it was written.</summary>
    public override string ToString() => $"{Owner}/{Name}";

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_';
}
