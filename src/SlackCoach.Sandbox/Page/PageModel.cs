using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Page;

/// <summary>What the address of the page asks to see.</summary>
internal sealed record PageRequest(string? As, string? Channel, string? Thread, string? Tab);

/// <summary>Everything that the page shows to the person one acts as.</summary>
internal sealed record PageModel
{
    public required StandInHost Host { get; init; }

    public required StandInUser Me { get; init; }

    public required StandInChannel Channel { get; init; }

    public required IReadOnlyList<ConversationLink> Conversations { get; init; }

    public required IReadOnlyList<StandInMessage> Messages { get; init; }

    public required IReadOnlyList<StandInMessage> Thread { get; init; }

    public required StandInView? Modal { get; init; }

    public required PageClock Clock { get; init; }

    public StandInSlack Slack => Host.Slack;

    public IEnumerable<StandInUser> Actors => Slack.Users.Where(user => user.CanBeActed);

    public bool IsBotConversation => Channel.IsDirect;

    /// <summary>Whether the app's Home tab is shown instead of the messages with it.</summary>
    public required bool ShowsHome { get; init; }

    public StandInView? Home => Slack.HomeOf(Me.Id);

    /// <summary>The person's status as it holds by the product's clock; null for none.</summary>
    public (string Emoji, string Text)? Status => (Me.StatusText + Me.StatusEmoji).Length > 0 && !(Me.StatusExpiresAt <= Clock.Now)
        ? (Emoji.Show(Me.StatusEmoji.Trim(':')), Me.StatusText)
        : null;

    /// <summary>Until when the person's notifications are paused; null when they are not.</summary>
    public DateTimeOffset? SnoozedUntilAt => Me.SnoozedUntilAt > Clock.Now ? Me.SnoozedUntilAt : null;

    public string? ThreadTs => Thread.Count > 0 ? Thread[0].Ts : null;

    /// <summary>Builds the page; what the address names wrongly falls back to the first person and their messages with the bot.</summary>
    public static PageModel Build(StandInHost host, PageSession session, PageRequest request)
    {
        var slack = host.Slack;
        var me = slack.Users.FirstOrDefault(user => user.CanBeActed && user.Id == request.As) ?? slack.Users.First(user => user.CanBeActed);
        var mine = slack.Channels.Where(channel => channel.Has(me.Id)).ToList();
        var channel = mine.Find(candidate => candidate.Id == request.Channel) ?? mine.Find(candidate => candidate.IsDirect) ?? mine[0];
        var messages = Visible(slack, channel, me);
        var thread = messages.Where(message =>
            request.Thread is not null && request.Tab != "home" && (message.Ts == request.Thread || message.ThreadTs == request.Thread)).ToList();

        // Only what was there when the person first looked at the page counts as read from the start.
        session.MarkRead(me.Id, channel.Id, messages.Count > 0 ? messages[^1].Ts : "");

        return new PageModel
        {
            Host = host,
            Me = me,
            Channel = channel,
            ShowsHome = channel.IsDirect && request.Tab == "home",
            Conversations = [.. mine.Select(one => new ConversationLink(one, Unread(slack, session, one, me)))],
            Messages = [.. messages.Where(message => message.IsInChannel)],
            Thread = thread is [{ IsTopLevel: true }, ..] ? thread : [],
            Modal = slack.ViewsOf(me.Id) is [.., var top] ? top : null,
            Clock = new PageClock(session.App?.Now ?? slack.ShownNow(), me.Tz ?? "Etc/UTC", session.App?.ClockCanMove == true),
        };
    }

    public string Address(string? user = null, string? channel = null, string? thread = null, string? tab = null) =>
        $"/?as={user ?? Me.Id}&channel={channel ?? Channel.Id}{(thread is null ? "" : $"&thread={thread}")}{(tab is null ? "" : $"&tab={tab}")}";

    public string NameOf(string userId) => Slack.FindUser(userId)?.RealName ?? "Somebody";

    public IReadOnlyList<StandInMessage> RepliesTo(StandInMessage parent) =>
        [.. Visible(Slack, Channel, Me).Where(message => message.ThreadTs == parent.Ts)];

    /// <summary>The other side of a conversation, as the sidebar and the heading call it.</summary>
    public string TitleOf(StandInChannel channel) =>
        channel.IsDirect ? NameOf(channel.Members.First(member => member != Me.Id)) : channel.Name;

    public static bool HasSamplePlan => SamplePlan.IsThere;

    private static int Unread(StandInSlack slack, PageSession session, StandInChannel channel, StandInUser me)
    {
        var visible = Visible(slack, channel, me);
        var readUpTo = session.ReadUpTo(me.Id, channel.Id, visible.Count > 0 ? visible[^1].Ts : "");
        return visible.Count(message => message.User != me.Id && string.CompareOrdinal(message.Ts, readUpTo) > 0);
    }

    private static List<StandInMessage> Visible(StandInSlack slack, StandInChannel channel, StandInUser me) =>
        [.. slack.MessagesIn(channel.Id).Where(message => message.VisibleTo is null || message.VisibleTo == me.Id)];
}

/// <summary>A conversation in the sidebar.</summary>
internal sealed record ConversationLink(StandInChannel Channel, int Unread);
