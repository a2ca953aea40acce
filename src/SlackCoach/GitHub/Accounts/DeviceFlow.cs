using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;

namespace SlackCoach.GitHub.Accounts;

/// <summary>GitHub's device flow and what belongs to its tokens: asking for a code, for the tokens that it brings, for new ones in their
/// place, and for their end.</summary>
/// <remarks>Foreign words (GitHub's descriptions of errors) are not read, and nothing of a request is logged.</remarks>
internal sealed class DeviceFlow(AccountHttp http, IOptions<GitHubOptions> gitHub, IOptions<GitHubAppOptions> app, TimeProvider time)
{
    private const string DeviceGrant = "urn:ietf:params:oauth:grant-type:device_code";

    // GitHub's own numbers, for an answer that lacks them.
    private static readonly TimeSpan UsualLife = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan UsualInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(2);

    private readonly Uri _web = GitHubEndpoint.Web(gitHub.Value.BaseUrl);

    /// <summary>Where a member ends what they allowed.</summary>
    public Uri Authorizations => new(_web, "settings/apps/authorizations");

    /// <summary>Asks for a code that a person enters.</summary>
    /// <exception cref="GitHubException">GitHub cannot be asked, or gives none.</exception>
    public async Task<DeviceCode> Begin(CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string> { ["client_id"] = app.Value.ClientId };
        var answer = await http.Post(new Uri(_web, "login/device/code"), form, AccountJson.Default.DeviceCodeAnswer, cancellationToken);

        if (answer is not { DeviceCode: { Length: > 0 } deviceCode, UserCode: { Length: > 0 and <= 40 } userCode })
        {
            throw new GitHubException(RepositoryFailure.BadAnswer, "no device code: is the device flow enabled for the App?");
        }

        return new DeviceCode(
            deviceCode,
            userCode,
            AddressOf(answer.VerificationUri),
            time.GetUtcNow() + Seconds(answer.ExpiresIn, UsualLife, UsualLife),
            Seconds(answer.Interval, UsualInterval, LongestInterval));
    }

    /// <summary>Asks whether the person has entered the code.</summary>
    /// <exception cref="GitHubException">GitHub cannot be asked.</exception>
    public Task<GrantAnswer> Poll(string deviceCode, CancellationToken cancellationToken) => Ask(
        new Dictionary<string, string> { ["client_id"] = app.Value.ClientId, ["device_code"] = deviceCode, ["grant_type"] = DeviceGrant }, cancellationToken);

    /// <summary>Gets new tokens for a refresh token, which is used up by that.</summary>
    /// <exception cref="GitHubException">GitHub cannot be asked.</exception>
    public Task<GrantAnswer> Refresh(string refreshToken, CancellationToken cancellationToken)
    {
        var form = new Dictionary<string, string>
        {
            ["client_id"] = app.Value.ClientId,
            ["refresh_token"] = refreshToken,
            ["grant_type"] = "refresh_token",
        };

        // Tokens of the device flow are refreshed without a secret.
        if (app.Value.ClientSecret is { Length: > 0 } secret)
        {
            form["client_secret"] = secret;
        }

        return Ask(form, cancellationToken);
    }

    /// <summary>Revokes a user token at GitHub; one that is no token any more is done with.</summary>
    /// <exception cref="GitHubException">GitHub cannot be asked, or refuses.</exception>
    public async Task Revoke(string token, CancellationToken cancellationToken)
    {
        var address = new Uri(GitHubEndpoint.Rest(gitHub.Value.BaseUrl), $"applications/{Uri.EscapeDataString(app.Value.ClientId)}/token");
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{app.Value.ClientId}:{app.Value.ClientSecret}"));

        await http.Delete(address, new AuthenticationHeaderValue("Basic", basic), new TokenToRevoke(token), cancellationToken);
    }

    private async Task<GrantAnswer> Ask(Dictionary<string, string> form, CancellationToken cancellationToken)
    {
        var answer = await http.Post(new Uri(_web, "login/oauth/access_token"), form, AccountJson.Default.TokenAnswer, cancellationToken);

        return answer switch
        {
            { AccessToken: { Length: > 0 } token } => new GrantAnswer.Granted(new TokenGrant(
                token,
                answer.RefreshToken is { Length: > 0 } refresh ? refresh : null,
                answer.ExpiresIn is > 0 ? time.GetUtcNow() + TimeSpan.FromSeconds(answer.ExpiresIn.Value) : null)),
            { Error: "authorization_pending" } => new GrantAnswer.Pending(),
            { Error: "slow_down" } => new GrantAnswer.SlowDown(answer.Interval is > 0 ? Seconds(answer.Interval, UsualInterval, LongestInterval) : null),
            { Error: "access_denied" } => new GrantAnswer.Denied(),
            { Error: "expired_token" or "token_expired" or "incorrect_device_code" or "bad_refresh_token" } => new GrantAnswer.Expired(),
            { Error: { Length: > 0 } error } => throw new GitHubException(RepositoryFailure.BadAnswer, $"OAuth error {Word(error)}"),
            _ => throw new GitHubException(RepositoryFailure.BadAnswer, "neither a token nor an error"),
        };
    }

    /// <summary>GitHub's own page for the code, unless the answer names another page of the same site.</summary>
    private Uri AddressOf(string? given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme == _web.Scheme && address.Authority == _web.Authority
            ? address
            : new Uri(_web, "login/device");

    private static TimeSpan Seconds(long? seconds, TimeSpan usual, TimeSpan most) =>
        seconds is not > 0 ? usual : TimeSpan.FromSeconds(Math.Min(seconds.Value, (long)most.TotalSeconds));

    private static string Word(string error) =>
        error.Length <= 60 && error.All(character => char.IsAsciiLetterLower(character) || character == '_') ? error : "of no known kind";
}

/// <summary>A code that a person enters.</summary>
/// <param name="Secret">What GitHub is asked with.</param>
/// <param name="UserCode">What the person enters.</param>
/// <param name="Address">Where: a page of the configured GitHub.</param>
/// <param name="ExpiresAt">The end of its life, by the system's clock.</param>
/// <param name="Interval">How long to wait between two questions.</param>
internal sealed record DeviceCode(string Secret, string UserCode, Uri Address, DateTimeOffset ExpiresAt, TimeSpan Interval);

/// <summary>Tokens that act for a person.</summary>
/// <param name="Token">The user token.</param>
/// <param name="RefreshToken">Gets the next ones; null where the user token does not expire.</param>
/// <param name="ExpiresAt">By the system's clock; null where it does not expire.</param>
internal sealed record TokenGrant(string Token, string? RefreshToken, DateTimeOffset? ExpiresAt)
{
    /// <summary>Never its tokens: a record would write them into whatever it is put in.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(TokenGrant)} until {ExpiresAt:O}");
}

/// <summary>What asking for tokens came to.</summary>
internal abstract record GrantAnswer
{
    private GrantAnswer()
    {
    }

    public sealed record Granted(TokenGrant Grant) : GrantAnswer;

    /// <summary>The person has not entered the code yet.</summary>
    public sealed record Pending : GrantAnswer;

    /// <summary>Asked too often.</summary>
    /// <param name="Interval">The interval from now on; null for five seconds more.</param>
    public sealed record SlowDown(TimeSpan? Interval) : GrantAnswer;

    /// <summary>The person said no.</summary>
    public sealed record Denied : GrantAnswer;

    /// <summary>The code or the refresh token is none any more.</summary>
    public sealed record Expired : GrantAnswer;
}
