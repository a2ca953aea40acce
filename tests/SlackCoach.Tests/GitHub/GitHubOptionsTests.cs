using Microsoft.Extensions.Options;
using SlackCoach.GitHub;

namespace SlackCoach.Tests.GitHub;

public sealed class GitHubOptionsTests
{
    [Theory]
    [InlineData("https://api.github.com/", "https://api.github.com/graphql")]
    [InlineData("https://api.github.com", "https://api.github.com/graphql")]
    [InlineData("https://ghe.harborline.example/api/v3/", "https://ghe.harborline.example/api/graphql")]
    [InlineData("https://ghe.harborline.example:8443/api/v3", "https://ghe.harborline.example:8443/api/graphql")]
    [InlineData("https://ghe.harborline.example/API/V3/", "https://ghe.harborline.example/api/graphql")]
    [InlineData("http://127.0.0.1:5000/github/", "http://127.0.0.1:5000/github/graphql")]
    public void Finds_GraphQL_beside_the_rest_interface(string baseUrl, string expected) =>
        Assert.Equal(expected, GitHubEndpoint.GraphQL(baseUrl).AbsoluteUri);

    [Theory]
    [InlineData("https://api.github.com", "https://github.com/")]
    [InlineData("https://api.harborline.ghe.com/", "https://harborline.ghe.com/")]
    [InlineData("https://ghe.harborline.example:8443/api/v3/", "https://ghe.harborline.example:8443/")]
    [InlineData("http://127.0.0.1:5000/github/", "http://127.0.0.1:5000/github/")]
    public void Finds_the_pages_that_belong_to_the_rest_interface(string baseUrl, string expected) =>
        Assert.Equal(expected, GitHubEndpoint.Web(baseUrl).AbsoluteUri);

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("Iv23li", "", 0)]
    [InlineData("Iv23li", "s3cret", 0)]
    [InlineData("", "s3cret", 1)]
    [InlineData("Iv23 li", "s3\ncret", 2)]
    public void Takes_an_App_that_can_work(string clientId, string clientSecret, int problems)
    {
        var failures = new GitHubAppOptionsValidator().Validate(null, new GitHubAppOptions { ClientId = clientId, ClientSecret = clientSecret }).Failures ?? [];

        Assert.Equal(problems, failures.Count());
        Assert.DoesNotContain(failures, failure => failure.Contains("cret", StringComparison.Ordinal) && failure.Contains("s3", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_valid_without_any_setting() => Assert.Empty(Problems(new GitHubOptions()));

    [Theory]
    [InlineData("https://api.github.com/", 0)]
    [InlineData("http://127.0.0.1:5000/github/", 0)]
    [InlineData("http://localhost:5000/", 0)]
    [InlineData("http://ghe.harborline.example/api/v3/", 1)]
    [InlineData("ftp://ghe.harborline.example/", 1)]
    [InlineData("api.github.com", 1)]
    [InlineData("", 1)]
    [InlineData("https://me:secret@ghe.harborline.example/", 1)]
    [InlineData("https://ghe.harborline.example/?a=b", 1)]
    public void Takes_only_an_address_that_keeps_the_token_safe(string baseUrl, int problems) =>
        Assert.Equal(problems, Problems(new GitHubOptions { BaseUrl = baseUrl }).Count);

    [Theory]
    [InlineData("ghp_abc\n")]
    [InlineData("ghp abc")]
    [InlineData("gḥp")]
    public void Refuses_what_cannot_be_a_token_without_repeating_it(string token)
    {
        var problem = Assert.Single(Problems(new GitHubOptions { Token = token }));

        Assert.DoesNotContain(token.Trim(), problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_each_repository_that_is_none()
    {
        var options = new GitHubOptions { Repositories = { "harborline/web", "harborline/*", "harborline", "*/web", "https://a.example" } };

        var problems = Problems(options);

        Assert.Equal(3, problems.Count);
        Assert.Contains("'harborline'", problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Bounds_every_time()
    {
        var options = new GitHubOptions
        {
            AttemptTimeout = TimeSpan.Zero,
            MaxRateLimitWait = TimeSpan.FromHours(2),
            ReadTimeout = TimeSpan.FromDays(1),
        };

        Assert.Equal(3, Problems(options).Count);
    }

    [Fact]
    public void Refuses_to_start_with_a_setting_that_cannot_work()
    {
        var exception = Assert.Throws<OptionsValidationException>(() =>
            GitHubSetup.With(_ => new HttpResponseMessage(), new() { ["GitHub:Repositories:0"] = "harborline" }));

        Assert.Contains("'harborline'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_its_settings_from_the_section_GitHub()
    {
        await using var setup = GitHubSetup.With(_ => new HttpResponseMessage(), new()
        {
            ["GitHub:Repositories:0"] = "harborline/*",
            ["GitHub:Repositories:1"] = "elsewhere/web",
            ["GitHub:MaxRateLimitWait"] = "00:00:10",
        });

        var options = setup.Service<IOptions<GitHubOptions>>().Value;

        Assert.Equal(["harborline/*", "elsewhere/web"], options.Repositories);
        Assert.Equal(TimeSpan.FromSeconds(10), options.MaxRateLimitWait);
    }

    private static List<string> Problems(GitHubOptions options) => [.. new GitHubOptionsValidator().Validate(null, options).Failures ?? []];
}
