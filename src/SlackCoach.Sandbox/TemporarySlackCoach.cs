using SlackCoach.Clock;

namespace SlackCoach;

/// <summary>Stands where the app will be, and only echoes: delete this file when AddSlackCoach and UseSlackCoach exist.</summary>
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
    }

    public static void UseSlackCoach(this WebApplication app)
    {
        app.MapPost("/slack/command", async (HttpRequest request) =>
            Results.Json(new { text = $"You typed {(await request.ReadFormAsync())["text"]}" }));
        app.MapPost("/slack/action", () => Results.Ok());
        app.MapPost("/slack/event", () => Results.Ok());
    }
}
