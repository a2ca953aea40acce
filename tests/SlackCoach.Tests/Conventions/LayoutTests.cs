namespace SlackCoach.Tests.Conventions;

public sealed class LayoutTests
{
    private static readonly string[] TopLevel =
    [
        "src", "tests", "manifest.yml", "appsettings.example.json", "SlackCoach.sln", "README.md", "LICENSE", "global.json",
        "Directory.Build.props", "Directory.Packages.props",
    ];

    [Fact]
    public void The_top_level_holds_what_a_reader_expects_and_nothing_else()
    {
        var ignored = Repository.Read(".gitignore").Split('\n').Select(line => line.Trim().TrimEnd('/')).ToHashSet();
        var there = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)!)
            .Where(name => name[0] != '.' && !ignored.Contains(name));

        Assert.Empty(there.Except(TopLevel));
    }
}
