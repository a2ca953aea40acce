using System.Globalization;
using SlackCoach.Clock;

namespace SlackCoach.Sandbox.Hosting;

/// <summary>Remembers in the data directory where the product's clock was moved to, so that a day that is over does not come again.</summary>
internal static class KeptClock
{
    private const string FileName = "clock.txt";

    public static DateTimeOffset? Read(string? directory)
    {
        var path = Path.Combine(directory ?? string.Empty, FileName);

        return directory is not null && File.Exists(path)
            && DateTimeOffset.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant)
                ? instant
                : null;
    }

    public static void Keep(InProcessApp app, string directory)
    {
        var clock = app.Services.GetRequiredService<ProductClock>();
        clock.Moved += () => File.WriteAllTextAsync(
            Path.Combine(directory, FileName), clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
    }
}
