using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>A GitHub App on the stand-in: its key, the owners that have installed it, and the tokens that it was given for them.</summary>
internal sealed class StandInInstallations(Func<DateTimeOffset> now) : IDisposable
{
    public const string AppId = "2708";

    private readonly Lock _lock = new();
    // Most tests have no use for it, and making one takes long.
    private readonly Lazy<RSA> _key = new(() => RSA.Create(2_048));
    private readonly List<string> _owners = [];
    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>How long a token lives.</summary>
    public TimeSpan TokenLasts { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many tokens were given.</summary>
    public int TokensGiven { get; private set; }

    /// <summary>The private key as GitHub hands it out.</summary>
    public string PrivateKey => _key.Value.ExportRSAPrivateKeyPem();

    public void Dispose()
    {
        if (_key.IsValueCreated)
        {
            _key.Value.Dispose();
        }
    }

    public void Install(string owner) => Read(() =>
    {
        _owners.Add(owner);
        return true;
    });

    /// <summary>Ends the tokens given so far, as GitHub does when the App is suspended.</summary>
    public void EndTokens() => Read(() =>
    {
        _tokens.Clear();
        return true;
    });

    /// <summary>Whose repositories a token reads; null when it is none of the App's.</summary>
    public string? OwnerOf(string? token) => Read(() => token is null ? null : _tokens.GetValueOrDefault(token));

    public void Map(IEndpointRouteBuilder gitHub)
    {
        gitHub.MapGet("/app/installations", (RequestDelegate)(context => Write(context, () => new JsonArray([.. _owners.Select((owner, index) => (JsonNode)new JsonObject
        {
            ["id"] = index + 1,
            ["account"] = new JsonObject { ["login"] = owner },
        })]))));
        gitHub.MapPost("/app/installations/{id:int}/access_tokens", (RequestDelegate)(context => Write(context, () => Give(context))));
    }

    private JsonObject Give(HttpContext context)
    {
        var id = int.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
        var token = $"ghs_sandbox{++TokensGiven}{RandomNumberGenerator.GetHexString(8)}";
        _tokens[token] = _owners[id - 1];
        context.Response.StatusCode = StatusCodes.Status201Created;

        return new JsonObject { ["token"] = token, ["expires_at"] = (now() + TokenLasts).UtcDateTime.ToString("O", CultureInfo.InvariantCulture) };
    }

    private async Task Write(HttpContext context, Func<JsonNode> answer)
    {
        if (!IsApp(context.Request.Headers.Authorization.ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["message"] = "A JSON web token could not be decoded" }, context.RequestAborted);
            return;
        }

        await context.Response.WriteAsJsonAsync(Read(answer), context.RequestAborted);
    }

    /// <summary>As GitHub holds it: signed by the App's key, issued by the App, from the past, for ten minutes at most.</summary>
    private bool IsApp(string authorization)
    {
        if (authorization.Split(' ') is not ["Bearer", var proof] || proof.Split('.') is not [var header, var claims, var signature]
            || !_key.Value.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
        {
            return false;
        }

        using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
        var (from, until) = (document.RootElement.GetProperty("iat").GetInt64(), document.RootElement.GetProperty("exp").GetInt64());
        var present = now().ToUnixTimeSeconds();

        return document.RootElement.GetProperty("iss").GetString() == AppId && from <= present && until > present && until - from <= 600;
    }

    private T Read<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
