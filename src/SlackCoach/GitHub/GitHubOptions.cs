using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>How GitHub is read. Section <c>GitHub</c>.</summary>
internal sealed class GitHubOptions
{
    /// <summary>The address of GitHub's API; GitHub Enterprise Server's ends in <c>/api/v3/</c>. Default
    /// <c>https://api.github.com/</c>.</summary>
    public string BaseUrl { get; set; } = "https://api.github.com/";

    /// <summary>The token to read with; empty when no pull requests are read, which every reading then says.</summary>
    public string Token { get; set; } = "";

    /// <summary>What GitHub signs its webhook deliveries with; empty where none are taken.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>The repositories that members may choose among, as <c>owner/name</c>, <c>owner/*</c>, <c>topic:owner/topic</c> or
    /// <c>team:organization/slug</c>.</summary>
    public IList<string> Repositories { get; } = [];

    /// <summary>How long one request may take. GitHub itself gives up after 10 seconds. Default 15 s.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one reading waits for rate limits altogether before it reports what it has. Default 60 s.</summary>
    public TimeSpan MaxRateLimitWait { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>After this time one reading starts no further request. Default 5 min.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromMinutes(5);
}

/// <summary>Refuses to start with settings that could not work, or that would send the token in the clear.</summary>
internal sealed class GitHubOptionsValidator : IValidateOptions<GitHubOptions>
{
    public ValidateOptionsResult Validate(string? name, GitHubOptions options)
    {
        var problems = Problems(options).ToList();

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(GitHubOptions options)
    {
        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            yield return "GitHub:BaseUrl must be an absolute https address.";
        }
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
        {
            yield return "GitHub:BaseUrl must be https, or the token would travel in the clear; http is for a loopback address only.";
        }
        else if (address.UserInfo.Length + address.Query.Length + address.Fragment.Length > 0)
        {
            yield return "GitHub:BaseUrl must not carry a user, a query or a fragment.";
        }

        if (options.Token.Any(character => character is <= ' ' or > '~'))
        {
            yield return "GitHub:Token holds a space, a line break or another character that no token has.";
        }

        foreach (var repository in options.Repositories.Where(repository => !RepositorySource.TryParse(repository, out _)))
        {
            yield return $"GitHub:Repositories: '{repository}' is no repository; write owner/name, owner/* for all of an owner's, topic:owner/topic or team:organization/slug.";
        }

        if (options.AttemptTimeout < TimeSpan.FromSeconds(1) || options.AttemptTimeout > TimeSpan.FromMinutes(5))
        {
            yield return "GitHub:AttemptTimeout must be from 1 second to 5 minutes.";
        }

        if (options.MaxRateLimitWait < TimeSpan.Zero || options.MaxRateLimitWait > TimeSpan.FromHours(1))
        {
            yield return "GitHub:MaxRateLimitWait must be from 0 to 1 hour.";
        }

        if (options.ReadTimeout < TimeSpan.FromSeconds(1) || options.ReadTimeout > TimeSpan.FromHours(1))
        {
            yield return "GitHub:ReadTimeout must be from 1 second to 1 hour.";
        }
    }
}
