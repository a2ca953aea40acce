using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SlackCoach.Slack;

/// <summary>A file that a message brings along. A message with files has no blocks: Slack shares the files with its text as their comment.</summary>
internal sealed record MessageFile
{
    /// <summary>Its name with an ending that says what it is; the idempotency key is put into it when it goes out.</summary>
    public required string Name { get; init; }

    /// <summary>What Slack shows above it.</summary>
    public required string Title { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>What a picture shows, for those who do not see it; null for anything but a picture.</summary>
    public string? AltText { get; init; }
}

/// <summary>Marks files as the one effect of a key: Slack keeps no metadata with a file, so its name carries the key.</summary>
internal static partial class FileMarks
{
    private const int HashDigits = 16;

    /// <summary>The name of a file that belongs to <paramref name="key"/>: <c>case.sc-4f2a9c81d0e35b77.md</c>.</summary>
    public static string Marked(string name, string key) =>
        $"{Path.GetFileNameWithoutExtension(name)}{MarkOf(key)}{Path.GetExtension(name)}";

    /// <summary>Whether a file's name belongs to <paramref name="key"/>.</summary>
    public static bool IsMarked(string? name, string key) => name?.Contains(MarkOf(key) + ".", StringComparison.Ordinal) == true;

    /// <summary>Whether a file's name belongs to any key, so that the file was sent by SlackCoach.</summary>
    public static bool IsMarked(string? name) => name is not null && Mark().IsMatch(name);

    private static string MarkOf(string key) => string.Create(
        CultureInfo.InvariantCulture, $".sc-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..HashDigits]}");

    [GeneratedRegex(@"\.sc-[0-9a-f]{16}\.", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
