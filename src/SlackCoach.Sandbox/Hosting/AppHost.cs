using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using SlackCoach.Clock;

namespace SlackCoach.Sandbox.Hosting;

/// <summary>Starts the app in this process: the one place where the sandbox touches its composition.</summary>
internal static class AppHost
{
    /// <summary>Starts the app on a free loopback port with the given settings and no others: neither the environment nor a file is
    /// read.</summary>
    /// <param name="settings">Every configuration key that is set.</param>
    /// <param name="time">The system's clock.</param>
    /// <param name="configure">Adds what a test watches the app by.</param>
    public static async Task<InProcessApp> StartAsync(
        AppSettings settings, TimeProvider? time = null, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Values);
        // That its clock is moved, its keys lie in a temporary directory and this machine may be fetched from is the sandbox's own doing.
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("SlackCoach.Clock", LogLevel.Error).AddFilter("SlackCoach.Fetch", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.AddSlackCoach();
        configure?.Invoke(builder);

        var web = builder.Build();
        web.UseSlackCoach();
        await web.StartAsync();

        var address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new InProcessApp(web, web.Services.GetRequiredService<ProductClock>(), new Uri(address + "/"));
    }
}
