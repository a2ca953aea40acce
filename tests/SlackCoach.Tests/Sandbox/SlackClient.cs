using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Hosting;

namespace SlackCoach.Tests.Sandbox;

/// <summary>Calls the stand-in's Web API with the bot's token.</summary>
internal sealed class SlackClient : IDisposable
{
    private readonly HttpClient _http;

    public SlackClient(StandInHost host)
    {
        _http = new HttpClient { BaseAddress = host.SlackApi };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Slack.App.BotToken);
    }

    public HttpClient Http => _http;

    public async Task<JsonObject> Call(string method, JsonObject arguments)
    {
        using var answer = await _http.PostAsJsonAsync(method, arguments);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async Task<JsonObject> CallWithForm(string method, Dictionary<string, string> arguments)
    {
        using var answer = await _http.PostAsync(method, new FormUrlEncodedContent(arguments));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    public async Task<string> Post(string channel, string text) =>
        (await Call("chat.postMessage", new JsonObject { ["channel"] = channel, ["text"] = text }))["ts"]!.ToString();

    public void Dispose() => _http.Dispose();
}
