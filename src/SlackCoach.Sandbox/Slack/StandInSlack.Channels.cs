namespace SlackCoach.Sandbox.Slack;

internal sealed partial class StandInSlack
{
    /// <summary>Slack's own voice.</summary>
    public const string SlackbotId = "USLACKBOT";

    /// <summary>Archives a channel: what was said stays, and nobody can say more.</summary>
    public void Archive(string userId, string channelId) => SetArchived(userId, channelId, isArchived: true);

    public void Unarchive(string userId, string channelId) => SetArchived(userId, channelId, isArchived: false);

    public void Rename(string channelId, string name)
    {
        var channel = ChangeChannel(channelId, channel => channel with { Name = name });
        Tell(EventPayloads.Renamed(channel, NowTs()), channelId);
    }

    /// <summary>Makes a public channel private, or the other way round. Slack tells of it in the channel itself.</summary>
    public void Convert(string userId, string channelId, bool isPrivate)
    {
        ChangeChannel(channelId, channel => channel with { Kind = isPrivate ? ChannelKind.Private : ChannelKind.Public });
        var (subtype, kind) = isPrivate ? ("channel_convert_to_private", "private") : ("channel_convert_to_public", "public");
        Post(new MessageDraft(channelId, userId, $"made this channel *{kind}*") { Subtype = subtype });
    }

    /// <summary>Deletes a channel with all that was said in it.</summary>
    public void DeleteChannel(string userId, string channelId)
    {
        var channel = Existing(channelId);
        var wasIn = BotIsIn(channelId);

        lock (_gate)
        {
            _channels.Remove(channelId);
            _messages.RemoveAll(message => message.Channel == channelId);
        }

        Changed?.Invoke();

        if (wasIn)
        {
            EventHappened?.Invoke(EventPayloads.OfChannel(channel, "deleted", userId, NowTs()));
        }
    }

    /// <summary>Brings somebody into a channel, the bot too.</summary>
    /// <exception cref="StandInSlackException">They are in it already, or it is archived.</exception>
    public void Invite(string inviterId, string channelId, string userId)
    {
        var channel = Existing(channelId);

        if (channel.Has(userId) || channel.IsArchived)
        {
            throw new StandInSlackException(channel.IsArchived ? "is_archived" : "already_in_channel");
        }

        channel = ChangeChannel(channelId, old => old with { Members = old.Members.Add(userId) });
        Tell(EventPayloads.Joined(this, channel, userId, inviterId, NowTs()), channelId);
        Post(new MessageDraft(channelId, userId, $"<@{userId}> has joined the channel") { Subtype = "channel_join" });
    }

    /// <summary>Takes somebody out of a channel; of its own leaving the bot hears differently.</summary>
    /// <exception cref="StandInSlackException">They are not in it.</exception>
    public void Remove(string actorId, string channelId, string userId)
    {
        var channel = Existing(channelId);

        if (!channel.Has(userId))
        {
            throw new StandInSlackException("not_in_channel");
        }

        Post(new MessageDraft(channelId, userId, $"<@{userId}> has left the channel") { Subtype = "channel_leave" });
        channel = ChangeChannel(channelId, old => old with { Members = old.Members.Remove(userId) });

        if (userId == App.BotUserId)
        {
            EventHappened?.Invoke(EventPayloads.OfChannel(channel, "left", actorId, NowTs()));
        }
        else
        {
            Tell(EventPayloads.MemberLeft(this, channel, userId, NowTs()), channelId);
        }
    }

    /// <summary>Deactivates somebody's account: they leave every channel, and Slack tells of them once more.</summary>
    public void Deactivate(string userId)
    {
        lock (_gate)
        {
            foreach (var channel in _channels.Values.Where(channel => !channel.IsDirect && channel.Has(userId)).ToList())
            {
                _channels[channel.Id] = channel with { Members = channel.Members.Remove(userId) };
            }
        }

        ChangeUser(userId, user => user with { IsDeleted = true });
    }

    private void SetArchived(string userId, string channelId, bool isArchived)
    {
        if (Existing(channelId).IsArchived == isArchived)
        {
            throw new StandInSlackException(isArchived ? "already_archived" : "not_archived");
        }

        var channel = ChangeChannel(channelId, old => old with { IsArchived = isArchived });
        Tell(EventPayloads.OfChannel(channel, isArchived ? "archive" : "unarchive", userId, NowTs()), channelId);
    }

    private StandInChannel ChangeChannel(string channelId, Func<StandInChannel, StandInChannel> change)
    {
        StandInChannel changed;

        lock (_gate)
        {
            changed = change(Existing(channelId));
            _channels[channelId] = changed;
        }

        Changed?.Invoke();
        return changed;
    }

    private StandInChannel Existing(string channelId) =>
        FindChannel(channelId) is { IsDirect: false } channel ? channel : throw new StandInSlackException("channel_not_found");
}
