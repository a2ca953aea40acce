using Microsoft.Extensions.Options;

namespace SlackCoach.Fetch;

/// <summary>How links that members give are fetched: section <c>Fetch</c>.</summary>
internal sealed class FetchOptions
{
    public const string Section = "Fetch";

    /// <summary>Exact <c>host:port</c> entries that may be fetched although private or over plain http, such as a company's wiki.
    /// Empty by default.</summary>
    public IList<string> TrustedHosts { get; set; } = [];

    /// <summary>How long one fetch may take, redirects included.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    public bool IsTrusted(string host, int port)
    {
        var entry = $"{host.Trim('[', ']')}:{port}";

        return TrustedHosts.Any(trusted =>
            trusted.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
                .Equals(entry, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Takes only entries that name one host and one port.</summary>
internal sealed class FetchOptionsValidator : IValidateOptions<FetchOptions>
{
    public ValidateOptionsResult Validate(string? name, FetchOptions options)
    {
        var problems = options.TrustedHosts
            .Where(entry => !IsHostAndPort(entry))
            .Select(entry => $"Fetch:TrustedHosts: \"{entry}\" is not host:port, such as wiki.example.com:443.")
            .ToList();

        if (options.Timeout <= TimeSpan.Zero)
        {
            problems.Add("Fetch:Timeout must be above zero.");
        }

        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsHostAndPort(string entry) =>
        Uri.TryCreate($"tcp://{entry}", UriKind.Absolute, out var uri)
        && uri.Port > 0 && uri.AbsolutePath is "" or "/" && !entry.EndsWith('/') && uri is { UserInfo: "", Query: "", Fragment: "" }
        && uri.Host.Length > 0 && !entry.Contains('*', StringComparison.Ordinal);
}
