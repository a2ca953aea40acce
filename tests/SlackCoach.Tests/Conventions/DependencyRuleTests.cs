using System.Text.RegularExpressions;

namespace SlackCoach.Tests.Conventions;

/// <summary>A feature stands on the floors and never on another feature; a floor stands on no feature.</summary>
public sealed partial class DependencyRuleTests
{
    private static readonly string[] Features = ["Plans", "Routines", "OneOnOnes", "Nudges", "PullRequests", "Threads", "Reading", "Evidence", "Progress", "Sharing", "StepUps", "Connections", "Settings", "Absences", "AppHome", "Leaving"];

    private static readonly string[] Floors =
        ["Slack", "GitHub", "Storage", "Outbox", "Scheduling", "Clock", "Fetch", "Members", "Commands", "Lists"];

    public static TheoryData<string> Folders => [.. Features, .. Floors];

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_folder_uses_a_feature_other_than_itself(string folder)
    {
        var others = Features.Where(feature => feature != folder).ToList();
        var offences = Repository.AppFiles(folder).SelectMany(file => Uses(file.Text, others).Select(use => $"{file.Path}: {use}"));

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_folder_of_the_app_is_a_feature_or_a_floor()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", "SlackCoach"))
            .Select(path => Path.GetFileName(path)!).Where(name => name is not ("bin" or "obj" or "data"));

        Assert.Empty(folders.Except(Features).Except(Floors));
    }

    [Theory]
    [InlineData("using SlackCoach.Plans;", true)]
    [InlineData("var text = Plans.PlanLink.TryParse(link);", true)]
    [InlineData("SlackCoach.Plans.PlanLink link", true)]
    [InlineData("using SlackCoach.Domain.Plans;", false)]
    [InlineData("await db.Plans.Of(member)", false)]
    [InlineData("Domain.Plans.PlanDraft draft", false)]
    public void Tells_a_use_of_a_feature_from_other_words(string line, bool isUse) => Assert.Equal(isUse, Uses(line, ["Plans"]).Any());

    private static IEnumerable<string> Uses(string text, IReadOnlyCollection<string> features) =>
        Names().Matches(text).Where(match => features.Contains(match.Groups["feature"].Value)).Select(match => match.Value);

    [GeneratedRegex(@"(?:(?<![\w.])|(?<=\bSlackCoach\.))(?<feature>[A-Z]\w+)(?=\.[A-Z]|;)")]
    private static partial Regex Names();
}
