using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Page;

/// <summary>A person sets their status, or pauses their notifications, as one does in Slack.</summary>
internal static class StatusActions
{
    private const int MostCharacters = 100;

    public static Task Tell(StandInHost host, PageSession session, Told told)
    {
        var person = Find.Person(host.Slack, told.As);
        var clock = Clock(host, session, person);

        if (told.Text.Length > MostCharacters || (told.Emoji.Length > 0 && StatusChoices.Emoji.All(choice => choice.Name != told.Emoji)))
        {
            throw new PageException("A status has one of the emoji and at most 100 characters.");
        }

        host.Slack.ChangeUser(person.Id, user => user with
        {
            StatusText = told.Text.Trim(),
            StatusEmoji = told.Emoji,
            StatusExpiresAt = told.Lasts switch
            {
                "hour" => clock.Now.AddHours(1),
                "tomorrow" => clock.At(daysFromToday: 1, new TimeOnly(0, 0)),
                "week" => clock.At(daysFromToday: 7, new TimeOnly(0, 0)),
                _ => null,
            },
        });

        return Task.CompletedTask;
    }

    public static Task Pause(StandInHost host, PageSession session, Paused paused)
    {
        var person = Find.Person(host.Slack, paused.As);
        var clock = Clock(host, session, person);

        host.Slack.Snooze(person.Id, paused.Until switch
        {
            "hour" => clock.Now.AddHours(1),
            "tomorrow" => clock.At(daysFromToday: 1, new TimeOnly(10, 0)),
            _ => null,
        });

        return Task.CompletedTask;
    }

    private static PageClock Clock(StandInHost host, PageSession session, StandInUser person) =>
        new(session.App?.Now ?? host.Slack.ShownNow(), person.Tz ?? "Etc/UTC", CanMove: false);

    internal sealed record Told(string As, string Text, string Emoji, string? Lasts = null);

    internal sealed record Paused(string As, string Until);
}
