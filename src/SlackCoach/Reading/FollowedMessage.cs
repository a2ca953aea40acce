using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Tells a member what a source brought that they began to follow.</summary>
internal static class FollowedMessage
{
    private const string HowTo = "/plan read shows it, /plan read picks offers three.";

    /// <param name="added">How many documents are new on the list.</param>
    /// <param name="offered">How many the source holds.</param>
    public static Message Read(ReadingSource source, int added, int offered)
    {
        var name = $"“{SourcesMessage.Name(source)}”";
        var first = (added, offered) switch
        {
            (_, 0) => $"There is nothing to read in {name} yet; what comes later goes onto your reading list.",
            (0, _) => $"All that {name} holds is on your reading list already; what comes later goes there, too.",
            (1, _) => $"1 document of {name} is on your reading list now: {HowTo}",
            _ => string.Create(CultureInfo.InvariantCulture, $"{added} documents of {name} are on your reading list now: {HowTo}"),
        };

        return Reply.Plain(source.Flaw is { } flaw ? $"{first} {flaw}" : first);
    }

    /// <param name="reason">Why, in a sentence.</param>
    public static Message Failed(ReadingSource source, string reason) => Reply.Plain(
        $"I could not read “{SourcesMessage.Name(source)}”. {reason} I go on trying, less and less often; "
        + "/plan read sources shows how it goes, and /plan read remove ends it.");
}
