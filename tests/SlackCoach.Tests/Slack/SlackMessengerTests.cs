using System.Text.Json.Nodes;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using static SlackCoach.Tests.Slack.LoopbackServer;

namespace SlackCoach.Tests.Slack;

public class SlackMessengerTests
{
    private const string Team = "T1";
    private static readonly Message Hello = new() { Channel = "D1", Text = "Hello.", Metadata = MessageMetadata.ForKey("k1") };

    [Fact]
    public async Task Posts_a_message_with_its_key_and_the_bots_token()
    {
        await using var fixture = await MessengerFixture.Start(Json("""{"ok":true,"ts":"12.000001"}"""));

        Assert.Equal("12.000001", await fixture.Messenger.PostMessage(Team, Hello, default));

        var asked = Assert.Single(fixture.Slack.Requests);
        Assert.Equal(("POST", "/api/chat.postMessage", "Bearer xoxb-test"), (asked.Method, asked.Path, asked.Authorization));
        var body = JsonNode.Parse(asked.Body)!;
        Assert.Equal(("D1", "Hello.", "k1"), ((string?)body["channel"], (string?)body["text"], (string?)body["metadata"]!["event_payload"]!["key"]));
    }

    [Fact]
    public async Task Waits_as_long_as_slack_asks_and_then_posts()
    {
        await using var fixture = await MessengerFixture.Start(
            Json("""{"ok":false,"error":"ratelimited"}""", 429, retryAfter: "7"),
            Json("""{"ok":false,"error":"ratelimited"}""", 200, retryAfter: "8"),
            Json("""{"ok":true,"ts":"1.1"}"""));

        Assert.Equal("1.1", await fixture.Messenger.PostMessage(Team, Hello, default));
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(8)], fixture.Time.Waits);
    }

    [Theory]
    [InlineData("21", 21, 1)] // longer than a call may wait at all
    [InlineData("15", 15, 2)] // twice would be longer
    [InlineData("1", 1, 3)] // two waits and no more
    public async Task Hands_a_longer_wait_to_whoever_asked(string retryAfter, int seconds, int requests)
    {
        var limited = Json("{}", 429, retryAfter);
        await using var fixture = await MessengerFixture.Start(limited, limited, limited, limited);

        var exception = await Assert.ThrowsAsync<SlackRateLimitException>(() => fixture.Messenger.PostMessage(Team, Hello, default));

        Assert.Equal(TimeSpan.FromSeconds(seconds), exception.RetryAfter);
        Assert.Equal(requests, fixture.Slack.Requests.Count);
        Assert.True(SlackOutcome.IsKnownNotSent(exception));
    }

    [Fact]
    public async Task Passes_on_what_slack_refused_and_why()
    {
        await using var fixture = await MessengerFixture.Start(Json(
            """{"ok":false,"error":"invalid_blocks","errors":["too long [json-pointer:/blocks/0]"],"response_metadata":{"messages":["[ERROR] x"]}}"""));

        var exception = await Assert.ThrowsAsync<SlackException>(() => fixture.Messenger.PostMessage(Team, Hello, default));

        Assert.Equal(("chat.postMessage", "invalid_blocks"), (exception.Method, exception.Code));
        Assert.Equal(["too long [json-pointer:/blocks/0]", "[ERROR] x"], exception.Details);
        Assert.True(SlackOutcome.IsKnownNotSent(exception));
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(503, "<html>busy</html>")]
    [InlineData(200, """{"ok":false,"error":"fatal_error"}""")]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""")]
    [InlineData(200, """{"ok":false,"error":"request_timeout"}""")]
    [InlineData(200, """{"ok":false,"error":"service_unavailable"}""")]
    [InlineData(200, "<html>a proxy</html>")]
    [InlineData(200, "[]")]
    [InlineData(200, """{"ok":true}""")]
    [InlineData(200, """{"ts":"1.1"}""")]
    [InlineData(302, "")]
    public async Task Posts_once_where_nobody_knows_what_happened(int status, string body)
    {
        await using var fixture = await MessengerFixture.Start(Json(body, status), Json("""{"ok":true,"ts":"1.1"}"""));

        var exception = await Assert.ThrowsAsync<SlackUnknownOutcomeException>(() => fixture.Messenger.PostMessage(Team, Hello, default));

        Assert.False(SlackOutcome.IsKnownNotSent(exception));
        Assert.Single(fixture.Slack.Requests);
    }

    [Fact]
    public async Task Gives_up_on_an_answer_that_comes_too_late()
    {
        MessengerFixture? running = null;
        var release = new TaskCompletionSource();
        await using var fixture = running = await MessengerFixture.Start(async _ =>
        {
            running!.Time.FireHeld();
            await release.Task;
        });

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => fixture.Messenger.PostMessage(Team, Hello, default));

        release.SetResult();
        Assert.False(SlackOutcome.IsKnownNotSent(exception));
    }

    [Fact]
    public async Task Does_not_know_what_a_broken_connection_did()
    {
        await using var fixture = await MessengerFixture.Start(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => fixture.Messenger.PostMessage(Team, Hello, default));

        Assert.False(SlackOutcome.IsKnownNotSent(exception));
    }

    [Fact]
    public async Task Knows_that_a_refused_connection_did_nothing()
    {
        await using var fixture = await MessengerFixture.Start();
        await fixture.Slack.DisposeAsync();

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => fixture.Messenger.PostMessage(Team, Hello, default));

        Assert.True(SlackOutcome.IsKnownNotSent(exception));
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        await using var fixture = await MessengerFixture.Start(_ => stop.CancelAsync());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.Messenger.PostMessage(Team, Hello, stop.Token));
    }

    [Fact]
    public async Task Reads_again_after_a_failure()
    {
        await using var fixture = await MessengerFixture.Start(
            Json("{}", 500),
            Json("oops"),
            Json("""{"ok":true,"user":{"id":"U1","team_id":"T1","tz":"Europe/Berlin","is_admin":true,"deleted":"no"}}"""));

        var user = await fixture.Messenger.GetUser(Team, "U1", default);

        Assert.Equal(new SlackUser { Id = "U1", TeamId = "T1", Tz = "Europe/Berlin", IsAdmin = true }, user);
        Assert.Equal(("GET", "/api/users.info", "?user=U1"), fixture.Slack.Requests.Select(asked => (asked.Method, asked.Path, asked.Query)).First());
    }

    [Theory]
    [InlineData(null, "/api/conversations.history", "?channel=D1&oldest=1000.500000&inclusive=true&include_all_metadata=true&limit=200")]
    [InlineData("9.9", "/api/conversations.replies", "?channel=D1&ts=9.9&oldest=1000.500000&inclusive=true&include_all_metadata=true&limit=200")]
    public async Task Finds_a_message_by_its_key_on_a_later_page(string? thread, string path, string query)
    {
        await using var fixture = await MessengerFixture.Start(
            Page("a", (1, "other"), (2, null)),
            Page("b=", (3, "another")),
            Page(null, (4, "key")));

        var found = await fixture.Messenger.FindByKey(Team, "D1", thread, DateTimeOffset.FromUnixTimeMilliseconds(1_000_500), "key", default);

        Assert.Equal("4.0", found);
        Assert.Equal(
            [query, query + "&cursor=a", query + "&cursor=b%3D"], fixture.Slack.Requests.Where(asked => asked.Path == path).Select(asked => asked.Query));
    }

    [Fact]
    public async Task Says_that_a_key_is_nowhere_only_at_the_end()
    {
        await using var fixture = await MessengerFixture.Start(Page("a", (1, "x")), Page(null, (2, "y")));

        Assert.Null(await fixture.Messenger.FindByKey(Team, "D1", null, DateTimeOffset.UnixEpoch, "key", default));
    }

    [Fact]
    public async Task Does_not_take_half_a_conversation_for_all_of_it()
    {
        var half = Json("""{"ok":true,"messages":[],"has_more":true}""");
        await using var fixture = await MessengerFixture.Start(half, half, half);

        await Assert.ThrowsAsync<SlackUnknownOutcomeException>(
            () => fixture.Messenger.FindByKey(Team, "D1", null, DateTimeOffset.UnixEpoch, "key", default));
    }

    [Fact]
    public async Task Speaks_every_method_of_its_own()
    {
        var ok = Json("""{"ok":true,"team_id":"T1","user_id":"B1","channel":{"id":"D7"},"file":{"id":"F1","size":12,"url_private":"https://files.slack.com/x"}}""");
        await using var fixture = await MessengerFixture.Start(ok, ok, ok, ok, ok, ok, ok);
        var view = new ModalView { CallbackId = "c", Title = "T", Blocks = [new DividerBlock()] };

        Assert.Equal("B1", (await fixture.Messenger.TestAuth(Team, default)).UserId);
        Assert.Equal("D7", await fixture.Messenger.OpenConversation(Team, "U1", default));
        await fixture.Messenger.UpdateMessage(Team, "D1", "5.5", Hello with { ThreadTs = "1.1" }, default);
        await fixture.Messenger.PostEphemeral(Team, "C1", "U1", Hello, default);
        await fixture.Messenger.OpenView(Team, "trigger", view, default);
        await fixture.Messenger.UpdateView(Team, "V1", view, default);
        Assert.Equal(12, (await fixture.Messenger.GetFile(Team, "F1", default)).Size);

        var asked = fixture.Slack.Requests.ToList();
        Assert.Equal(
            ["auth.test", "conversations.open", "chat.update", "chat.postEphemeral", "views.open", "views.update", "files.info"],
            asked.Select(request => request.Path["/api/".Length..]));
        Assert.Equal("""{"users":"U1"}""", asked[1].Body);
        Assert.Contains("\"ts\":\"5.5\"", asked[2].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("thread_ts", asked[2].Body, StringComparison.Ordinal);
        Assert.Equal(("C1", "U1"), ((string?)JsonNode.Parse(asked[3].Body)!["channel"], (string?)JsonNode.Parse(asked[3].Body)!["user"]));
        Assert.Equal("T", (string?)JsonNode.Parse(asked[4].Body)!["view"]!["title"]!["text"]);
        Assert.Contains("\"view_id\":\"V1\"", asked[5].Body, StringComparison.Ordinal);
        Assert.Equal("?file=F1", asked[6].Query);
    }

    [Fact]
    public async Task Publishes_a_home_tab_and_again_where_nobody_knows_what_happened()
    {
        await using var fixture = await MessengerFixture.Start(Json("{}", 500), Json("""{"ok":true,"view":{"id":"V1"}}"""));

        await fixture.Messenger.PublishView(Team, "U1", new HomeView { CallbackId = "home", Blocks = [new DividerBlock()] }, default);

        Assert.Equal(2, fixture.Slack.Requests.Count);
        var asked = fixture.Slack.Requests.Last();
        Assert.Equal(("POST", "/api/views.publish"), (asked.Method, asked.Path));
        Assert.Equal("""{"user_id":"U1","view":{"type":"home","callback_id":"home","blocks":[{"type":"divider"}]}}""", asked.Body);
    }

    [Fact]
    public async Task Passes_on_that_the_home_tab_is_not_enabled()
    {
        await using var fixture = await MessengerFixture.Start(Json("""{"ok":false,"error":"not_enabled"}"""));

        var refused = await Assert.ThrowsAsync<SlackException>(
            () => fixture.Messenger.PublishView(Team, "U1", new HomeView { Blocks = [] }, default));

        Assert.Equal("not_enabled", refused.Code);
    }

    [Theory]
    [InlineData("""{"ok":true,"dnd_enabled":true,"next_dnd_start_ts":1000,"next_dnd_end_ts":2000,"snooze_enabled":false}""", 1000, 2000, null)]
    [InlineData("""{"ok":true,"dnd_enabled":false,"next_dnd_start_ts":1,"next_dnd_end_ts":1}""", null, null, null)]
    [InlineData("""{"ok":true,"dnd_enabled":false,"next_dnd_start_ts":1,"next_dnd_end_ts":1,"snooze_enabled":true,"snooze_endtime":1500}""", null, null, 1500)]
    public async Task Tells_when_somebody_is_not_to_be_disturbed(string answer, int? starts, int? ends, int? snoozed)
    {
        await using var fixture = await MessengerFixture.Start(Json(answer));

        Assert.Equal(
            new DoNotDisturb { StartsAt = At(starts), EndsAt = At(ends), SnoozedUntilAt = At(snoozed) },
            await fixture.Messenger.GetDoNotDisturb(Team, "U1", default));
        Assert.Equal(("/api/dnd.info", "?user=U1"), fixture.Slack.Requests.Select(asked => (asked.Path, asked.Query)).Single());

        static DateTimeOffset? At(int? seconds) => seconds is { } given ? DateTimeOffset.FromUnixTimeSeconds(given) : null;
    }

    [Fact]
    public async Task Knows_that_do_not_disturb_was_not_granted()
    {
        await using var fixture = await MessengerFixture.Start(
            Json("""{"ok":false,"error":"missing_scope","needed":"dnd:read","provided":"chat:write"}"""), Json("""{"ok":false,"error":"user_not_found"}"""));

        Assert.Null(await fixture.Messenger.GetDoNotDisturb(Team, "U1", default));
        await Assert.ThrowsAsync<SlackException>(() => fixture.Messenger.GetDoNotDisturb(Team, "U1", default));
    }

    [Fact]
    public async Task Responds_without_a_token()
    {
        await using var fixture = await MessengerFixture.Start(Body("ok"), Json("used_url", 404));
        var url = fixture.Slack.Address + "respond/1";

        await fixture.Messenger.Respond(url, Hello, replaceOriginal: true, default);
        var refused = await Assert.ThrowsAsync<SlackException>(() => fixture.Messenger.Respond(url, Hello, replaceOriginal: false, default));

        Assert.Equal("used_url", refused.Code);
        var asked = fixture.Slack.Requests.First();
        Assert.Null(asked.Authorization);
        Assert.Equal("""{"text":"Hello.","unfurl_links":false,"unfurl_media":false,"response_type":"ephemeral","replace_original":true}""", asked.Body);
    }

    [Theory]
    [InlineData("https://hooks.slack.com.evil.example/x")]
    [InlineData("http://hooks.slack.com/x")]
    [InlineData("https://evil.example/hooks.slack.com")]
    [InlineData("https://user@hooks.slack.com/x")]
    [InlineData("https://127.0.0.1/x")]
    [InlineData("not an address")]
    public async Task Responds_to_slack_only(string url)
    {
        await using var fixture = await MessengerFixture.Start();

        await Assert.ThrowsAsync<SlackException>(() => fixture.Messenger.Respond(url, Hello, replaceOriginal: false, default));
    }

    private static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Page(string? cursor, params (int Ts, string? Key)[] messages)
    {
        var page = new JsonObject
        {
            ["ok"] = true,
            ["has_more"] = cursor is not null,
            ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode)new JsonObject
            {
                ["ts"] = $"{message.Ts}.0",
                ["metadata"] = message.Key is null
                    ? null
                    : new JsonObject { ["event_type"] = "slackcoach_message", ["event_payload"] = new JsonObject { ["key"] = message.Key } },
            })]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = cursor ?? "" },
        };

        return Json(page.ToJsonString());
    }
}
