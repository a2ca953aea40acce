using SlackCoach.Domain.Sharing;
using SlackCoach.Slack;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <param name="Audience">Who would read it.</param>
/// <param name="ChannelName">What the channel is called, without the #. Foreign text.</param>
internal sealed record PresentAudience(Audience Audience, string ChannelName);

/// <summary>Asks Slack who would read a post, at this moment.</summary>
internal sealed class ReadAudience(ISlackConversations conversations, ISlackMessenger slack)
{
    /// <summary>How many readers are named; the others are counted.</summary>
    public const int Named = 5;

    // What Slack says of a channel that the bot cannot read or post to.
    private static readonly string[] Lost = ["channel_not_found", "not_in_channel", "is_archived", "method_not_supported_for_channel_type"];

    /// <summary>Null where the channel cannot be read: it is archived, gone, or SlackCoach is not in it.</summary>
    public async Task<PresentAudience?> Now(SharingChoice sharing, Member member, string teamId, CancellationToken cancellationToken)
    {
        try
        {
            var channel = await conversations.GetChannel(teamId, sharing.ChannelId, cancellationToken);

            if (channel is not { IsArchived: false, IsMember: true })
            {
                return null;
            }

            var bot = await slack.TestAuth(teamId, cancellationToken);
            var people = await conversations.GetMembers(teamId, sharing.ChannelId, cancellationToken);

            return new PresentAudience(
                new Audience(channel.Id, !channel.IsPrivate, sharing.ManagerId, people.Where(id => id != bot.UserId && id != member.SlackUserId).ToHashSet()),
                channel.Name ?? channel.Id);
        }
        catch (SlackException exception) when (Lost.Contains(exception.Code))
        {
            return null;
        }
    }

    /// <summary>The readers in words, the manager first: up to <see cref="Named"/> names, then a count.</summary>
    public async Task<string> InWords(Audience audience, string teamId, CancellationToken cancellationToken)
    {
        var first = audience.ReaderIds.OrderBy(id => id != audience.ManagerId).ThenBy(id => id, StringComparer.Ordinal).Take(Named).ToList();
        var names = new List<string>();

        foreach (var id in first)
        {
            var name = await NameOf(id, teamId, cancellationToken);
            names.Add(id == audience.ManagerId ? $"{name} (the manager you named)" : name);
        }

        return SharingWords.Readers(names, audience.ReaderIds.Count - names.Count);
    }

    public async Task<string> NameOf(string userId, string teamId, CancellationToken cancellationToken)
    {
        var user = await slack.GetUser(teamId, userId, cancellationToken);

        return user.RealName ?? user.Name ?? "Somebody without a name";
    }
}
