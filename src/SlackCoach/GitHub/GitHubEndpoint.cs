namespace SlackCoach.GitHub;

/// <summary>Where GitHub's interfaces and its pages are.</summary>
internal static class GitHubEndpoint
{
    private const string RestOfEnterpriseServer = "/api/v3/";

    /// <summary><c>{baseUrl}graphql</c>; where the base ends in <c>/api/v3/</c>, as GitHub Enterprise Server's does, <c>/api/graphql</c> of
    /// that host. A missing slash at the end is added.</summary>
    public static Uri GraphQL(string baseUrl)
    {
        var address = Rest(baseUrl);

        return address.AbsolutePath.EndsWith(RestOfEnterpriseServer, StringComparison.OrdinalIgnoreCase)
            ? new Uri(address, "/api/graphql")
            : new Uri(address, "graphql");
    }

    /// <summary>Where the REST interface is, with a slash at the end.</summary>
    public static Uri Rest(string baseUrl) => new(baseUrl.EndsWith('/') ? baseUrl : baseUrl + "/", UriKind.Absolute);

    /// <summary>Where people see GitHub's pages, with a slash at the end: <c>github.com</c> for <c>api.github.com</c>, the host itself of
    /// GitHub Enterprise Server; any other base is a stand-in's, whose pages lie below it.</summary>
    public static Uri Web(string baseUrl)
    {
        var address = Rest(baseUrl);

        return address.AbsolutePath.EndsWith(RestOfEnterpriseServer, StringComparison.OrdinalIgnoreCase) ? new Uri(address, "/")
            : address.Host.StartsWith("api.", StringComparison.OrdinalIgnoreCase) ? new UriBuilder(address) { Host = address.Host["api.".Length..], Path = "/" }.Uri
            : address;
    }
}
