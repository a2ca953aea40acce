using Quartz;

namespace SlackCoach.Scheduling;

/// <summary>The job that looks, each minute, for what has come due by the product's clock.</summary>
internal static class Tick
{
    public static readonly JobKey Key = new("tick");
}
