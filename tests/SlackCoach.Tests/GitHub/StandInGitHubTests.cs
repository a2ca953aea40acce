using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.GitHub.GraphQL;

namespace SlackCoach.Tests.GitHub;

/// <summary>The stand-in interprets what is asked; it does not know the product's documents.</summary>
public sealed class StandInGitHubTests
{
    private static readonly StandInGitHub GitHub = Filled();

    [Fact]
    public void Understands_aliases_arguments_variables_fragments_and_comments() => Same(
        """{"mine":{"__typename":"Repository","n":"harborline/web","pullRequests":{"totalCount":3,"nodes":[{"number":1,"draft":false}]}}}""",
        """
        # A comment { with a brace
        query Q($name: String! = "none", $size: Int = 1) {
          mine: repository(owner: "harborline", name: $name) {
            __typename n: nameWithOwner
            pullRequests(states: [OPEN], first: $size) { totalCount, ...Numbers nodes { draft: isDraft } }
          }
        }
        fragment Numbers on PullRequestConnection { nodes { ... on PullRequest { number } ... on Issue { body } } }
        """,
        new() { ["name"] = "web" });

    [Fact]
    public void Pages_by_the_cursor_it_gave()
    {
        const string Query = """
            query($after: String) { repository(owner: "harborline", name: "web") {
              pullRequests(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { number } } } }
            """;

        var first = Page(Run(Query, []));
        var second = Page(Run(Query, new() { ["after"] = first["pageInfo"]!["endCursor"]!.GetValue<string>() }));

        Assert.Equal("""[{"number":1},{"number":2}]""", first["nodes"]!.ToJsonString());
        Assert.True(first["pageInfo"]!["hasNextPage"]!.GetValue<bool>());
        Assert.Equal("""[{"number":3}]""", second["nodes"]!.ToJsonString());
        Assert.False(second["pageInfo"]!["hasNextPage"]!.GetValue<bool>());
    }

    [Fact]
    public void Answers_what_it_has_beside_an_error_with_the_path_of_what_it_has_not()
    {
        var answer = Run(
            """
            { a: repository(owner: "harborline", name: "nil") { name } b: repository(owner: "harborline", name: "web") { name } }
            """,
            []);

        Assert.Equal("""{"a":null,"b":{"name":"web"}}""", answer["data"]!.ToJsonString());
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal("NOT_FOUND", error["type"]!.GetValue<string>());
        Assert.Equal("""["a"]""", error["path"]!.ToJsonString());
    }

    [Theory]
    [InlineData("pullRequests { totalCount }", "MISSING_PAGINATION_BOUNDARIES")]
    [InlineData("pullRequests(first: 101) { totalCount }", "EXCESSIVE_PAGINATION")]
    [InlineData("pullRequests(first: 1, after: \"x\") { totalCount }", "INVALID_CURSOR_ARGUMENTS")]
    public void Wants_pages_asked_for_as_GitHub_does(string selection, string type)
    {
        var answer = Run($$"""{ repository(owner: "harborline", name: "web") { {{selection}} } }""", []);

        Assert.Equal(type, answer["errors"]![0]!["type"]!.GetValue<string>());
        Assert.Equal("""["repository","pullRequests"]""", answer["errors"]![0]!["path"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{ repository(owner: \"harborline\", name: \"web\") { sails } }", "undefinedField")]
    [InlineData("{ repository(owner: \"harborline\", name: \"web\") }", "selectionMismatch")]
    [InlineData("{ repository(owner: \"harborline\", name: \"web\") { name { first } } }", "selectionMismatch")]
    [InlineData("{ repository(owner: \"harborline\") { name } }", "missingRequiredArguments")]
    [InlineData("query($a: String!) { repository(owner: $a, name: \"web\") { name } }", "argumentLiteralsIncompatible")]
    [InlineData("{ repository(owner: $a, name: \"web\") { name } }", "variableNotDefined")]
    [InlineData("{ ...Nowhere }", "useAndDefineFragment")]
    [InlineData("{ ...Loop } fragment Loop on Query { ...Loop }", "infiniteLoop")]
    [InlineData("{ repository(owner: \"harborline, name: 1) { name } }", "parseError")]
    [InlineData("{ repository(owner: ) { name } }", "parseError")]
    [InlineData("{ repository", "parseError")]
    [InlineData("mutation { close }", "parseError")]
    [InlineData("", "parseError")]
    [InlineData("{ a % b }", "parseError")]
    public void Refuses_a_document_that_does_not_fit(string query, string code) =>
        Assert.Equal(code, Assert.Throws<GraphQLProblem>(() => Run(query, [])).Code);

    [Fact]
    public void Costs_what_the_formula_says()
    {
        const string Query = """
            { repository(owner: "harborline", name: "web") { pullRequests(first: 50) { nodes { ...P } } } }
            fragment P on PullRequest {
              labels(first: 20) { nodes { name } }
              timelineItems(last: 1) { nodes { __typename } }
              reviewRequests(first: 9) { nodes { __typename } }
            }
            """;

        // 1 for the pull requests, 50 for each of the three lists below.
        Assert.Equal(1, Cost.Of(Parser.Parse(Query)));
        Assert.Equal(10, Cost.Of(Parser.Parse(SlackCoach.GitHub.GraphQLDocuments.Build(5))));
    }

    [Fact]
    public async Task Answers_over_http_as_GitHub_does()
    {
        await using var setup = await GitHubSetup.Open();
        setup.GitHub.Add(GitHubSamples.Repository("harborline/web"));
        var endpoint = SlackCoach.GitHub.GitHubEndpoint.GraphQL(
            setup.Service<Microsoft.Extensions.Options.IOptions<SlackCoach.GitHub.GitHubOptions>>().Value.BaseUrl);
        using var http = new HttpClient();

        using var anonymous = await http.PostAsJsonAsync(endpoint, new { query = "{ rateLimit { cost } }" });
        http.DefaultRequestHeaders.Add("Authorization", "bearer secret-token");
        using var nameless = await http.PostAsJsonAsync(endpoint, new { query = "{ rateLimit { cost } }" });
        http.DefaultRequestHeaders.Add("User-Agent", "test");
        using var good = await http.PostAsJsonAsync(endpoint, new { query = "{ rateLimit { cost remaining } }" });
        using var bad = await http.PostAsJsonAsync(endpoint, new { query = "{ sails }" });
        using var broken = await http.PostAsync(endpoint, new StringContent("{"));

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, nameless.StatusCode);
        Assert.Equal("""{"data":{"rateLimit":{"cost":1,"remaining":4999}}}""", await good.Content.ReadAsStringAsync());
        Assert.Equal("4999", good.Headers.GetValues("x-ratelimit-remaining").Single());
        Assert.Equal(HttpStatusCode.OK, bad.StatusCode);
        Assert.Contains("undefinedField", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
    }

    private static StandInGitHub Filled()
    {
        var github = new StandInGitHub(() => GitHubSetup.Start);
        github.Add(GitHubSamples.Repository("harborline/web", pullRequests: 3));

        return github;
    }

    private static JsonNode Page(JsonObject answer) => answer["data"]!["repository"]!["pullRequests"]!;

    private static void Same(string expected, string query, Dictionary<string, object?> variables) =>
        Assert.Equal(expected, Run(query, variables)["data"]!.ToJsonString());

    private static JsonObject Run(string query, Dictionary<string, object?> variables)
    {
        var document = Parser.Parse(query);

        return new Executor(document, variables).Run(new GitHubSchema(GitHub, Cost.Of(document)).Query());
    }
}
