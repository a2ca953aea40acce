using System.Globalization;

namespace SlackCoach.Lists;

/// <summary>What waits for a member who was away.</summary>
internal static class WaitingWords
{
    /// <summary>One sentence; never a reproach, as nothing of it was missed.</summary>
    public static string For(TodayList list)
    {
        string[] waiting =
        [
            .. Some(list.OpenItems.Count(), "entry of this week's plan", "entries of this week's plan"),
            .. Some(list.OpenFromEarlier, "entry of earlier weeks", "entries of earlier weeks"),
            .. Some(list.Habits.Count(habit => !habit.IsDone), "habit", "habits"),
            .. Some(list.PullRequests?.Listed ?? 0, "open pull request", "open pull requests"),
        ];

        return waiting.Length switch
        {
            0 => "Nothing waits for you.",
            1 => $"This waits for you: {waiting[0]}.",
            _ => $"This waits for you: {string.Join(", ", waiting[..^1])} and {waiting[^1]}.",
        };
    }

    private static string[] Some(int count, string one, string many) =>
        count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}")];
}
