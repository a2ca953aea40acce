using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SlackCoach.Tests.Slack;

/// <summary>A web server of this machine that answers as the test says and remembers what it was asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    public ConcurrentQueue<Asked> Requests { get; } = [];

    public ConcurrentQueue<Func<HttpContext, Task>> Script { get; } = [];

    public string Address => _app.Urls.Single() + "/";

    public int Port => new Uri(Address).Port;

    public static async Task<LoopbackServer> Start(params Func<HttpContext, Task>[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build());

        foreach (var step in script)
        {
            server.Script.Enqueue(step);
        }

        server._app.Run(server.Answer);
        await server._app.StartAsync();

        return server;
    }

    public static Func<HttpContext, Task> Json(string json, int status = 200, string? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";

        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(json);
    };

    public static Func<HttpContext, Task> Body(byte[] body, string? contentType = null, string? encoding = null) => async context =>
    {
        context.Response.ContentType = contentType;

        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        await context.Response.Body.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Body(string body, string? contentType = null) => Body(Encoding.UTF8.GetBytes(body), contentType);

    public static Func<HttpContext, Task> Redirect(string location) => context =>
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Requests.Enqueue(new Asked(
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.Authorization,
            await reader.ReadToEndAsync()));

        if (Script.TryDequeue(out var step))
        {
            await step(context);
        }
        else
        {
            context.Response.StatusCode = 418;
        }
    }

    internal sealed record Asked(string Method, string Path, string Query, string? Authorization, string Body);
}
