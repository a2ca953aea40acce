using SlackCoach.Domain.Threads;
using SlackCoach.Slack;
using SlackCoach.Slack.Events;

namespace SlackCoach.Threads;

/// <summary>A message as Slack tells of it, by an event or in history, before its facts are read.</summary>
/// <param name="ThreadTs">The message that the thread hangs on: itself, for a message that stands alone.</param>
/// <param name="Reactions">Its reactions, where it is of history; an event tells of none.</param>
/// <param name="AskedAt">When it was asked for, where it is of history; null for an event.</param>
internal sealed record ToldMessage(
    MessageTs Ts, MessageTs ThreadTs, string AuthorId, AuthorKind Author, string Text, bool HasFile, MessageTs? EditedTs, IReadOnlyList<SlackReaction> Reactions, DateTimeOffset? AskedAt)
{
    /// <summary>The message of an event; null where it lacks what it needs.</summary>
    public static ToldMessage? Of(MessageEvent said) => Of(said.Ts, said.ThreadTs, said.User, said.BotId, said.Text, said.Files is { Count: > 0 }, null, [], null);

    /// <summary>A message of history, or as it stands after it was changed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="askedAt">When it was asked for, where it is of history.</param>
    public static ToldMessage? Of(SlackMessage message, DateTimeOffset? askedAt) => Of(
        message.Ts, message.ThreadTs, message.User, message.BotId, message.Text, message.FileIds.Count > 0, message.EditedTs, askedAt is null ? [] : message.Reactions, askedAt);

    public MessageFacts Read()
    {
        var facts = MessageReader.Read(Ts, AuthorId, Text, Author, Ts == ThreadTs, EditedTs, HasFile);

        return Reactions.SelectMany(reaction => reaction.Users.Select(user => (reaction.Name, user)))
            .Aggregate(facts, (read, given) => read.WithReaction(given.Name, given.user, isGiven: true));
    }

    private static ToldMessage? Of(
        string ts, string? threadTs, string? user, string? botId, string? text, bool hasFile, string? editedTs,
        IReadOnlyList<SlackReaction> reactions, DateTimeOffset? askedAt)
    {
        if (!MessageTs.TryParse(ts, out var read) || (botId ?? user) is not { } author)
        {
            return null;
        }

        return new ToldMessage(
            read,
            MessageTs.TryParse(threadTs, out var thread) ? thread : read,
            botId is null ? author : user ?? author,
            botId is null ? AuthorKind.Person : AuthorKind.App,
            text ?? string.Empty,
            hasFile,
            MessageTs.TryParse(editedTs, out var edited) ? edited : null,
            reactions,
            askedAt);
    }
}
