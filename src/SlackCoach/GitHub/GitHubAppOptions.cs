using Microsoft.Extensions.Options;
using SlackCoach.GitHub.Accounts;

namespace SlackCoach.GitHub;

/// <summary>The GitHub App that members connect their accounts by, and that may read in place of
/// <c>GitHub:Token</c>.</summary>
internal sealed class GitHubAppOptions
{
    public const string Section = "GitHub:App";

    /// <summary>The App's client id; empty where members cannot connect.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>A client secret of the App: with it, disconnecting also revokes the token at GitHub.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>The App's number; with its private key the App itself reads pull requests.</summary>
    public string Id { get; set; } = "";

    /// <summary>The file with the App's private key, in PEM.</summary>
    public string PrivateKeyPath { get; set; } = "";

    public bool Reads => Id.Length > 0 && PrivateKeyPath.Length > 0;

    public bool TakesConnections => ClientId.Length > 0;

    public bool Revokes => ClientId.Length > 0 && ClientSecret.Length > 0;
}

/// <summary>Refuses to start with settings of the App that could not work; never repeats a secret.</summary>
internal sealed class GitHubAppOptionsValidator : IValidateOptions<GitHubAppOptions>
{
    public ValidateOptionsResult Validate(string? name, GitHubAppOptions options)
    {
        var problems = Problems(options).ToList();

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(GitHubAppOptions options)
    {
        if (IsTorn(options.ClientId))
        {
            yield return "GitHub:App:ClientId holds a space, a line break or another character that no client id has.";
        }

        if (IsTorn(options.ClientSecret))
        {
            yield return "GitHub:App:ClientSecret holds a space, a line break or another character that no secret has.";
        }

        if (options.ClientSecret.Length > 0 && options.ClientId.Length == 0)
        {
            yield return "GitHub:App:ClientSecret is of no use without GitHub:App:ClientId.";
        }

        if (!options.Id.All(char.IsAsciiDigit))
        {
            yield return "GitHub:App:Id must be the App's number; its client id goes to GitHub:App:ClientId.";
        }

        if (options.Id.Length == 0 != (options.PrivateKeyPath.Length == 0))
        {
            yield return "GitHub:App:Id and GitHub:App:PrivateKeyPath go together: set both, or neither.";
        }
        else if (options.Reads && !IsKey(options.PrivateKeyPath))
        {
            yield return $"GitHub:App:PrivateKeyPath: '{options.PrivateKeyPath}' cannot be read, or holds no private RSA key in PEM.";
        }
    }

    private static bool IsKey(string path)
    {
        var isKey = AppKey.TryRead(path, out var key);
        key?.Dispose();

        return isKey;
    }

    private static bool IsTorn(string value) => value.Any(character => character is <= ' ' or > '~');
}
