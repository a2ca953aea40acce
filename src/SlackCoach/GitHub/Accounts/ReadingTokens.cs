using System.Globalization;
using Microsoft.Extensions.Options;

namespace SlackCoach.GitHub.Accounts;

/// <summary>The tokens that repositories are read with: the configured one for all, or, where the App's key is configured, one for each owner
/// that has installed the App.</summary>
/// <remarks>One for the process. An installation's token lives an hour, and is used until five minutes before its end.</remarks>
internal sealed class ReadingTokens(
    IHttpClientFactory clients, IOptions<GitHubOptions> options, IOptions<GitHubAppOptions> app, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan UsedUntilBefore = TimeSpan.FromMinutes(5);

    // An owner that installs the App is known within this time.
    private static readonly TimeSpan InstallationsLast = TimeSpan.FromMinutes(1);

    private const int PerPage = 100;
    private const int MostPages = 20;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, (string Token, DateTimeOffset Until)> _tokens = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, long> _installations = [];
    private DateTimeOffset _listedAt = DateTimeOffset.MinValue;

    /// <summary>Whether each owner has a token of its own.</summary>
    public bool IsPerOwner => app.Value.Reads;

    public void Dispose() => _turn.Dispose();

    /// <summary>The token that reads an owner's repositories.</summary>
    /// <exception cref="GitHubException">There is none: <see cref="RepositoryFailure.NotFound"/> where the owner has not installed the App.</exception>
    public async Task<string> Of(string owner, CancellationToken cancellationToken)
    {
        if (!IsPerOwner)
        {
            return options.Value.Token is { Length: > 0 } token ? token : throw new GitHubException(RepositoryFailure.Unauthorized, "GitHub:Token is not set");
        }

        await _turn.WaitAsync(cancellationToken);

        try
        {
            if (_tokens.TryGetValue(owner, out var known) && time.GetUtcNow() < known.Until)
            {
                return known.Token;
            }

            var made = await Make(owner, cancellationToken);
            _tokens[owner] = (made.Token!, made.ExpiresAt!.Value - UsedUntilBefore);

            return made.Token!;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Forgets an owner's token that GitHub refused, so that the next reading asks for another.</summary>
    public async Task Forget(string owner, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        _tokens.Remove(owner);
        _turn.Release();
    }

    private async Task<InstallationTokenAnswer> Make(string owner, CancellationToken cancellationToken)
    {
        var http = new AccountHttp(clients.CreateClient(nameof(AccountHttp)), options, time);
        var proof = AppKey.Prove(app.Value, time.GetUtcNow());
        var rest = GitHubEndpoint.Rest(options.Value.BaseUrl);

        if (!_installations.ContainsKey(owner) && time.GetUtcNow() - _listedAt >= InstallationsLast)
        {
            _installations = await List(http, rest, proof, cancellationToken);
            _listedAt = time.GetUtcNow();
        }

        if (!_installations.TryGetValue(owner, out var id))
        {
            throw new GitHubException(RepositoryFailure.NotFound, "the App is not installed for this owner");
        }

        var address = new Uri(rest, string.Create(CultureInfo.InvariantCulture, $"app/installations/{id}/access_tokens"));

        try
        {
            var made = await http.Send(HttpMethod.Post, address, proof, AccountJson.Default.InstallationTokenAnswer, cancellationToken);

            return made is { Token: { Length: > 0 }, ExpiresAt: not null } ? made : throw new GitHubException(RepositoryFailure.BadAnswer, "no installation token");
        }
        catch (GitHubException exception) when (exception.Reason is RepositoryFailure.NotFound or RepositoryFailure.Forbidden)
        {
            // Uninstalled or suspended; an owner that installs it anew has another installation.
            _installations.Remove(owner);
            throw;
        }
    }

    private static async Task<Dictionary<string, long>> List(AccountHttp http, Uri rest, string proof, CancellationToken cancellationToken)
    {
        var installations = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);

        for (var page = 1; page <= MostPages; page++)
        {
            var address = new Uri(rest, string.Create(CultureInfo.InvariantCulture, $"app/installations?per_page={PerPage}&page={page}"));
            var read = await http.Send(HttpMethod.Get, address, proof, AccountJson.Default.ListInstallationAnswer, cancellationToken);

            foreach (var installation in read)
            {
                if (installation is { Id: { } id, Account.Login: { Length: > 0 } login })
                {
                    installations[login] = id;
                }
            }

            if (read.Count < PerPage)
            {
                break;
            }
        }

        return installations;
    }
}
