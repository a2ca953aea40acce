using System.Globalization;
using System.Security.Cryptography;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>A person on the stand-in GitHub.</summary>
/// <param name="Id">Their number.</param>
/// <param name="Login">Their name.</param>
/// <param name="Teams">Their teams, as <c>organization/slug</c>.</param>
internal sealed record StandInAccount(long Id, string Login, params string[] Teams);

/// <summary>Tokens that the stand-in gave.</summary>
internal sealed record StandInTokens(string Token, string RefreshToken);

/// <summary>The people of the stand-in GitHub, the codes that they enter and the tokens that act for them.</summary>
internal sealed class StandInAccounts
{
    public const string ClientId = "Iv23sandbox";
    /// <summary>How the tokens of people begin.</summary>
    public const string TokenPrefix = "ghu_";

    public const string ClientSecret = "sandbox-client-secret";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StandInAccount> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Code> _codes = [];
    private readonly Dictionary<string, string> _tokens = [];
    private readonly Dictionary<string, string> _refreshTokens = [];
    private readonly Queue<string> _nextErrors = [];
    private int _given;

    /// <summary>How long GitHub asks to wait between two questions about a code.</summary>
    public int IntervalSeconds { get; set; } = 5;

    /// <summary>How long a user token lives.</summary>
    public TimeSpan TokenLasts { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Where codes are entered; null for the stand-in's own page.</summary>
    public string? VerificationUri { get; set; }

    /// <summary>Whether tokens may read teams.</summary>
    public bool TeamsAreReadable { get; set; } = true;

    /// <summary>How many of the next questions whose a token is fail.</summary>
    public int FailingUserQuestions { get; set; }

    /// <summary>How many codes were asked for.</summary>
    public int CodesGiven { get; private set; }

    /// <summary>How often it was asked whether a code is entered.</summary>
    public int Polls { get; private set; }

    /// <summary>Every secret that the stand-in ever handed out.</summary>
    public List<string> Secrets { get; } = [];

    public void Add(StandInAccount person) => Read(() => _people[person.Login] = person);

    /// <summary>Answers the next questions at the token endpoint with these errors.</summary>
    public void AnswerNext(params string[] errors) => Read(() =>
    {
        Array.ForEach(errors, _nextErrors.Enqueue);
        return true;
    });

    /// <summary>A new code: what the app keeps, and what the person enters.</summary>
    public (string DeviceCode, string UserCode) GiveCode() => Read(() =>
    {
        CodesGiven++;
        var number = CodesGiven.ToString("D4", CultureInfo.InvariantCulture);
        var (device, user) = (Remember($"device-{number}-{RandomNumberGenerator.GetHexString(8)}"), $"HRBR-{number}");
        _codes[device] = new Code(user);

        return (device, user);
    });

    /// <summary>What a person does at GitHub's page; false when there is no such code or person.</summary>
    public bool Enter(string userCode, string login) => Read(() =>
    {
        var code = _codes.Values.FirstOrDefault(code => code.UserCode.Equals(userCode.Trim(), StringComparison.OrdinalIgnoreCase));

        if (code is null || !_people.ContainsKey(login))
        {
            return false;
        }

        code.Login = login;
        return true;
    });

    /// <summary>What a device code has come to: tokens, or an error in OAuth's words.</summary>
    public (StandInTokens? Tokens, string? Error) Poll(string deviceCode) => Read<(StandInTokens?, string?)>(() =>
    {
        Polls++;

        if (_nextErrors.TryDequeue(out var error))
        {
            return (null, error);
        }

        if (!_codes.TryGetValue(deviceCode, out var code))
        {
            return (null, "incorrect_device_code");
        }

        if (code.Login is null)
        {
            return (null, "authorization_pending");
        }

        _codes.Remove(deviceCode);
        return (Give(code.Login), null);
    });

    /// <summary>New tokens for a refresh token, which is used up.</summary>
    public (StandInTokens? Tokens, string? Error) Refresh(string refreshToken) => Read<(StandInTokens?, string?)>(() =>
        _nextErrors.TryDequeue(out var error) ? (null, error)
        : _refreshTokens.Remove(refreshToken, out var login) ? (Give(login), null)
        : (null, "bad_refresh_token"));

    public StandInAccount? OfToken(string token) => Read(() => _tokens.TryGetValue(token, out var login) ? _people.GetValueOrDefault(login) : null);

    /// <summary>Ends one token; false when it is none.</summary>
    public bool Revoke(string token) => Read(() => _tokens.Remove(token));

    /// <summary>Ends all tokens of a person, as they do on GitHub's page.</summary>
    public void RevokeAll(string login) => Read(() =>
    {
        foreach (var tokens in new[] { _tokens, _refreshTokens })
        {
            foreach (var token in tokens.Where(pair => pair.Value.Equals(login, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Key).ToList())
            {
                tokens.Remove(token);
            }
        }

        return true;
    });

    /// <summary>How many tokens act for a person.</summary>
    public int TokensOf(string login) => Read(() => _tokens.Values.Count(owner => owner.Equals(login, StringComparison.OrdinalIgnoreCase)));

    private StandInTokens Give(string login)
    {
        _given++;
        var tokens = new StandInTokens(
            Remember($"{TokenPrefix}sandbox{_given}{RandomNumberGenerator.GetHexString(8)}"), Remember($"ghr_sandbox{_given}{RandomNumberGenerator.GetHexString(8)}"));
        _tokens[tokens.Token] = login;
        _refreshTokens[tokens.RefreshToken] = login;

        return tokens;
    }

    private string Remember(string secret)
    {
        Secrets.Add(secret);
        return secret;
    }

    private T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }

    private sealed class Code(string userCode)
    {
        public string UserCode { get; } = userCode;

        public string? Login { get; set; }
    }
}
