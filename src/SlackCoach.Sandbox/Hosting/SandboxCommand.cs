namespace SlackCoach.Sandbox.Hosting;

/// <summary>Runs the sandbox until it is stopped, and says where it is.</summary>
internal static class SandboxCommand
{
    public static async Task<int> RunAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        await using var sandbox = await StartOnFreePort(options);
        Console.WriteLine($"SlackCoach's sandbox is at {sandbox.PageUrl}");

        if (options.App is { } external)
        {
            Console.WriteLine($"It speaks to the app at {external}. Start that app with these settings:");
            Console.WriteLine();

            foreach (var setting in sandbox.SettingsForExternalApp())
            {
                Console.WriteLine($"  {setting}");
            }

            Console.WriteLine();
        }

        Console.WriteLine("Open it, choose SlackCoach under Direct messages, and press \"Send the sample plan\". Ctrl+C stops it.");
        await sandbox.Host.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task<SandboxApp> StartOnFreePort(SandboxOptions options)
    {
        try
        {
            return await SandboxApp.StartAsync(options);
        }
        catch (IOException) when (options.Port != 0)
        {
            var free = StandInHost.FreePort();
            Console.WriteLine($"Port {options.Port} is taken; using {free}.");
            return await SandboxApp.StartAsync(options with { Port = free });
        }
    }
}
