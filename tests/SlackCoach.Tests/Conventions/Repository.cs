using System.Runtime.CompilerServices;

namespace SlackCoach.Tests.Conventions;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The C# files below a folder of the app, with their text.</summary>
    public static IEnumerable<(string Path, string Text)> AppFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "SlackCoach", folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
