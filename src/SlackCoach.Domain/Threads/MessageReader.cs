using SlackCoach.Domain.Threads.Phrasing;

namespace SlackCoach.Domain.Threads;

/// <summary>Reads from a message's text the facts by which a thread is judged.</summary>
/// <remarks>English, Spanish, Portuguese, German and French are read, mixed or not. Code and what is quoted is not what the author says. A
/// statement that ends in "right?" asks only those whom it names; a question that nobody is to answer ("who knows?") asks nobody.</remarks>
public static class MessageReader
{
    /// <summary>Reads a message.</summary>
    /// <param name="ts">Which message.</param>
    /// <param name="authorId">Who wrote it.</param>
    /// <param name="text">Its text as Slack sends it: mrkdwn with <c>&lt;@U…&gt;</c>, <c>&lt;!here&gt;</c>, <c>&lt;!subteam^S…|@x&gt;</c>, links in angle brackets, and
    /// <c>&amp;amp;</c> for an ampersand.</param>
    /// <param name="author">What wrote it.</param>
    /// <param name="isParent">Whether the thread hangs on it.</param>
    /// <param name="editedTs">When it was last edited; null when it never was.</param>
    /// <param name="hasFile">Whether a file comes with it, which answers without words.</param>
    public static MessageFacts Read(
        MessageTs ts, string authorId, string text, AuthorKind author = AuthorKind.Person, bool isParent = false, MessageTs? editedTs = null, bool hasFile = false)
    {
        var spoken = SpokenText.Of(text);
        var reading = new MessageReading(spoken, hasFile);

        return new MessageFacts(ts, authorId)
        {
            Author = author,
            IsParent = isParent,
            EditedTs = editedTs,
            MentionedIds = spoken.PersonIds,
            AddressedIds = reading.AddressedIds,
            CopiedIds = reading.CopiedIds,
            HandsOverToIds = reading.HandsOverToIds,
            Groups = spoken.Groups,
            Asks = reading.Asks,
            Speech = reading.Speech,
            Points = reading.Points,
        };
    }
}
