using SlackCoach.Domain.Routines;

namespace SlackCoach.Domain.Naming;

/// <summary>The words by which the habits that the product knows can be named.</summary>
public static class HabitWords
{
    private static readonly Dictionary<HabitKey, string[]> ByKey = new()
    {
        [HabitKey.PullRequests] = ["prs", "pr", "pull requests", "pull request"],
        [HabitKey.Threads] = ["threads", "thread"],
        [HabitKey.Reading] = ["reading", "read", "docs"],
    };

    /// <summary>The habit that a text names; <see cref="HabitKey.None"/> when it names none.</summary>
    /// <param name="text">The whole name, in any case.</param>
    public static HabitKey KeyOf(string text)
    {
        var name = string.Join(' ', Words.Of(text));
        return ByKey.FirstOrDefault(habit => habit.Value.Contains(name)).Key;
    }

    /// <summary>The words for a habit, the usual one first; none for <see cref="HabitKey.None"/>.</summary>
    public static IReadOnlyList<string> For(HabitKey key) => ByKey.GetValueOrDefault(key, []);
}
