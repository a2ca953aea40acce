using SlackCoach.Domain.PullRequests;

namespace SlackCoach.Domain.Tests;

public class DependencyRuleTests
{
    [Fact]
    public void The_domain_rests_on_the_runtime_Markdig_and_YamlDotNet_alone() =>
        Assert.All(
            typeof(PullRequest).Assembly.GetReferencedAssemblies(),
            reference => Assert.True(
                reference.Name is "Markdig" or "YamlDotNet" || reference.Name!.StartsWith("System.", StringComparison.Ordinal),
                $"The domain must not use {reference.Name}"));
}
