using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Reading;

/// <summary>Tells a member what a source brought that they began to follow.</summary>
internal static class FollowedMessage
{
    public static Message Read(ReadingSource source, int added, int offered)
    {
        var name = $"“{SourcesMessage.Name(source)}”";
        var first = (added, offered) switch
        {
            (_, 0) => $"There is nothing to read in {name} yet; what comes later goes onto your reading list.",
            (0, _) => $"All that {name} holds is on your reading list already; what comes later goes there, too.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{added} {(added == 1 ? "document" : "documents")} of {name} {(added == 1 ? "is" : "are")} on your reading list now: /plan read shows it, /plan read picks offers three."),
        };

        return Reply.Plain(source.Flaw is { } flaw ? $"{first} {flaw}" : first);
    }

    public static Message Failed(ReadingSource source) => Reply.Plain(
        $"I could not read “{SourcesMessage.Name(source)}”. {source.Failure} I go on trying, less and less often; /plan read sources shows how it goes, and /plan read remove ends it.");
}
