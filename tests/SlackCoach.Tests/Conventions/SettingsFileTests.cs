using System.Reflection;
using System.Text.Json;
using SlackCoach.GitHub;
using SlackCoach.Slack;

namespace SlackCoach.Tests.Conventions;

/// <summary>Every setting stands in <c>appsettings.example.json</c>, and nothing else does.</summary>
public sealed class SettingsFileTests
{
    // Read as single keys, without a class of options.
    private static readonly string[] SingleKeys = ["ConnectionStrings:SlackCoach", "DataProtection:KeyPath", "Clock:StartAt", "Admins"];

    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void Holds_every_setting_and_no_other()
    {
        using var file = JsonDocument.Parse(Repository.Read("appsettings.example.json"), WithComments);
        var inFile = Keys(file.RootElement, "").Where(key => !key.StartsWith("Logging:", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(Options().Concat(SingleKeys).Order(StringComparer.Ordinal), inFile);
    }

    [Fact]
    public void Says_of_every_setting_what_it_means()
    {
        var lines = Repository.Read("appsettings.example.json").Split('\n').Select(line => line.Trim()).ToList();
        var values = lines.Select((line, at) => (line, at)).Where(pair => pair.line.StartsWith('"') && !pair.line.EndsWith('{'));
        var undocumented = values.Where(pair => !IsDocumented(lines, pair.at)).Select(pair => pair.line);

        Assert.Empty(undocumented);
    }

    // Settings that belong together share the comment above the first.
    private static bool IsDocumented(List<string> lines, int at)
    {
        while (at > 0 && lines[at - 1].StartsWith('"') && !lines[at - 1].EndsWith('{'))
        {
            at--;
        }

        return lines[at - 1].StartsWith("//", StringComparison.Ordinal) || lines[at - 1].StartsWith("\"LogLevel\"", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Options() =>
        from type in typeof(SlackOptions).Assembly.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal)
        let section = SectionOf(type)
        where section is not null
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where property.CanWrite || typeof(System.Collections.IList).IsAssignableFrom(property.PropertyType)
            || property.PropertyType == typeof(IList<string>)
        select $"{section}:{property.Name}";

    private static string? SectionOf(Type type) =>
        type == typeof(GitHubOptions) ? "GitHub" : type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as string;

    private static IEnumerable<string> Keys(JsonElement json, string path) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().SelectMany(property => Keys(property.Value, path.Length == 0 ? property.Name : $"{path}:{property.Name}"))
        : [path];
}
