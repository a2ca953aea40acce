using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.GitHub;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;

namespace SlackCoach.Tests.Sandbox;

public sealed class AccountPageTests
{
    [Fact]
    public async Task A_code_is_entered_at_the_stand_ins_page_and_brings_tokens()
    {
        var gitHub = new StandInGitHub(() => SandboxOptions.BeforeTheSamplePlan);
        new SampleRepositories(SandboxOptions.BeforeTheSamplePlan).AddTo(gitHub);
        await using var host = await StandInHost.StartAsync(new StandInHostOptions { MapMore = (routes, _) => routes.MapGitHub(gitHub, "/github") });
        using var http = new HttpClient { BaseAddress = host.GitHubApi };

        var code = await Post("login/device/code", ("client_id", StandInAccounts.ClientId));
        Assert.Equal("authorization_pending", (await Ask())["error"]!.ToString());

        Assert.Equal($"{host.GitHubApi}login/device", code["verification_uri"]!.ToString());
        Assert.Contains("There is no such code", await Enter("HRBR-9999"), StringComparison.Ordinal);
        Assert.Contains("nadia-okafor", await Enter(code["user_code"]!.ToString().ToLowerInvariant()), StringComparison.Ordinal);

        Assert.StartsWith("ghu_", (await Ask())["access_token"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("incorrect_device_code", (await Ask())["error"]!.ToString());

        Task<JsonNode> Ask() => Post(
            "login/oauth/access_token",
            ("client_id", StandInAccounts.ClientId),
            ("device_code", code["device_code"]!.ToString()),
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"));

        async Task<JsonNode> Post(string path, params (string Key, string Value)[] form)
        {
            using var answer = await http.PostAsync(path, new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Key, field.Value))));
            return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        }

        async Task<string> Enter(string userCode)
        {
            using var answer = await http.PostAsync("login/device", new FormUrlEncodedContent([KeyValuePair.Create("user_code", userCode)]));
            return await answer.Content.ReadAsStringAsync();
        }
    }
}
