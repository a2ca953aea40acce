using System.Text;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Benchmarks;

/// <summary>Types <c>/plan</c> over HTTP, signed as Slack signs it.</summary>
internal static class PlanCommand
{
    private static readonly RequestSigner Signer = new(StandInApp.Default.SigningSecret, TimeProvider.System);

    /// <returns>What is answered.</returns>
    public static async Task<string> Send(HttpClient http, string userId, string text)
    {
        var body = $"team_id={StandInApp.Default.TeamId}&user_id={userId}&channel_id=D1&command=%2Fplan&text={text}"
            + $"&trigger_id={Guid.CreateVersion7():N}&response_url=https%3A%2F%2Fhooks.slack.com%2Fx";
        using var request = new HttpRequestMessage(HttpMethod.Post, "slack/command")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        await Signer.SignAsync(request, CancellationToken.None);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();

        return await response.Content.ReadAsStringAsync();
    }
}
