using System.Text.Json.Nodes;
using SlackCoach.Clock;

namespace SlackCoach;

/// <summary>Stands where the app will be: delete this file when AddSlackCoach and UseSlackCoach exist.</summary>
internal static class TemporarySlackCoach
{
    public static void AddSlackCoach(this WebApplicationBuilder builder)
    {
        var startAt = builder.Configuration.GetValue<DateTimeOffset?>("Clock:StartAt");
        builder.Services.AddSingleton(services =>
        {
            var clock = new ProductClock(services.GetRequiredService<TimeProvider>());

            if (startAt is { } instant)
            {
                clock.StartAt(instant);
            }

            return clock;
        });
        builder.Services.AddHttpClient("slack", http =>
        {
            http.BaseAddress = new Uri(builder.Configuration["Slack:BaseUrl"]!);
            http.DefaultRequestHeaders.Authorization = new("Bearer", builder.Configuration["Slack:BotToken"]);
        });
    }

    public static void UseSlackCoach(this WebApplication app)
    {
        var http = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("slack");
        app.Services.GetRequiredService<ProductClock>().Moved += () => Call("chat.postMessage", new JsonObject { ["channel"] = "U07NADIA01", ["text"] = "The clock was moved." });

        app.MapPost("/slack/command", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var text = form["text"].ToString();

            if (text.StartsWith("import", StringComparison.Ordinal) || text.StartsWith("settings", StringComparison.Ordinal))
            {
                await Call("views.open", new JsonObject { ["trigger_id"] = form["trigger_id"].ToString(), ["view"] = Parse("view") });
                return Results.Ok();
            }

            if (text == "slow")
            {
                await Task.Delay(TimeSpan.FromSeconds(4), TimeProvider.System);
            }

            if (text == "form")
            {
                return Json(new JsonObject { ["text"] = "A form", ["blocks"] = Parse("form") });
            }

            return Json(new JsonObject { ["text"] = $"You typed {text}", ["blocks"] = Parse("reply") });
        });
        app.MapPost("/slack/action", async (HttpRequest request) =>
        {
            var payload = JsonNode.Parse((await request.ReadFormAsync())["payload"].ToString())!;

            if (payload["type"]!.ToString() == "view_submission")
            {
                var where = payload["view"]!["state"]!["values"]!["link"]!["link"]!["value"];
                return where is null ? Json(JsonNode.Parse("""{"response_action":"errors","errors":{"link":"Give a link or a file."}}""")!) : Results.Ok();
            }

            _ = Task.Run(() => http.PostAsync(payload["response_url"]!.ToString(), JsonContent.Create(new JsonObject { ["text"] = "Thank you, noted.", ["replace_original"] = false })));
            return Results.Ok();
        });
        app.MapPost("/slack/event", async (HttpRequest request) =>
        {
            var inner = (await JsonNode.ParseAsync(request.Body))!["event"];

            if (inner?["type"]?.ToString() == "message" && inner["bot_id"] is null && inner["subtype"]?.ToString() is null or "file_share" && inner["channel_type"]?.ToString() == "im")
            {
                await Call("chat.postMessage", new JsonObject { ["channel"] = inner["channel"]!.ToString(), ["text"] = "Here is your morning.", ["blocks"] = Parse("digest") });
            }

            return Results.Ok();
        });

        async Task Call(string method, JsonObject arguments)
        {
            using var answer = await http.PostAsJsonAsync(method, arguments);
            Console.WriteLine($"{method}: {await answer.Content.ReadAsStringAsync()}"[..200]);
        }

        static JsonNode Parse(string name) => JsonNode.Parse(File.ReadAllText($"/tmp/sandbox-try/{name}.json"))!;
        static IResult Json(JsonNode node) => Results.Text(node.ToJsonString(), "application/json");
    }
}
