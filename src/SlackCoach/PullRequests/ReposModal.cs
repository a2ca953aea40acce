using System.Globalization;
using SlackCoach.Members;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.PullRequests;

/// <summary>The window in which a member names repositories of their own, one to a line.</summary>
internal static class ReposModal
{
    public const string Callback = "own_repositories";
    public const string Names = "names";

    /// <summary>Slack's limit for what is typed.</summary>
    public const int LongestText = 3_000;

    private const int MostStates = 30;
    private const int LongestName = 100;

    public static ModalView Build(WatchedRepositories? watched)
    {
        var own = watched?.Own ?? [];

        return new ModalView
        {
            CallbackId = Callback,
            Title = "Your repositories",
            Submit = "Save",
            Close = "Cancel",
            Blocks =
            [
                new SectionBlock
                {
                    Text = (PlainText)("These are read with your own connection to GitHub, and shown to you as long as it may read them. "
                        + "The workspace's repositories are chosen in /plan settings."),
                },
                new InputBlock
                {
                    BlockId = Names,
                    Label = "One to a line",
                    Element = new PlainTextInput
                    {
                        ActionId = Names,
                        Multiline = true,
                        InitialValue = own.Count == 0 ? null : string.Join('\n', own.Select(choice => choice.Source)),
                        MaxLength = LongestText,
                    },
                    Hint = "owner/name, owner/* for all of an owner's, topic:owner/topic or team:organization/slug",
                    Optional = true,
                },
                .. own.Count == 0 ? [] : new[] { new ContextBlock { Elements = [(PlainText)States(watched!)] } },
            ],
        };
    }

    private static string States(WatchedRepositories watched)
    {
        var lines = watched.Own.Take(MostStates).Select(choice => $"{SlackText.Shorten(choice.Source, LongestName)}: {State(watched, choice)}");
        var more = watched.Own.Count - MostStates;

        return string.Join('\n', more > 0 ? lines.Append(string.Create(CultureInfo.InvariantCulture, $"… and {more} more")) : lines);
    }

    private static string State(WatchedRepositories watched, RepositoryChoice choice)
    {
        var count = watched.Readable.Count(repository => repository.ChoiceId == choice.Id);

        return !watched.IsConnected ? "not read, as you are not connected"
            : choice.Failure is not null ? "GitHub did not open it to you"
            : choice.CheckedAt is null ? "not asked yet"
            : count == 1 ? "1 repository"
            : string.Create(CultureInfo.InvariantCulture, $"{count} repositories");
    }
}
