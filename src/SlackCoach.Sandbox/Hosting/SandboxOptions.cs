namespace SlackCoach.Sandbox.Hosting;

/// <summary>How the sandbox was asked to start.</summary>
internal sealed record SandboxOptions
{
    public const int UsualPort = 5100;

    /// <summary>The Friday before the sample plan's first week, so that "Monday 09:00" is its first morning.</summary>
    public static readonly DateTimeOffset BeforeTheSamplePlan = new(2027, 1, 1, 14, 0, 0, TimeSpan.Zero);

    public int Port { get; init; } = UsualPort;

    /// <summary>Where the app's database is kept; null for a temporary directory that goes with the process.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>An app that already runs; null to start one in this process.</summary>
    public Uri? App { get; init; }

    /// <summary>Where the product's clock starts; null for where it was left, or else <see cref="BeforeTheSamplePlan"/>.</summary>
    public DateTimeOffset? StartAt { get; init; }
}
