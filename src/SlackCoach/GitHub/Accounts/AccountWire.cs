using System.Text.Json.Serialization;

namespace SlackCoach.GitHub.Accounts;

/// <summary>The answer of <c>POST /login/device/code</c>; times in seconds.</summary>
internal sealed record DeviceCodeAnswer(string? DeviceCode, string? UserCode, string? VerificationUri, long? ExpiresIn, long? Interval);

/// <summary>The answer of <c>POST /login/oauth/access_token</c>: tokens or an error; times in seconds.</summary>
internal sealed record TokenAnswer(string? AccessToken, string? RefreshToken, long? ExpiresIn, long? Interval, string? Error);

internal sealed record TokenToRevoke(string AccessToken)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(TokenToRevoke);
}

/// <summary>The answer of <c>GET /user</c>.</summary>
internal sealed record UserAnswer(long? Id, string? Login);

/// <summary>One of <c>GET /user/teams</c>.</summary>
internal sealed record TeamAnswer(string? Slug, OrganizationAnswer? Organization);

internal sealed record OrganizationAnswer(string? Login);

/// <summary>One of <c>GET /app/installations</c>.</summary>
internal sealed record InstallationAnswer(long? Id, OrganizationAnswer? Account);

/// <summary>The answer of <c>POST /app/installations/{id}/access_tokens</c>.</summary>
internal sealed record InstallationTokenAnswer(string? Token, DateTimeOffset? ExpiresAt)
{
    /// <summary>Never the token.</summary>
    public override string ToString() => nameof(InstallationTokenAnswer);
}

/// <summary>REST's JSON: snake_case, and nulls where something is missing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DeviceCodeAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TokenToRevoke))]
[JsonSerializable(typeof(TokenGrant))]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(List<TeamAnswer>))]
[JsonSerializable(typeof(List<InstallationAnswer>))]
[JsonSerializable(typeof(InstallationTokenAnswer))]
internal sealed partial class AccountJson : JsonSerializerContext;
