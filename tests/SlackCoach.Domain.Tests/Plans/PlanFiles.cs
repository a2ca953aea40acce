namespace SlackCoach.Domain.Tests.Plans;

/// <summary>Finds the plans that lie outside this project.</summary>
internal static class PlanFiles
{
    public static string Sample() =>
        File.ReadAllText(Path.Combine(Root(), "src", "SlackCoach.Sandbox", "SampleWorkspace", "promotion-plan.md"));

    /// <summary>A document from the folder beside the checkout; the test is skipped where it is missing.</summary>
    public static string Shared(string name)
    {
        var path = Path.Combine(Root(), "..", "shared", name);
        Skip.IfNot(File.Exists(path), $"needs ../shared/{name}");

        return File.ReadAllText(path);
    }

    /// <summary>Such a document without its first line, which names where it is from.</summary>
    public static string SharedWithoutSource(string name)
    {
        var text = Shared(name);

        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "SlackCoach.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds SlackCoach.sln.");
        }

        return folder.FullName;
    }
}
