namespace SlackCoach.Sandbox.Slack;

internal sealed partial class StandInSlack
{
    private readonly List<StandInMessage> _messages = [];

    /// <summary>Every message of a conversation in order of time, replies and ephemeral messages included.</summary>
    public IReadOnlyList<StandInMessage> MessagesIn(string channelId)
    {
        lock (_gate)
        {
            return [.. _messages.Where(message => message.Channel == channelId)];
        }
    }

    public StandInMessage? FindMessage(string channelId, string ts)
    {
        lock (_gate)
        {
            return _messages.Find(message => message.Channel == channelId && message.Ts == ts);
        }
    }

    /// <summary>Stores a message and tells the app, as Slack does also of the app's own messages.</summary>
    public StandInMessage Post(MessageDraft draft)
    {
        StandInMessage message;

        lock (_gate)
        {
            message = Store(draft, NextTs(ClockOf(draft.Channel)), ShownNow());
        }

        Changed?.Invoke();

        if (!message.IsEphemeral)
        {
            Tell(EventPayloads.Posted(this, message), message.Channel);
        }

        return message;
    }

    /// <summary>Puts a message into the past without telling the app: how a workspace gets its history. Oldest first.</summary>
    public StandInMessage Remember(MessageDraft draft, TimeSpan ago)
    {
        lock (_gate)
        {
            return Store(draft, NextTs(ClockOf(draft.Channel) - ago), ShownNow() - ago);
        }
    }

    /// <summary>Replaces what a message says.</summary>
    /// <exception cref="StandInSlackException">It is not there.</exception>
    public StandInMessage Edit(string channelId, string ts, Func<StandInMessage, StandInMessage> change)
    {
        StandInMessage before, edited;

        lock (_gate)
        {
            var index = IndexOf(channelId, ts);
            before = _messages[index];
            edited = change(before) with { EditedTs = NextTs(ClockOf(channelId)), Trouble = null };
            _messages[index] = edited;
        }

        Changed?.Invoke();

        if (!edited.IsEphemeral)
        {
            Tell(EventPayloads.Changed(this, before, edited, edited.EditedTs!), channelId);
        }

        return edited;
    }

    /// <summary>Deletes a message. Of a parent that has replies a tombstone stays, and Slack calls that a change.</summary>
    public void Delete(string channelId, string ts)
    {
        StandInMessage deleted;
        StandInMessage? tombstone = null;

        lock (_gate)
        {
            var index = IndexOf(channelId, ts);
            deleted = _messages[index];

            if (_messages.Exists(reply => reply.Channel == channelId && reply.ThreadTs == ts && !reply.IsEphemeral))
            {
                tombstone = Tombstone(deleted);
                _messages[index] = tombstone;
            }
            else
            {
                _messages.RemoveAt(index);
            }
        }

        Changed?.Invoke();

        if (!deleted.IsEphemeral)
        {
            var eventTs = NowTs();
            Tell(
                tombstone is null ? EventPayloads.Deleted(this, deleted, eventTs) : EventPayloads.Changed(this, deleted, tombstone, eventTs),
                channelId);
        }
    }

    /// <summary>Adds a person's reaction to a message, or takes it away when it is there.</summary>
    public void ToggleReaction(string userId, string channelId, string ts, string name)
    {
        var reaction = new StandInReaction(name, userId);
        StandInMessage message;
        bool added;

        lock (_gate)
        {
            var index = IndexOf(channelId, ts);
            message = _messages[index];
            added = !message.Reactions.Contains(reaction);
            _messages[index] = message with
            {
                Reactions = added ? message.Reactions.Add(reaction) : message.Reactions.Remove(reaction),
            };
        }

        Changed?.Invoke();
        Tell(EventPayloads.Reaction(added, userId, name, message, NowTs()), channelId);
    }

    /// <summary>Puts a reaction into the past without telling the app.</summary>
    public void React(StandInMessage message, string userId, string name)
    {
        lock (_gate)
        {
            var index = IndexOf(message.Channel, message.Ts);
            _messages[index] = _messages[index] with { Reactions = _messages[index].Reactions.Add(new StandInReaction(name, userId)) };
        }
    }

    /// <summary>Notes at a message that a click in it came to nothing; it goes when the message changes.</summary>
    public void ShowTrouble(string channelId, string ts, string? trouble)
    {
        lock (_gate)
        {
            var index = _messages.FindIndex(message => message.Channel == channelId && message.Ts == ts);

            if (index < 0 || _messages[index].Trouble == trouble)
            {
                return;
            }

            _messages[index] = _messages[index] with { Trouble = trouble };
        }

        Changed?.Invoke();
    }

    /// <summary>What is said in channels is as old as the product takes it to be. In direct messages the product looks for its own words by the time
    /// at which it sent them.</summary>
    private DateTimeOffset ClockOf(string channelId) =>
        _channels.TryGetValue(channelId, out var channel) && !channel.IsDirect ? ShownNow() : _time.GetUtcNow();

    private string NowTs()
    {
        lock (_gate)
        {
            return NextTs(_time.GetUtcNow());
        }
    }

    private StandInMessage Store(MessageDraft draft, string ts, DateTimeOffset shownAt)
    {
        var message = new StandInMessage
        {
            Channel = draft.Channel,
            Ts = ts,
            User = draft.User,
            Text = draft.Text,
            ShownAt = shownAt,
            Blocks = draft.Blocks,
            Metadata = draft.Metadata,
            ThreadTs = ThreadOf(draft),
            Subtype = draft.Subtype,
            FileIds = draft.FileIds,
            VisibleTo = draft.VisibleTo,
        };
        // History may be told out of order; lists are by time.
        var place = _messages.FindLastIndex(other => string.CompareOrdinal(other.Ts, ts) < 0) + 1;
        _messages.Insert(place, message);
        return message;
    }

    private static StandInMessage Tombstone(StandInMessage deleted) => deleted with
    {
        User = SlackbotId,
        Text = "This message was deleted.",
        Subtype = "tombstone",
        Blocks = null,
        Metadata = null,
        FileIds = [],
        Reactions = [],
        EditedTs = null,
        Trouble = null,
    };

    /// <summary>A reply to a reply goes into the thread of its parent.</summary>
    private string? ThreadOf(MessageDraft draft) =>
        _messages.Find(message => message.Channel == draft.Channel && message.Ts == draft.ThreadTs)?.ThreadTs ?? draft.ThreadTs;

    private int IndexOf(string channelId, string ts)
    {
        var index = _messages.FindIndex(message => message.Channel == channelId && message.Ts == ts);
        return index >= 0 ? index : throw new StandInSlackException("message_not_found");
    }
}
