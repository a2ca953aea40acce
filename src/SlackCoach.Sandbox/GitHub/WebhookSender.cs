using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace SlackCoach.Sandbox.GitHub;

/// <summary>Delivers webhooks to the app, signed as GitHub signs them.</summary>
internal static class WebhookSender
{
    public const string Secret = "sandbox-webhook-secret";

    /// <summary>Delivers an event; gives the app's status.</summary>
    /// <param name="http">What to send by.</param>
    /// <param name="app">Where the app is.</param>
    /// <param name="name">GitHub's name of the event.</param>
    /// <param name="body">The payload.</param>
    /// <param name="id">The delivery's id.</param>
    /// <param name="secret">What it is signed with; null for no signature.</param>
    public static async Task<int> Deliver(HttpClient http, Uri app, string name, string body, string id, string? secret = Secret)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app, "github/webhook")) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-GitHub-Event", name);
        request.Headers.Add("X-GitHub-Delivery", id);

        if (secret is not null)
        {
            request.Headers.Add("X-Hub-Signature-256", Sign(bytes, secret));
        }

        using var response = await http.SendAsync(request);

        return (int)response.StatusCode;
    }

    public static string Sign(byte[] body, string secret) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
