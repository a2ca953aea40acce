using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sandbox;

public sealed class StandInApiTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private readonly ManualTimeProvider _time = new(Start);
    private StandInHost _host = null!;
    private SlackClient _slack = null!;
    private string _dm = "";

    public async Task InitializeAsync()
    {
        _host = await StandInHost.StartAsync(new StandInHostOptions { Time = _time });
        _slack = new SlackClient(_host);
        _dm = _host.Slack.OpenDirectMessage(Harborline.NadiaId, out _).Id;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _slack.Dispose();

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xoxb-wrong", "invalid_auth")]
    public async Task Refuses_calls_without_the_bots_token(string? token, string error)
    {
        using var http = new HttpClient { BaseAddress = _host.SlackApi };
        using var answer = await http.PostAsync("auth.test", new FormUrlEncodedContent(token is null ? [] : [new("token", token)]));

        var json = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.False(json!["ok"]!.GetValue<bool>());
        Assert.Equal(error, json["error"]!.ToString());
    }

    [Fact]
    public async Task Takes_the_token_as_a_form_field_and_nested_arguments_as_json_text()
    {
        using var http = new HttpClient { BaseAddress = _host.SlackApi };
        using var answer = await http.PostAsync("chat.postMessage", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["token"] = _host.Slack.App.BotToken,
            ["channel"] = _dm,
            ["blocks"] = """[{"type":"divider"}]""",
        }));

        var json = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("divider", json!["message"]!["blocks"]![0]!["type"]!.ToString());
    }

    [Theory]
    [InlineData("2026-11-20T20:59:00Z", "2026-11-20T21:00:00Z", "2026-11-21T07:00:00Z")]
    [InlineData("2026-11-20T23:30:00Z", "2026-11-20T21:00:00Z", "2026-11-21T07:00:00Z")]
    [InlineData("2026-11-21T07:00:00Z", "2026-11-21T21:00:00Z", "2026-11-22T07:00:00Z")]
    public async Task Tells_the_present_or_next_quiet_time_by_the_clock_that_the_page_shows(string now, string starts, string ends)
    {
        _host.Slack.ShownNow = () => At(now);
        _host.Slack.ChangeUser(Harborline.NadiaId, user => user with { QuietHours = new QuietHours(new TimeOnly(22, 0), new TimeOnly(8, 0)) });

        var answer = await _slack.Call("dnd.info", new JsonObject { ["user"] = Harborline.NadiaId });

        Assert.True(answer["dnd_enabled"]!.GetValue<bool>());
        Assert.Equal(
            (At(starts).ToUnixTimeSeconds(), At(ends).ToUnixTimeSeconds()),
            (answer["next_dnd_start_ts"]!.GetValue<long>(), answer["next_dnd_end_ts"]!.GetValue<long>()));

        static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Tells_a_status_until_its_time_is_over()
    {
        _host.Slack.ChangeUser(Harborline.NadiaId, user => user with { StatusText = "Away", StatusExpiresAt = Start.AddHours(1) });
        Assert.Equal("Away", await Status());

        _host.Slack.ShownNow = () => Start.AddHours(1);
        Assert.Equal("", await Status());

        async Task<string> Status() =>
            (await _slack.Call("users.info", new JsonObject { ["user"] = Harborline.NadiaId }))["user"]!["profile"]!["status_text"]!.ToString();
    }

    [Fact]
    public async Task Tells_a_persons_zone_and_leaves_it_out_for_those_without()
    {
        var nadia = await _slack.Call("users.info", new JsonObject { ["user"] = Harborline.NadiaId });
        var bot = await _slack.Call("users.info", new JsonObject { ["user"] = _host.Slack.App.BotUserId });
        var nobody = await _slack.Call("users.info", new JsonObject { ["user"] = "U0" });

        Assert.Equal("Europe/Berlin", nadia["user"]!["tz"]!.ToString());
        Assert.Equal(3600, nadia["user"]!["tz_offset"]!.GetValue<int>());
        Assert.Null(bot["user"]!["tz"]);
        Assert.Equal("user_not_found", nobody["error"]!.ToString());
    }

    [Fact]
    public async Task Gives_every_message_a_timestamp_of_its_own_while_the_clock_stands_still()
    {
        string[] stamps = [await _slack.Post(_dm, "one"), await _slack.Post(_dm, "two"), await _slack.Post(_dm, "three")];

        Assert.Equal(stamps.Order(StringComparer.Ordinal), stamps);
        Assert.Equal(3, stamps.Distinct().Count());
        Assert.StartsWith(Start.ToUnixTimeSeconds() + ".", stamps[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_through_a_conversation_newest_first_without_losing_or_repeating_a_message()
    {
        for (var i = 0; i < 7; i++)
        {
            await _slack.Post(_dm, $"{i}");
        }

        var read = new List<string>();
        var cursor = "";

        do
        {
            var page = await _slack.CallWithForm("conversations.history",
                new() { ["channel"] = _dm, ["limit"] = "3", ["cursor"] = cursor });
            read.AddRange(page["messages"]!.AsArray().Select(message => message!["text"]!.ToString()));
            cursor = page["response_metadata"]?["next_cursor"]?.ToString() ?? "";
            Assert.Equal(cursor.Length > 0, page["has_more"]!.GetValue<bool>());
        }
        while (cursor.Length > 0);

        Assert.Equal(["6", "5", "4", "3", "2", "1", "0"], read);
    }

    [Theory]
    [InlineData("false", new[] { "2" })]
    [InlineData("true", new[] { "3", "2", "1" })]
    public async Task Leaves_the_bounds_out_unless_told_otherwise(string inclusive, string[] expected)
    {
        string[] stamps = [await _slack.Post(_dm, "1"), await _slack.Post(_dm, "2"), await _slack.Post(_dm, "3")];

        var page = await _slack.CallWithForm("conversations.history",
            new() { ["channel"] = _dm, ["oldest"] = stamps[0], ["latest"] = stamps[2], ["inclusive"] = inclusive });

        Assert.Equal(expected, page["messages"]!.AsArray().Select(message => message!["text"]!.ToString()));
    }

    [Theory]
    [InlineData("cursor", "bm9uc2Vuc2U=", "invalid_cursor")]
    [InlineData("cursor", "no base64", "invalid_cursor")]
    [InlineData("limit", "1000", "invalid_limit")]
    [InlineData("oldest", "yesterday", "invalid_ts_oldest")]
    public async Task Refuses_arguments_that_slack_refuses(string name, string value, string error)
    {
        var answer = await _slack.CallWithForm("conversations.history", new() { ["channel"] = _dm, [name] = value });

        Assert.Equal(error, answer["error"]!.ToString());
    }

    [Fact]
    public async Task Shows_metadata_only_when_asked()
    {
        var metadata = new JsonObject { ["event_type"] = "slackcoach_message", ["event_payload"] = new JsonObject { ["key"] = "k1" } };
        await _slack.Call("chat.postMessage", new JsonObject { ["channel"] = _dm, ["text"] = "with a key", ["metadata"] = metadata });

        var silent = await _slack.CallWithForm("conversations.history", new() { ["channel"] = _dm });
        var asked = await _slack.CallWithForm("conversations.history", new() { ["channel"] = _dm, ["include_all_metadata"] = "true" });

        Assert.Null(silent["messages"]![0]!["metadata"]);
        Assert.Equal("k1", asked["messages"]![0]!["metadata"]!["event_payload"]!["key"]!.ToString());
    }

    [Fact]
    public async Task Keeps_replies_in_their_thread_and_reads_the_thread_parent_first()
    {
        var parent = await _slack.Post(_dm, "parent");

        foreach (var reply in new[] { "first", "second" })
        {
            await _slack.Call("chat.postMessage", new JsonObject { ["channel"] = _dm, ["text"] = reply, ["thread_ts"] = parent });
        }

        var history = await _slack.CallWithForm("conversations.history", new() { ["channel"] = _dm });
        var thread = await _slack.CallWithForm("conversations.replies", new() { ["channel"] = _dm, ["ts"] = parent });
        var missing = await _slack.CallWithForm("conversations.replies", new() { ["channel"] = _dm, ["ts"] = "1.000000" });

        Assert.Equal(2, Assert.Single(history["messages"]!.AsArray())!["reply_count"]!.GetValue<int>());
        Assert.Equal(["parent", "first", "second"], thread["messages"]!.AsArray().Select(message => message!["text"]!.ToString()));
        Assert.Equal("thread_not_found", missing["error"]!.ToString());
    }

    [Fact]
    public async Task Updates_and_deletes_only_the_apps_own_messages()
    {
        var own = await _slack.Post(_dm, "before");
        var theirs = _host.Slack.Post(new MessageDraft(_dm, Harborline.NadiaId, "mine")).Ts;

        var updated = await _slack.Call("chat.update", new JsonObject { ["channel"] = _dm, ["ts"] = own, ["text"] = "after" });
        var refused = await _slack.Call("chat.update", new JsonObject { ["channel"] = _dm, ["ts"] = theirs, ["text"] = "after" });
        var gone = await _slack.Call("chat.delete", new JsonObject { ["channel"] = _dm, ["ts"] = own });
        var goneAlready = await _slack.Call("chat.update", new JsonObject { ["channel"] = _dm, ["ts"] = own, ["text"] = "again" });

        Assert.NotNull(updated["message"]!["edited"]);
        Assert.Equal("cant_update_message", refused["error"]!.ToString());
        Assert.True(gone["ok"]!.GetValue<bool>());
        Assert.Equal("message_not_found", goneAlready["error"]!.ToString());
    }

    [Theory]
    [InlineData("C0NOWHERE", "hello", "channel_not_found")]
    [InlineData(null, "", "no_text")]
    public async Task Refuses_messages_without_a_place_or_a_word(string? channel, string text, string error)
    {
        var answer = await _slack.Call("chat.postMessage", new JsonObject { ["channel"] = channel ?? _dm, ["text"] = text });

        Assert.Equal(error, answer["error"]!.ToString());
    }

    [Fact]
    public async Task Keeps_ephemeral_messages_out_of_history()
    {
        var answer = await _slack.Call("chat.postEphemeral",
            new JsonObject { ["channel"] = Harborline.CheckoutId, ["user"] = Harborline.NadiaId, ["text"] = "just you" });
        var history = await _slack.CallWithForm("conversations.history", new() { ["channel"] = Harborline.CheckoutId });

        Assert.Equal(Harborline.NadiaId, _host.Slack.FindMessage(Harborline.CheckoutId, answer["message_ts"]!.ToString())!.VisibleTo);
        Assert.DoesNotContain(history["messages"]!.AsArray(), message => message!["text"]!.ToString() == "just you");
    }

    [Fact]
    public async Task Opens_a_direct_message_once()
    {
        _host.Slack.AddUser(new StandInUser("U0NEW", "new", "Newcomer", null));

        var first = await _slack.CallWithForm("conversations.open", new() { ["users"] = "U0NEW" });
        var second = await _slack.CallWithForm("conversations.open", new() { ["users"] = "U0NEW" });

        Assert.Null(first["already_open"]);
        Assert.True(second["already_open"]!.GetValue<bool>());
        Assert.Equal(first["channel"]!["id"]!.ToString(), second["channel"]!["id"]!.ToString());
    }

    [Fact]
    public async Task Lets_a_trigger_open_one_view_within_three_seconds()
    {
        var view = JsonNode.Parse("""{"type":"modal","title":{"type":"plain_text","text":"Hi"},"blocks":[{"type":"divider"}]}""")!;
        var trigger = _host.Slack.Triggers.Issue(Harborline.NadiaId);
        var late = _host.Slack.Triggers.Issue(Harborline.NadiaId);

        async Task<JsonObject> Open(string id) =>
            await _slack.Call("views.open", new JsonObject { ["trigger_id"] = id, ["view"] = view.DeepClone() });
        var opened = await Open(trigger);
        var again = await Open(trigger);
        _time.Advance(TimeSpan.FromSeconds(3.1));
        var tooLate = await Open(late);
        var unknown = await Open("1.2.3");

        Assert.Equal(opened["view"]!["id"]!.ToString(), Assert.Single(_host.Slack.ViewsOf(Harborline.NadiaId)).Id);
        Assert.Equal("exchanged_trigger_id", again["error"]!.ToString());
        Assert.Equal("expired_trigger_id", tooLate["error"]!.ToString());
        Assert.Equal("invalid_trigger_id", unknown["error"]!.ToString());
    }

    [Fact]
    public async Task Guards_view_updates_by_hash()
    {
        var view = JsonNode.Parse("""{"type":"modal","title":{"type":"plain_text","text":"Hi"},"blocks":[{"type":"divider"}]}""")!;
        var open = _host.Slack.OpenView(Harborline.NadiaId, ViewMethods.Checked(view));

        var updated = await _slack.Call("views.update",
            new JsonObject { ["view_id"] = open.Id, ["hash"] = open.Hash, ["view"] = view.DeepClone() });
        var stale = await _slack.Call("views.update",
            new JsonObject { ["view_id"] = open.Id, ["hash"] = open.Hash, ["view"] = view.DeepClone() });
        var closed = await _slack.Call("views.update", new JsonObject { ["view_id"] = "V0", ["view"] = view.DeepClone() });

        Assert.NotEqual(open.Hash, updated["view"]!["hash"]!.ToString());
        Assert.Equal("hash_conflict", stale["error"]!.ToString());
        Assert.Equal("not_found", closed["error"]!.ToString());
    }

    [Fact]
    public async Task Hands_files_to_the_bot_and_its_login_page_to_everybody_else()
    {
        _host.Slack.Share(Harborline.NadiaId, _dm, "", null, "plan.md", "text/markdown", "# Plan"u8.ToArray());
        var shared = _host.Slack.MessagesIn(_dm)[^1];
        var info = await _slack.CallWithForm("files.info", new() { ["file"] = shared.FileIds[0] });
        var address = info["file"]!["url_private_download"]!.ToString();
        using var stranger = new HttpClient();

        Assert.Equal("file_share", shared.Subtype);
        Assert.Equal("markdown", info["file"]!["filetype"]!.ToString());
        Assert.Equal("# Plan", Encoding.UTF8.GetString(await _slack.Http.GetByteArrayAsync(address)));
        Assert.StartsWith("<!DOCTYPE html>", await stranger.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_by_response_url_five_times_within_thirty_minutes()
    {
        using var http = new HttpClient { BaseAddress = _host.BaseUrl };
        var used = _host.Slack.ResponseUrls.Issue(new ResponseTarget(Harborline.NadiaId, _dm, null));
        var old = _host.Slack.ResponseUrls.Issue(new ResponseTarget(Harborline.NadiaId, _dm, null));
        var statuses = new List<HttpStatusCode>();

        for (var i = 0; i < 6; i++)
        {
            statuses.Add((await http.PostAsJsonAsync(used, new JsonObject { ["text"] = $"{i}" })).StatusCode);
        }

        _time.Advance(TimeSpan.FromMinutes(31));
        statuses.Add((await http.PostAsJsonAsync(old, new JsonObject { ["text"] = "late" })).StatusCode);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 5), HttpStatusCode.NotFound, HttpStatusCode.NotFound], statuses);
        Assert.All(_host.Slack.MessagesIn(_dm), message => Assert.Equal(Harborline.NadiaId, message.VisibleTo));
    }

    [Fact]
    public async Task Replaces_or_deletes_the_message_that_was_clicked_in()
    {
        using var http = new HttpClient { BaseAddress = _host.BaseUrl };
        var ts = await _slack.Post(_dm, "question");
        var path = _host.Slack.ResponseUrls.Issue(new ResponseTarget(Harborline.NadiaId, _dm, ts));

        await http.PostAsJsonAsync(path, new JsonObject { ["text"] = "answered", ["replace_original"] = true });
        Assert.Equal("answered", _host.Slack.FindMessage(_dm, ts)!.Text);

        await http.PostAsJsonAsync(path, new JsonObject { ["delete_original"] = true });
        Assert.Null(_host.Slack.FindMessage(_dm, ts));
    }
}
