using System.Globalization;
using SlackCoach.Domain.Progress;

namespace SlackCoach.Progress;

/// <summary>A week in sentences. They count what was done; what was not is carried on and no reproach.</summary>
internal static class SummaryWords
{
    /// <summary>The week in a sentence or two.</summary>
    public static string Account(ProgressWeek week)
    {
        var away = week.DaysAway switch
        {
            0 => null,
            _ when week.DaysWorked == 0 => "You were away, so nothing was due and nothing was missed.",
            1 => "You were away for a day, which costs nothing.",
            var days => string.Create(CultureInfo.InvariantCulture, $"You were away for {days} days, which cost nothing."),
        };

        return string.Join(' ', new[] { Deeds(week), away }.OfType<string>());
    }

    /// <summary>Where the milestones stand as a whole; null where there is nothing to measure against.</summary>
    public static string? Slack(MilestoneOutlook milestones)
    {
        if (milestones is not { WeeksLeft: { } left, TargetOn: { } target })
        {
            return null;
        }

        var on = target.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var open = $"{Count(milestones.Open.Count, "milestone")} {(milestones.Open.Count == 1 ? "is" : "are")} still open";

        return (left, milestones.IsOverdue) switch
        {
            ( < 0, true) => $"The target of {on} passed {Count(-left, "week")} ago, and {open}. `/plan import` takes a plan that is moved.",
            (0, true) => $"This is the week of the target, {on}, and {open}.",
            (_, true) => $"{Count(left, "week")} {(left == 1 ? "is" : "are")} left until the target of {on}{Buffers(milestones.BufferWeeks)}, and {open}, though the last was planned earlier.",
            ( < 0, _) => $"The last milestone is planned {Count(-left, "week")} after the target of {on}. `/plan import` takes a plan that is moved.",
            (0, _) => $"The last milestone is planned for the week of the target itself, {on}.",
            _ => $"{Count(left, "week")} {(left == 1 ? "is" : "are")} left between the last milestone and the target of {on}{Buffers(milestones.BufferWeeks)}.",
        };
    }

    public static string Count(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    private static string? Deeds(ProgressWeek week)
    {
        var deeds = new[]
        {
            (week.Done.Count, "item of your plan done", "items of your plan done"),
            (week.Reviews.Count, "review given", "reviews given"),
            (week.Threads.Count, "thread closed", "threads closed"),
            (week.Documents.Count, "document read", "documents read"),
            (week.Evidence.Count, "piece of evidence kept", "pieces of evidence kept"),
        }.Where(deed => deed.Count > 0).Select(deed => string.Create(CultureInfo.InvariantCulture, $"{deed.Count} {(deed.Count == 1 ? deed.Item2 : deed.Item3)}")).ToList();

        return deeds switch
        {
            [] when week.DaysWorked == 0 => null,
            [] when week.IsEmpty => "A quiet week here: nothing was recorded. /plan done also takes what was done up to seven days ago.",
            [] => "Your routine is what this week was about.",
            [var only] => $"{only}.",
            [.. var others, var last] => $"{string.Join(", ", others)} and {last}.",
        };
    }

    private static string Buffers(int weeks) => weeks switch
    {
        0 => ", none of them kept free",
        1 => ", one of them kept free as a buffer",
        _ => string.Create(CultureInfo.InvariantCulture, $", {weeks} of them kept free as buffers"),
    };
}
