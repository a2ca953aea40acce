using System.IO.Enumeration;

namespace SlackCoach.Domain.PullRequests;

/// <summary>Names with <c>*</c> for any characters, in any case.</summary>
internal static class NamePattern
{
    // A question mark or a backslash is special to the expression, and part of no login and no branch.
    public static bool Any(IEnumerable<string> patterns, string name) =>
        patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern.Trim(), name, ignoreCase: true));
}
