using System.ComponentModel.DataAnnotations;

namespace SlackCoach.Outbox;

/// <summary>How patiently the relay delivers.</summary>
internal sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>How long one attempt holds a message. Longer than the HTTP timeout, so that two attempts never overlap.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The wait after the first failed attempt; it doubles with each further one, up to ten minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After so many attempts a message is given up and logged.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 20;

    /// <summary>How many members are served at a time.</summary>
    [Range(1, 32)]
    public int Parallelism { get; set; } = 4;
}
