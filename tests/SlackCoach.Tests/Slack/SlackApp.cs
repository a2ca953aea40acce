using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Slack.Endpoints;
using SlackCoach.Slack.Inbox;
using SlackCoach.Storage;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Slack;

/// <summary>An app that holds nothing but the Slack floor, what that stands on and a test's handlers, called over HTTP like Slack
/// calls.</summary>
internal sealed class SlackApp : IAsyncDisposable
{
    public const string Secret = "signing-secret";

    private static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _client;

    private SlackApp(WebApplication app, DirectoryInfo folder, Mock<ISlackMessenger> messenger, ConcurrentQueue<string> logs)
    {
        _app = app;
        _folder = folder;
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        Messenger = messenger;
        Logs = logs;
    }

    public Mock<ISlackMessenger> Messenger { get; }

    public ConcurrentQueue<string> Logs { get; }

    public ManualTimeProvider Time => (ManualTimeProvider)_app.Services.GetRequiredService<TimeProvider>();

    public static async Task<SlackApp> Start(Action<IServiceCollection>? addHandlers = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var messenger = new Mock<ISlackMessenger>();
        var logs = new ConcurrentQueue<string>();
        var folder = Directory.CreateTempSubdirectory("slackcoach-");

        builder.Logging.ClearProviders().AddProvider(new Collector(logs));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:BotToken"] = "xoxb-test",
            ["Slack:SigningSecret"] = Secret,
            // A pooled connection would keep the database open after the test.
            ["ConnectionStrings:SlackCoach"] = $"Data Source={Path.Combine(folder.FullName, "test.db")};Pooling=False",
        });
        builder.Services.AddSingleton<TimeProvider>(new ManualTimeProvider(Now));
        builder.Services.AddSingleton(messenger.Object);
        builder.Services
            .AddClock(builder.Configuration)
            .AddStorage(builder.Configuration)
            .AddScheduling()
            .AddOutbox()
            .AddMembers()
            .AddSlack()
            .AddInbox();
        addHandlers?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();

        return new SlackApp(app, folder, messenger, logs);
    }

    /// <summary>Posts a body that is signed as Slack does.</summary>
    public Task<Answer> Post(string path, string body, string contentType = "application/x-www-form-urlencoded") =>
        Send(path, Signed(new StringContent(body, Encoding.UTF8, contentType), body));

    public Task<Answer> PostPayload(string json) => Post("/slack/action", "payload=" + Uri.EscapeDataString(json));

    public Task<Answer> PostEvent(string json) => Post("/slack/event", json, "application/json");

    public static HttpContent Signed(HttpContent content, string body)
    {
        var timestamp = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        content.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        content.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        return content;
    }

    public async Task<Answer> Send(string path, HttpContent content, bool chunked = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await _client.SendAsync(request);

        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Stops the app, which finishes first what was to follow its answers.</summary>
    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        // Disposing alone would leave jobs at work on the database.
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    internal sealed record Answer(HttpStatusCode Status, string Body);

    private sealed class Collector(ConcurrentQueue<string> logs) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith(nameof(SlackCoach), StringComparison.Ordinal) ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                logs.Enqueue($"{logLevel}: {formatter(state, exception)}");
            }
        }

        public void Dispose()
        {
        }
    }
}
