using System.Diagnostics.CodeAnalysis;

namespace SlackCoach.Domain.Connections;

/// <summary>The name of an account on GitHub, as people type it.</summary>
public static class GitHubLogin
{
    /// <summary>The longest name that GitHub gives, an enterprise's suffix included.</summary>
    public const int Longest = 39;

    /// <summary>Reads a name, with or without an <c>@</c> before it.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="login">The name without the <c>@</c>, in the case it was typed: GitHub ignores case.</param>
    /// <returns>Whether it can be one: letters, digits and single dashes inside, and one underscore before an enterprise's short code.</returns>
    /// <remarks>Source: GitHub's "Username considerations for external authentication". Whether there is such an account is not known here.</remarks>
    public static bool TryParse(string? text, [NotNullWhen(true)] out string? login)
    {
        var name = text?.Trim() ?? "";
        name = name.StartsWith('@') ? name[1..] : name;
        var parts = name.Split('_');
        login = name.Length is > 0 and <= Longest && parts.Length <= 2 && parts.All(IsPart) ? name : null;

        return login is not null;
    }

    private static bool IsPart(string part) =>
        part.Length > 0 && part[0] != '-' && part[^1] != '-' && !part.Contains("--", StringComparison.Ordinal)
        && part.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
