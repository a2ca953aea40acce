using System.Globalization;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.PullRequests;

/// <summary>What is said about a mark. Titles are foreign text: the sentences go into plain text only.</summary>
internal static class MarkReply
{
    /// <summary>Whether the day's digest shows what came of it, so that nothing needs to be said.</summary>
    public static bool IsShown(MarkOutcome outcome, PullRequestChoice choice) =>
        outcome is MarkOutcome.Marked { PullRequest.Placement.Section: var section } && section == TurnSection.Hidden == (choice != PullRequestChoice.Show);

    public static string Sentence(MarkOutcome outcome, PullRequestChoice choice, TimeZoneInfo zone, string? doneHabit)
    {
        var text = outcome switch
        {
            MarkOutcome.Gone gone => Gone(gone.Reference),
            MarkOutcome.Unreadable unreadable => $"I cannot read “{unreadable.Words}” as a time. Nothing was changed.",
            MarkOutcome.Marked marked => Marked(marked, choice, zone),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome"),
        };

        return doneHabit is null ? text : $"{text} With that, {doneHabit} is done for today.";
    }

    public static string Gone(PullRequestReference reference) =>
        string.Create(CultureInfo.InvariantCulture, $"{reference.Repository} #{reference.Number} is no longer open, or you watch its repository no longer. Nothing was changed.");

    private static string Marked(MarkOutcome.Marked marked, PullRequestChoice choice, TimeZoneInfo zone)
    {
        var (pullRequest, placement) = marked.PullRequest;
        var name = string.Create(CultureInfo.InvariantCulture, $"{pullRequest.Repository} #{pullRequest.Number} ({PullRequestBlocks.TitleOf(pullRequest)})");

        return choice switch
        {
            PullRequestChoice.Show => $"{name} is shown again, unless a rule hides it: {placement.Why}",
            PullRequestChoice.Mute => $"{name} is muted: it does not come back. /plan prs why, with its link, can bring it back.",
            _ when placement.Section != TurnSection.Hidden => $"{name} has changed since this list was made, so it stays: {placement.Why}",
            PullRequestChoice.LookedAt => $"{name}: looked at. It comes back when somebody changes it.",
            _ when marked.UntilAt is { } until =>
                $"{name} is put off until {TimeZoneInfo.ConvertTime(until, zone).ToString("dddd d MMMM, HH:mm", CultureInfo.InvariantCulture)}, or until somebody acts.",
            _ => $"{name} is put off until somebody acts.",
        };
    }
}
