using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.PullRequests;

/// <summary>What is said about repositories that members choose for themselves.</summary>
internal static class ReposMessage
{
    public static Message NotConnected() => Reply.Formatted(
        "Repositories of your own are read with your own connection to GitHub, and you have none: `/plan connect` makes one. "
        + "`/plan settings` chooses among those of this workspace, without it.");

    /// <summary>Leads to the window where Slack gives no way to open it at once.</summary>
    public static Message Offer(int chosen) => new()
    {
        Text = Watched(chosen),
        Blocks =
        [
            new SectionBlock { Text = (PlainText)Watched(chosen) },
            new ActionsBlock { Elements = [ReposButton.Build("Choose repositories")] },
        ],
    };

    /// <param name="sources">What the member watches from now on, as they typed it.</param>
    /// <param name="isAsking">Whether GitHub is still to be asked about some of it.</param>
    public static Message Saved(IReadOnlyList<RepositorySource> sources, bool isAsking) => Reply.Plain(
        sources.Count == 0
            ? "You watch no repositories of your own any more."
            : $"Repositories of your own: {string.Join(", ", sources)}. "
                + (isAsking
                    ? "I'm asking GitHub about what is new; /plan prs lists its pull requests in a minute, and what your connection may not read I tell you here."
                    : "Nothing of it is new."));

    /// <summary>Says that the member's own connection does not open what they chose.</summary>
    public static Message Unreadable(string source, RepositoryFailure reason)
    {
        var why = $"{Mrkdwn.Escape(source)}: {UnreadBlocks.WhyOwnUnread(reason)}. ";

        return Reply.Formatted($"{why}Nothing of it is shown to you. `/plan repos` changes it; I ask GitHub again every hour.");
    }

    private static string Watched(int chosen) => chosen switch
    {
        0 => "You watch no repositories of your own yet.",
        1 => "You watch 1 repository of your own, or what stands for several.",
        _ => string.Create(CultureInfo.InvariantCulture, $"You watch {chosen} repositories of your own, or what stands for several."),
    };
}
