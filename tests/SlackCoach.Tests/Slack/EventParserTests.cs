using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Slack.Events;

namespace SlackCoach.Tests.Slack;

public class EventParserTests
{
    [Fact]
    public void Reads_a_message_with_files()
    {
        var (context, slackEvent) = EventParser.Parse("""
            {"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{"type":"message","subtype":"file_share","channel":"D1",
             "channel_type":"im","user":"U1","text":"my plan","ts":"1.2","files":[{"id":"F1","name":"plan.md","size":12,"mimetype":"text/plain",
             "url_private_download":"https://files.slack.com/d"},{"name":"no id"}]}}
            """);

        Assert.Equal(new EventContext("T1", "Ev1"), context);
        var message = Assert.IsType<MessageEvent>(slackEvent);
        Assert.Equal(
            ("file_share", "D1", "im", "U1", "my plan", "1.2", null),
            (message.Subtype, message.Channel, message.ChannelType, message.User, message.Text, message.Ts, message.ThreadTs));
        Assert.Equal(("F1", "plan.md", 12L), (Assert.Single(message.Files!).Id, message.Files![0].Name, message.Files[0].Size));
    }

    [Fact]
    public void Reads_a_change_of_a_person()
    {
        var (_, slackEvent) = EventParser.Parse("""{"event":{"type":"user_change","user":{"id":"U1","tz":"Asia/Tokyo","deleted":true}}}""");

        var user = Assert.IsType<UserChangeEvent>(slackEvent).User;
        Assert.Equal(("U1", "Asia/Tokyo", true), (user.Id, user.Tz, user.Deleted));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1798700400, "2026-12-31T07:00:00Z")]
    [InlineData(99999999999999, null)]
    public void Reads_a_persons_status(long expiration, string? expiresAt)
    {
        var (_, slackEvent) = EventParser.Parse(
            """{"event":{"type":"user_change","user":{"id":"U1","profile":{"status_text":"Away","status_emoji":":palm_tree:","status_expiration":@}}}}"""
                .Replace("@", expiration.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));

        var user = Assert.IsType<UserChangeEvent>(slackEvent).User;
        Assert.Equal(("Away", ":palm_tree:"), (user.StatusText, user.StatusEmoji));
        Assert.Equal(expiresAt is null ? null : DateTimeOffset.Parse(expiresAt, System.Globalization.CultureInfo.InvariantCulture), user.StatusExpiresAt);
    }

    [Fact]
    public void Reads_an_empty_status_as_none()
    {
        var (_, slackEvent) = EventParser.Parse("""{"event":{"type":"user_change","user":{"id":"U1","profile":{"status_text":"","status_emoji":""}}}}""");

        var user = Assert.IsType<UserChangeEvent>(slackEvent).User;
        Assert.Equal((null, null, null), (user.StatusText, user.StatusEmoji, user.StatusExpiresAt));
    }

    [Fact]
    public void Reads_that_the_home_tab_was_opened()
    {
        var (context, slackEvent) = EventParser.Parse(
            """{"team_id":"T1","event_id":"Ev1","event":{"type":"app_home_opened","user":"U1","channel":"D1","tab":"home","view":{"id":"V1"}}}""");

        Assert.Equal(new EventContext("T1", "Ev1"), context);
        Assert.Equal(new AppHomeOpenedEvent { User = "U1", Channel = "D1" }, slackEvent);
    }

    [Fact]
    public void Reads_a_reply_that_is_also_shown_in_the_channel()
    {
        var said = Assert.IsType<MessageEvent>(Inner(
            """{"type":"message","subtype":"thread_broadcast","channel":"C1","channel_type":"channel","user":"U1","text":"done","ts":"2.1","thread_ts":"1.1","root":{"ts":"1.1"}}"""));

        Assert.Equal(("thread_broadcast", "channel", "2.1", "1.1"), (said.Subtype, said.ChannelType, said.Ts, said.ThreadTs));
    }

    [Fact]
    public void Reads_a_changed_message_as_it_stands_and_what_it_said_before()
    {
        var changed = Assert.IsType<MessageChangedEvent>(Inner("""
            {"type":"message","subtype":"message_changed","channel":"C1","channel_type":"group","ts":"3.1",
             "message":{"type":"message","user":"U1","text":"by Friday","ts":"2.1","thread_ts":"1.1","edited":{"user":"U1","ts":"3.0"},
              "reactions":[{"name":"eyes","count":2,"users":["U2","U3"]},{"count":1}]},
             "previous_message":{"type":"message","user":"U1","text":"by Monday","ts":"2.1"}}
            """));

        Assert.Equal(("C1", "group", "by Monday"), (changed.Channel, changed.ChannelType, changed.PreviousText));
        Assert.Equal(("U1", "by Friday", "2.1", "1.1", "3.0", true), (
            changed.Message.User, changed.Message.Text, changed.Message.Ts, changed.Message.ThreadTs, changed.Message.EditedTs, changed.Message.IsReply));
        var reaction = Assert.Single(changed.Message.Reactions);
        Assert.Equal("eyes 2 U2 U3", $"{reaction.Name} {reaction.Count} {string.Join(' ', reaction.Users)}");
    }

    [Theory]
    [InlineData("""{"type":"message","subtype":"message_deleted","channel":"C1","channel_type":"channel","deleted_ts":"2.1","ts":"3.1","previous_message":{"ts":"2.1","thread_ts":"1.1"}}""", "2.1", "1.1")]
    [InlineData("""{"type":"message","subtype":"message_deleted","channel":"C1","channel_type":"channel","deleted_ts":"2.1","ts":"3.1","previous_message":{"ts":"2.1","thread_ts":"2.1"}}""", "2.1", null)]
    [InlineData("""{"type":"message","subtype":"message_changed","channel":"C1","channel_type":"channel","ts":"3.1","message":{"subtype":"tombstone","text":"This message was deleted.","ts":"1.1","thread_ts":"1.1"}}""", "1.1", null)]
    public void Reads_a_deleted_message_also_where_its_replies_stay(string inner, string ts, string? threadTs) =>
        Assert.Equal(new MessageDeletedEvent { Channel = "C1", ChannelType = "channel", Ts = ts, ThreadTs = threadTs }, Inner(inner));

    public static TheoryData<string, object> EventsOfChannels => new()
    {
        { """{"type":"channel_archive","channel":"C1","user":"U1"}""", new ChannelArchivedEvent { Channel = "C1" } },
        { """{"type":"group_archive","channel":"C1"}""", new ChannelArchivedEvent { Channel = "C1" } },
        { """{"type":"channel_unarchive","channel":"C1","user":"U1"}""", new ChannelUnarchivedEvent { Channel = "C1" } },
        { """{"type":"group_unarchive","channel":"C1"}""", new ChannelUnarchivedEvent { Channel = "C1" } },
        { """{"type":"channel_deleted","channel":"C1"}""", new ChannelDeletedEvent { Channel = "C1" } },
        { """{"type":"group_deleted","channel":"C1"}""", new ChannelDeletedEvent { Channel = "C1" } },
        { """{"type":"channel_rename","channel":{"id":"C1","name":"checkout","created":1}}""", new ChannelRenamedEvent { Channel = "C1", Name = "checkout" } },
        { """{"type":"group_rename","channel":{"id":"C1","name":"checkout","created":1}}""", new ChannelRenamedEvent { Channel = "C1", Name = "checkout" } },
        { """{"type":"channel_left","channel":"C1","actor_id":"U1"}""", new ChannelLeftEvent { Channel = "C1" } },
        { """{"type":"group_left","channel":"C1","actor_id":"U1"}""", new ChannelLeftEvent { Channel = "C1" } },
        { """{"type":"message","subtype":"channel_convert_to_private","channel":"C1","ts":"1.1","user":"U1"}""", new ChannelConvertedEvent { Channel = "C1", IsPrivate = true } },
        { """{"type":"message","subtype":"channel_convert_to_public","channel":"C1","ts":"1.1","user":"U1"}""", new ChannelConvertedEvent { Channel = "C1", IsPrivate = false } },
        {
            """{"type":"member_joined_channel","channel":"C1","user":"U1","channel_type":"G","inviter":"U2"}""",
            new MemberJoinedChannelEvent { Channel = "C1", User = "U1", IsPrivate = true, Inviter = "U2" }
        },
        { """{"type":"member_left_channel","channel":"C1","user":"U1","channel_type":"C"}""", new MemberLeftChannelEvent { Channel = "C1", User = "U1" } },
        {
            """{"type":"reaction_added","user":"U1","reaction":"thumbsup::skin-tone-2","item_user":"U2","item":{"type":"message","channel":"C1","ts":"1.1"},"event_ts":"2.1"}""",
            new ReactionAddedEvent { User = "U1", Reaction = "thumbsup::skin-tone-2", Channel = "C1", Ts = "1.1", ItemUser = "U2", EventTs = "2.1" }
        },
        {
            """{"type":"reaction_removed","user":"U1","reaction":"eyes","item":{"type":"message","channel":"C1","ts":"1.1"}}""",
            new ReactionRemovedEvent { User = "U1", Reaction = "eyes", Channel = "C1", Ts = "1.1" }
        },
    };

    [Theory]
    [MemberData(nameof(EventsOfChannels))]
    public void Reads_what_happens_in_channels_and_to_them(string inner, object expected) => Assert.Equal(expected, Inner(inner));

    [Fact]
    public void Reads_that_slack_held_events_back_and_knows_a_repeat_by_its_minute()
    {
        var (context, slackEvent) = EventParser.Parse("""{"token":"x","type":"app_rate_limited","team_id":"T1","minute_rate_limited":1518467820,"api_app_id":"A1"}""");

        Assert.Equal(new EventContext("T1", "app_rate_limited-1518467820"), context);
        Assert.Equal(new AppRateLimitedEvent { MinuteAt = DateTimeOffset.FromUnixTimeSeconds(1518467820) }, slackEvent);
    }

    [Theory]
    [InlineData("""{"event":{"type":"message","subtype":"channel_topic","channel":"C1","ts":"1.1"}}""")]
    [InlineData("""{"event":{"type":"message","subtype":"message_changed","channel":"C1","message":{"text":"a","ts":"1.1","attachments":[{}]},"previous_message":{"text":"a","ts":"1.1"}}}""")]
    [InlineData("""{"event":{"type":"message","subtype":"message_deleted","channel":"C1"}}""")]
    [InlineData("""{"event":{"type":"reaction_added","user":"U1","reaction":"eyes","item":{"type":"file_comment"}}}""")]
    [InlineData("""{"event":{"type":"channel_rename","channel":"C1"}}""")]
    [InlineData("""{"type":"app_rate_limited","team_id":"T1"}""")]
    [InlineData("""{"event":{"type":"app_home_opened","user":"U1","channel":"D1","tab":"messages"}}""")]
    [InlineData("""{"event":{"type":"app_home_opened","tab":"home"}}""")]
    [InlineData("""{"event":{"type":"reaction_added"}}""")]
    [InlineData("""{"event":{"type":"message","channel":"D1"}}""")]
    [InlineData("""{"event":{"type":"user_change","user":null}}""")]
    [InlineData("""{"event":[1]}""")]
    [InlineData("""{"event":{"type":7}}""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("""{"\udead":"\udead","event":{"type":"\udead"}}""")]
    [InlineData("""{"team_id":{},"event_id":1e999}""")]
    public void Makes_nothing_of_what_it_does_not_know(string payload) => Assert.Null(EventParser.Parse(payload).Event);

    [Fact]
    public void Reads_half_a_surrogate_pair_as_an_unknown_character()
    {
        var (_, slackEvent) = EventParser.Parse("""{"event":{"type":"message","channel":"D1","ts":"1.1","text":"a\ud83db \ud83d\ude00 \\ud83d"}}""");

        Assert.Equal("a\uFFFDb 😀 \\ud83d", Assert.IsType<MessageEvent>(slackEvent).Text);
    }

    [Fact]
    public void Reads_deeper_than_slack_nests() => Assert.Null(EventParser.Parse(new string('[', 512) + new string(']', 512)).Event);

    [Fact]
    public void Never_fails_on_json() =>
        Prop.ForAll(Json(4).ToArbitrary(), json => _ = EventParser.Parse(json)).QuickCheckThrowOnFailure();

    [Fact]
    public void Says_so_where_it_is_not_json() => Assert.ThrowsAny<JsonException>(() => EventParser.Parse("{"));

    private static SlackEvent? Inner(string inner) => EventParser.Parse($$"""{"event":{{inner}}}""").Event;

    private static Gen<string> Json(int depth)
    {
        var names = Gen.Elements("type", "event", "user", "channel", "ts", "files", "id", "size", "text", "team_id", "subtype", "message", "item", "reactions", "edited", "\\ud800", "deleted");
        var leaf = Gen.Elements("null", "true", "0", "1e999", "-0.5", "\"message\"", "\"message_changed\"", "\"reaction_added\"", "\"channel_rename\"", "\"user_change\"", "\"\"", "\"D1\"", "\"\\udc00\\u0000\"");

        return depth == 0
            ? leaf
            : Gen.Frequency(
                (2, leaf),
                (4, Gen.ListOf(names.Zip(Json(depth - 1)), 5).Select(members => $"{{{string.Join(',', members.Select(pair => $"\"{pair.Item1}\":{pair.Item2}"))}}}")),
                (1, Gen.ListOf(Json(depth - 1), 3).Select(items => $"[{string.Join(',', items)}]")));
    }
}
