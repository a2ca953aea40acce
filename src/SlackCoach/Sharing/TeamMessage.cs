using System.Globalization;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>The last posts of those who share with a manager, side by side, in the order of names.</summary>
internal static class TeamMessage
{
    private const int MostShown = 20;
    private const int LongestShown = 900;

    public static Message Build(IReadOnlyList<(string Name, SharedWeek? Post)> people)
    {
        if (people.Count == 0)
        {
            return Commands.Reply.Plain("Nobody shares their week with you through SlackCoach. Whether somebody does is theirs to choose, by /plan share.");
        }

        var lead = string.Create(CultureInfo.InvariantCulture, $"{people.Count} {(people.Count == 1 ? "person shares" : "people share")} their week with you.");

        return new Message
        {
            Text = lead,
            Blocks =
            [
                new SectionBlock { Text = (PlainText)lead },
                .. people.Take(MostShown).SelectMany(person => Person(person.Name, person.Post)),
                .. people.Count > MostShown
                    ? [new ContextBlock { Elements = [(PlainText)string.Create(CultureInfo.InvariantCulture, $"… and {people.Count - MostShown} more, whose posts are in their channels.")] }]
                    : Array.Empty<Block>(),
            ],
        };
    }

    private static IEnumerable<Block> Person(string name, SharedWeek? post)
    {
        yield return new DividerBlock();
        yield return new SectionBlock
        {
            Text = (PlainText)(post is null
                ? $"{SlackText.Fit(name, 80)}: no post for you yet."
                : $"{SlackText.Fit(name, 80)}, the week that began on {SharingWords.Day(post.WeekOn)}:"),
        };

        if (post is not null)
        {
            yield return PostMessage.Block(SlackText.Shorten(post.Text, LongestShown) + (post.Text.Length > LongestShown ? "\nThe whole of it is in the channel." : ""));
        }
    }
}
