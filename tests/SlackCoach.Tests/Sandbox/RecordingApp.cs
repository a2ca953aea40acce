using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SlackCoach.Tests.Sandbox;

/// <summary>An app that writes down what Slack sends it and answers as the test says.</summary>
internal sealed class RecordingApp : IAsyncDisposable
{
    private readonly WebApplication _web;

    private RecordingApp(WebApplication web) => _web = web;

    public ConcurrentQueue<Received> Requests { get; } = [];

    /// <summary>What it answers: 200 and nothing unless set.</summary>
    public Func<Received, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Ok());

    public Uri BaseUrl { get; private set; } = null!;

    public static async Task<RecordingApp> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var web = builder.Build();
        var app = new RecordingApp(web);
        web.UseRouting();
        web.MapPost("/slack/{kind}", async (HttpContext context, string kind) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var received = new Received(kind, await reader.ReadToEndAsync(),
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
            app.Requests.Enqueue(received);
            return await app.Answer(received);
        });
        await web.StartAsync();
        app.BaseUrl = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return app;
    }

    public async ValueTask DisposeAsync() => await _web.DisposeAsync();

    internal sealed record Received(string Kind, string Body, IReadOnlyDictionary<string, string> Headers);
}
