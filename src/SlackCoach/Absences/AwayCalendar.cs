using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Absences;

/// <summary>Answers <c>/plan away calendar [LINK | none]</c>.</summary>
internal sealed class AwayCalendar(OwnCalendars calendars)
{
    private const string Word = "calendar";

    private static readonly string[] Nothing = ["none", "off", "remove"];

    /// <summary>What follows the word; null where time off is meant.</summary>
    public static string? ArgumentsOf(string arguments) =>
        arguments.Equals(Word, StringComparison.OrdinalIgnoreCase) ? string.Empty
        : arguments.StartsWith(Word + " ", StringComparison.OrdinalIgnoreCase) ? arguments[(Word.Length + 1)..].Trim()
        : null;

    public async Task<Message> Handle(Member member, string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            return await calendars.Find(member, cancellationToken) is { } known ? OwnCalendarMessage.Known(known) : OwnCalendarMessage.None();
        }

        if (Nothing.Contains(arguments, StringComparer.OrdinalIgnoreCase))
        {
            return await calendars.Remove(member, cancellationToken) is { } removed ? OwnCalendarMessage.Removed(removed) : OwnCalendarMessage.None();
        }

        return OwnCalendars.TryParse(arguments) is { } link
            ? OwnCalendarMessage.Chosen(await calendars.Follow(member, link, cancellationToken))
            : OwnCalendarMessage.NoLink();
    }
}
