using System.Globalization;
using Microsoft.Extensions.Options;

namespace SlackCoach.GitHub.Accounts;

/// <summary>Reads whose token it is, and the teams that they belong to.</summary>
internal sealed class AccountReader(AccountHttp http, IOptions<GitHubOptions> options)
{
    private const int PerPage = 100;
    private const int MostPages = 10;

    private readonly Uri _rest = GitHubEndpoint.Rest(options.Value.BaseUrl);

    /// <exception cref="GitHubException">It cannot be read; <see cref="RepositoryFailure.Unauthorized"/> when the token is none any more.</exception>
    public async Task<AccountIdentity> Read(string token, CancellationToken cancellationToken)
    {
        var user = await http.Send(HttpMethod.Get, new Uri(_rest, "user"), token, AccountJson.Default.UserAnswer, cancellationToken);

        return user is { Id: { } id, Login: { Length: > 0 and <= 100 } login }
            ? new AccountIdentity(id, login)
            : throw new GitHubException(RepositoryFailure.BadAnswer, "an account without a name");
    }

    /// <summary>The teams as <c>organization/slug</c>, in order; null where the token may not know them.</summary>
    /// <exception cref="GitHubException">They cannot be read.</exception>
    public async Task<IReadOnlyList<string>?> ReadTeams(string token, CancellationToken cancellationToken)
    {
        var teams = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);

        try
        {
            for (var page = 1; page <= MostPages; page++)
            {
                var address = new Uri(_rest, string.Create(CultureInfo.InvariantCulture, $"user/teams?per_page={PerPage}&page={page}"));
                var read = await http.Send(HttpMethod.Get, address, token, AccountJson.Default.ListTeamAnswer, cancellationToken);
                teams.UnionWith(read.Where(IsNamed).Select(team => $"{team.Organization!.Login}/{team.Slug}"));

                if (read.Count < PerPage)
                {
                    break;
                }
            }
        }
        catch (GitHubException exception) when (exception.Reason is RepositoryFailure.Forbidden or RepositoryFailure.NotFound)
        {
            return null;
        }

        return [.. teams];
    }

    // A line break would make two of one.
    private static bool IsNamed(TeamAnswer? team) =>
        team is { Slug: { Length: > 0 } slug, Organization.Login: { Length: > 0 } organization } && !(slug + organization).Any(char.IsControl);
}

/// <param name="Id">GitHub's number of the account.</param>
/// <param name="Login">Its name.</param>
internal sealed record AccountIdentity(long Id, string Login);
