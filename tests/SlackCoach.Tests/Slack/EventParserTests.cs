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

    [Theory]
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

    private static Gen<string> Json(int depth)
    {
        var names = Gen.Elements("type", "event", "user", "channel", "ts", "files", "id", "size", "text", "team_id", "\\ud800", "deleted");
        var leaf = Gen.Elements("null", "true", "0", "1e999", "-0.5", "\"message\"", "\"user_change\"", "\"\"", "\"D1\"", "\"\\udc00\\u0000\"");

        return depth == 0
            ? leaf
            : Gen.Frequency(
                (2, leaf),
                (4, Gen.ListOf(names.Zip(Json(depth - 1)), 5).Select(members => $"{{{string.Join(',', members.Select(pair => $"\"{pair.Item1}\":{pair.Item2}"))}}}")),
                (1, Gen.ListOf(Json(depth - 1), 3).Select(items => $"[{string.Join(',', items)}]")));
    }
}
