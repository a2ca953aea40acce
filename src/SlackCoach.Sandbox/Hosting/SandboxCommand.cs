namespace SlackCoach.Sandbox.Hosting;

/// <summary>Runs the sandbox until it is stopped, and says where it is.</summary>
internal static class SandboxCommand
{
    public static async Task<int> RunAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var port = StandInHost.FreePort(options.Port);

        if (options.Port != 0 && port != options.Port)
        {
            Console.WriteLine($"Port {options.Port} is taken; using {port}.");
        }

        await using var sandbox = await SandboxApp.StartAsync(options with { Port = port });
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
}
