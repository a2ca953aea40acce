using SlackCoach.Domain.Naming;
using SlackCoach.Lists;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Finds the habit that is to rest, or to go on.</summary>
internal sealed class AwayHabit(EntryFinder finder)
{
    /// <summary>The habit; null, with what is to be said, where the words name none or several.</summary>
    public async Task<(ListEntry? Habit, string? Problem)> Find(Member member, string words, CancellationToken cancellationToken)
    {
        var outcome = await finder.Find(member, words, cancellationToken);
        var habits = outcome switch
        {
            NamingOutcome.Found(var entry, _) => [entry],
            NamingOutcome.Ambiguous(var several, _) => several,
            _ => (IReadOnlyList<ListEntry>)[],
        };

        return habits.Where(entry => entry.Kind == ListEntryKind.Habit).ToArray() switch
        {
            [var only] => (only, null),
            [_, ..] => (null, $"Several of your habits could be meant by “{Short(words)}”. Please add another word of its title."),
            _ => (null, $"No habit of yours is called “{Short(words)}”. /plan today shows your habits."),
        };
    }

    private static string Short(string words) => Slack.Limits.SlackText.Shorten(words, 60);
}
