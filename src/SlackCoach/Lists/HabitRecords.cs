using SlackCoach.Domain.Routines;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Lists;

/// <param name="Title">The habit.</param>
/// <param name="Cadence">How often it comes round.</param>
/// <param name="Record">How well it was kept.</param>
internal sealed record KeptHabit(string Title, Cadence Cadence, HabitRecord Record)
{
    private const int ShownTitle = 200;

    /// <summary>A line for each habit that was kept, and one for all that have no record yet or wait for a new start.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<KeptHabit> habits) =>
    [
        .. habits.Where(habit => habit.Record.Kept > 0).Select(habit => $"{Shown(habit)}: {habit.Record.InWords(habit.Cadence)}."),
        .. Together("No record yet, as the first turn is not over", habits.Where(habit => habit.Record.Counted == 0)),
        .. Together("Waiting for a start", habits.Where(habit => habit.Record is { Counted: > 0, Kept: 0 })),
    ];

    private static string[] Together(string lead, IEnumerable<KeptHabit> habits) =>
        string.Join(", ", habits.Select(Shown)) is { Length: > 0 } titles ? [$"{lead}: {titles}."] : [];

    private static string Shown(KeptHabit habit) => SlackText.Shorten(habit.Title, ShownTitle);
}

/// <summary>Reads how well a member kept the habits they have.</summary>
internal sealed class HabitRecords(MemberHabits habits)
{
    public async Task<IReadOnlyList<KeptHabit>> Read(Member member, DateOnly today, CancellationToken cancellationToken) =>
        [.. (await habits.PresentWithAll(member, today, cancellationToken))
            .Select(habit => new KeptHabit(habit.Row.Title, habit.Row.Cadence, HabitRecord.Of(habit.History, today, habit.Days)))];
}
