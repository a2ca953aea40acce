using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Connections;

/// <summary>What is said about a member's account on GitHub.</summary>
internal static class ConnectionMessages
{
    /// <summary>The buttons that lead to GitHub; Slack follows them by itself.</summary>
    public const string OpenAction = "github_open";

    public const string DisconnectAction = "github_disconnect";

    public const string KeepAction = "github_keep";

    public static Message NotSetUp() => Reply.Formatted(
        "Connecting to GitHub is not set up here: whoever runs SlackCoach has to name a GitHub App in `GitHub:App:ClientId`. "
        + "Until then `/plan connect LOGIN` tells me your name on GitHub, so that I know which review requests are yours.");

    public static Message Coming() => Reply.Plain("I'm asking GitHub for a code. It comes to our direct message in a moment.");

    /// <summary>Shows the code and leads to the page where it is entered.</summary>
    /// <param name="code">What is entered: GitHub's own text.</param>
    /// <param name="address">Where.</param>
    public static Message Code(string code, string address) => new()
    {
        Text = Mrkdwn.Escape($"To connect your GitHub account, enter the code {code} at GitHub."),
        Blocks =
        [
            new SectionBlock { Text = (PlainText)"To connect your GitHub account, open GitHub and enter this code:" },
            new HeaderBlock { Text = code },
            new ActionsBlock { Elements = [new Button { ActionId = OpenAction, Text = "Open GitHub", Url = address, Style = "primary" }] },
            new ContextBlock
            {
                Elements =
                [
                    (Markdown)("It works for a quarter of an hour, and `/plan connect` shows it again. Enter it only if you asked for it yourself. "
                        + "I'll tell you here when you are connected."),
                ],
            },
        ],
    };

    public static Message NoCode(string reference) => Reply.Formatted(
        $"GitHub gave me no code, so nothing was connected. `/plan connect` tries again. Reference: {reference}");

    public static Message Connected(string login, int? teams) => Reply.Plain(
        $"Connected: you are {login} on GitHub. {TeamWords(teams)} /plan repos takes repositories of your own, and /plan disconnect ends it.");

    public static Message AlreadyConnected(string login) => Reply.Plain(
        $"You are connected to GitHub as {login} already. To use another account, /plan disconnect first. Nothing was changed.");

    public static Message Denied() => Reply.Plain("GitHub says that you did not allow it, so nothing was connected. /plan connect gives a new code.");

    public static Message Expired() => Reply.Plain("The code for GitHub was not entered in time, so nothing was connected. /plan connect gives a new one.");

    public static Message NotRead(string reference) => Reply.Plain(
        $"I could not find out from GitHub who you are, so nothing was connected. /plan connect tries again. Reference: {reference}");

    public static Message Typed(string login) => Reply.Plain(
        $"Noted: you are {login} on GitHub, unverified. It tells me which review requests are yours and opens nothing private. "
        + "/plan connect without a name verifies it, and /plan disconnect forgets it.");

    public static Message NoLogin(string typed) => Reply.Plain(
        $"“{SlackText.Shorten(typed, 60)}” cannot be a name on GitHub: those have letters, digits and single dashes. Nothing was changed.");

    public static Message Mention() => Reply.Plain(
        "I need your name on GitHub, not on Slack. Type it without an @: /plan connect LOGIN. Nothing was changed.");

    public static Message StillLeaving() => Reply.Plain("I'm still ending your last connection. Please try again in a minute; nothing was changed.");

    public static Message Ended(string login) => Reply.Plain(
        $"GitHub ended my connection to your account {login}: it was revoked there, or has run out. Your name stays, unverified, and opens nothing private. "
        + "/plan connect connects it again.");

    public static Message NothingToDisconnect() => Reply.Plain("You have told me no account on GitHub. Nothing was changed.");

    public static Message StoppedWaiting() => Reply.Plain("No account was connected yet. I have forgotten the code for it.");

    public static Message AskWhetherToDisconnect(string login, bool isConnected, Guid accountId)
    {
        var text = isConnected
            ? $"Disconnect your GitHub account {login}? I forget it and its tokens; your plan, routine and the workspace's repositories stay, and those of your own are no longer read."
            : $"Forget that you are {login} on GitHub? Your plan, routine and repositories stay.";
        var value = accountId.ToString("N");

        return new Message
        {
            Text = Mrkdwn.Escape(text),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)text },
                new ActionsBlock
                {
                    Elements =
                    [
                        new Button { ActionId = DisconnectAction, Text = isConnected ? "Disconnect" : "Forget it", Value = value },
                        new Button { ActionId = KeepAction, Text = "Keep it", Value = value },
                    ],
                },
            ],
        };
    }

    public static Message Kept() => Reply.Plain("It stays as it is.");

    public static Message Gone() => Reply.Plain("That account is not there any more. Nothing was changed.");

    public static Message Forgotten(string login) => Reply.Plain($"Forgotten: {login}. Your plan, routine and repositories stay.");

    public static Message Revoking(string login) => Reply.Plain(
        $"Disconnected: {login}. I'm telling GitHub to revoke my token, and forget it then. Your plan, routine and the workspace's repositories stay; those of your own are no longer read.");

    /// <param name="login">Whose tokens were forgotten.</param>
    /// <param name="address">Where they can be revoked.</param>
    public static Message ForgottenHere(string login, Uri address) => WithLink(
        $"Disconnected: {login}. I have forgotten its tokens. So that they open nothing any more, revoke SlackCoach at GitHub too. Your plan, routine and the workspace's repositories stay; those of your own are no longer read.",
        address);

    /// <param name="login">Whose token GitHub did not revoke.</param>
    /// <param name="address">Where it can be revoked.</param>
    public static Message NotRevoked(string login, Uri address) => WithLink(
        $"GitHub did not take my word to revoke the token of {login}. I have forgotten it all the same; so that it opens nothing any more, please revoke SlackCoach at GitHub.",
        address);

    private static string TeamWords(int? teams) => teams switch
    {
        null => "GitHub does not let me see your teams, so review requests to them are not known as yours.",
        0 => "You are in no team there.",
        1 => "Review requests to your team count as yours.",
        _ => FormattableString.Invariant($"Review requests to your {teams} teams count as yours."),
    };

    private static Message WithLink(string text, Uri address) => new()
    {
        Text = Mrkdwn.Escape(text),
        Blocks =
        [
            new SectionBlock { Text = (PlainText)text },
            new ActionsBlock { Elements = [new Button { ActionId = OpenAction, Text = "Open GitHub", Url = address.AbsoluteUri }] },
        ],
    };
}
