using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Tests.Reading;

/// <summary>The feeds of this folder.</summary>
internal static class FeedFiles
{
    public static Feed Read(string name, string? address = null, string? charset = null)
    {
        using var content = new MemoryStream(Bytes(name));

        return FeedReader.Read(content, address is null ? null : new Uri(address), charset);
    }

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder()).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Feeds");
}
