namespace SlackCoach.GitHub;

/// <summary>Where GraphQL is served.</summary>
internal static class GitHubEndpoint
{
    private const string RestOfEnterpriseServer = "/api/v3/";

    /// <summary><c>{baseUrl}graphql</c>; where the base ends in <c>/api/v3/</c>, as GitHub Enterprise Server's does, <c>/api/graphql</c> of
    /// that host. A missing slash at the end is added.</summary>
    public static Uri GraphQL(string baseUrl)
    {
        var address = new Uri(baseUrl.EndsWith('/') ? baseUrl : baseUrl + "/", UriKind.Absolute);

        return address.AbsolutePath.EndsWith(RestOfEnterpriseServer, StringComparison.OrdinalIgnoreCase)
            ? new Uri(address, "/api/graphql")
            : new Uri(address, "graphql");
    }
}
