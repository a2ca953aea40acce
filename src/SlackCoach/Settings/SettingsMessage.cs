using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Settings;

/// <summary>What is said about settings outside their window.</summary>
internal static class SettingsMessage
{
    private const int MostNamed = 10;

    /// <summary>Offers the window where Slack gives no way to open it at once.</summary>
    public static Message Offer() => WithButton("Press the button to choose your morning digest, your working days and your repositories.");

    /// <summary>Tells that the window did not open.</summary>
    /// <param name="wasTooLate">Whether Slack refused because more than its three seconds had passed.</param>
    /// <param name="reference">Ties it to the log.</param>
    public static Message NotOpened(bool wasTooLate, string reference) => WithButton(
        (wasTooLate
            ? "The settings window did not open: it took longer to get ready than Slack waits."
            : "The settings window could not be opened.")
        + $" Nothing was changed. Press the button to try again. Reference: {reference}");

    /// <summary>Confirms what holds now.</summary>
    public static Message Saved(SettingsChoices choices, string nextDigest, string zoneId, bool zoneIsDefault, bool isNewcomer)
    {
        var text = $"{(isNewcomer ? "Welcome! Your" : "Your")} settings are saved. {nextDigest}";

        return new Message
        {
            Text = Mrkdwn.Escape(text),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)text },
                new SectionBlock { Text = (PlainText)$"Working days: {WeekdayWords.Describe(choices.WorkingDays)}\nRepositories: {Names(choices.Repositories)}" },
                .. Notes(zoneId, zoneIsDefault, isNewcomer),
            ],
        };
    }

    private static IEnumerable<Block> Notes(string zoneId, bool zoneIsDefault, bool isNewcomer)
    {
        if (zoneIsDefault)
        {
            yield return new ContextBlock
            {
                Elements =
                [
                    (PlainText)($"Your Slack profile names no time zone that I know, so times are meant in {zoneId}, the default of this workspace. "
                        + "Set one there, and your nudges follow."),
                ],
            };
        }

        if (isNewcomer)
        {
            yield return new ContextBlock
            {
                Elements =
                [
                    (Markdown)("Send me your promotion plan as a Markdown file, or type `/plan import`, and the digest tells what it says for the day. "
                        + "`/plan help` shows everything."),
                ],
            };
        }
    }

    private static string Names(IReadOnlyList<string> repositories) => repositories.Count switch
    {
        0 => "none, so the digest tells only what your plan says",
        <= MostNamed => string.Join(", ", repositories),
        _ => string.Join(", ", repositories.Take(MostNamed))
            + string.Create(CultureInfo.InvariantCulture, $" and {repositories.Count - MostNamed} more"),
    };

    private static Message WithButton(string text) => new()
    {
        Text = text,
        Blocks =
        [
            new SectionBlock { Text = (PlainText)text },
            new ActionsBlock { Elements = [SettingsButton.Build()] },
        ],
    };
}
