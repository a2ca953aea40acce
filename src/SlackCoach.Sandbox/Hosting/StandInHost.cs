using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SlackCoach.Sandbox.Page;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Hosting;

/// <summary>How to start the stand-ins.</summary>
internal sealed record StandInHostOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The system's clock: timestamps, triggers, signatures and retries.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public StandInApp App { get; init; } = StandInApp.Default;

    /// <summary>Fills the workspace before the first request; without it the sample workspace is there.</summary>
    public Action<StandInSlack>? Populate { get; init; }

    /// <summary>Maps what else the host serves: the page, the stand-in GitHub.</summary>
    public Action<IEndpointRouteBuilder, StandInHost>? MapMore { get; init; }
}

/// <summary>The stand-in Slack listening on loopback, with the delivery that speaks to the app.</summary>
/// <example><code>await using var host = await StandInHost.StartAsync();</code></example>
internal sealed class StandInHost : IAsyncDisposable
{
    private readonly WebApplication _web;

    private StandInHost(WebApplication web, StandInSlack slack, AppDelivery delivery, TimeProvider time)
    {
        _web = web;
        Slack = slack;
        Delivery = delivery;
        Time = time;
    }

    public StandInSlack Slack { get; }

    public AppDelivery Delivery { get; }

    public TimeProvider Time { get; }

    /// <summary>Where the host listens, with a slash at the end.</summary>
    public Uri BaseUrl => Slack.BaseUrl;

    /// <summary>The app's <c>Slack:BaseUrl</c>.</summary>
    public Uri SlackApi => new(BaseUrl, "api/");

    /// <summary>The app's <c>GitHub:BaseUrl</c>, where a stand-in GitHub is mapped.</summary>
    public Uri GitHubApi => new(BaseUrl, "github/");

    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<StandInHost> StartAsync(StandInHostOptions? options = null)
    {
        options ??= new StandInHostOptions();
        var slack = new StandInSlack(options.Time, options.App);
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = typeof(StandInHost).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging => logging.AddFilter("Microsoft", LogLevel.Error).AddSimpleConsole());
        builder.Services.AddSingleton(options.Time);
        builder.Services.ConfigureHttpJsonOptions(json => PageActions.MakeStrict(json.SerializerOptions));

        var web = builder.Build();
        var host = new StandInHost(web, slack, new AppDelivery(slack, options.Time), options.Time);
        web.Use(LoopbackGuard.Check);
        web.UseRouting();
        web.MapSlack(slack, options.Time);
        options.MapMore?.Invoke(web, host);
        (options.Populate ?? SampleWorkspace.Harborline.Populate)(slack);

        await web.StartAsync();
        var address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        slack.BaseUrl = new Uri(address + "/");
        return host;
    }

    /// <summary>The wanted port of 127.0.0.1, or another one when somebody listens there.</summary>
    public static int FreePort(int wanted)
    {
        try
        {
            return PortOf(wanted);
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return PortOf(0);
        }

        static int PortOf(int port)
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }

    /// <summary>Completes when the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _web.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Delivery.DisposeAsync();
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(2), Time);
        await _web.StopAsync(hurry.Token);
        await _web.DisposeAsync();
    }
}
