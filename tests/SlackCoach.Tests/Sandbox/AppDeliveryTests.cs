using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Sandbox;

public sealed class AppDeliveryTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));
    private StandInHost _host = null!;
    private RecordingApp _app = null!;

    public async Task InitializeAsync()
    {
        _host = await StandInHost.StartAsync(new StandInHostOptions { Time = _time });
        _app = await RecordingApp.StartAsync();
        _host.Delivery.AppBaseUrl = _app.BaseUrl;
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Sends_a_command_signed_with_all_that_slack_sends()
    {
        await _host.Delivery.Command(Harborline.NadiaId, Harborline.CheckoutId, "share with @tomas <now> & https://example.com/a");

        var received = Assert.Single(_app.Requests);
        var form = QueryHelpers.ParseQuery(received.Body);
        var timestamp = long.Parse(received.Headers["X-Slack-Request-Timestamp"], CultureInfo.InvariantCulture);
        Assert.Equal(_time.GetUtcNow().ToUnixTimeSeconds(), timestamp);
        Assert.Equal(new RequestSigner(_host.Slack.App.SigningSecret, _time).Sign(timestamp, Encoding.UTF8.GetBytes(received.Body)),
            received.Headers["X-Slack-Signature"]);
        Assert.Equal("/plan", form["command"]);
        Assert.Equal($"share with <@{Harborline.TomasId}|tomas> &lt;now&gt; &amp; <https://example.com/a>", form["text"]);
        Assert.Equal("checkout", form["channel_name"]);
        Assert.StartsWith(_host.BaseUrl.AbsoluteUri + "response/", form["response_url"].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("plain words", 1)]
    [InlineData("""{"text":"just you"}""", 1)]
    public async Task Shows_the_answer_to_a_command_to_the_one_who_typed_it(string answer, int messages)
    {
        _app.Answer = _ => Task.FromResult(Results.Text(answer));

        await _host.Delivery.Command(Harborline.NadiaId, Dm, "today");

        Assert.Equal(messages, Messages.Count);
        Assert.All(Messages, message => Assert.Equal(Harborline.NadiaId, message.VisibleTo));
    }

    [Fact]
    public async Task Refuses_an_answer_that_slack_would_refuse()
    {
        _app.Answer = _ => Task.FromResult(Results.Text("""{"blocks":[{"type":"section","text":{"type":"mrkdwn","text":""}}]}"""));

        var outcome = await _host.Delivery.Command(Harborline.NadiaId, Dm, "today");

        Assert.StartsWith("invalid_blocks", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Messages);
    }

    [Fact]
    public async Task Sends_a_message_shortcut_with_the_message_and_a_way_to_answer_it()
    {
        var message = _host.Slack.MessagesIn(Harborline.CheckoutId).First(one => one.ThreadTs is not null);

        await _host.Delivery.MessageShortcut(Harborline.NadiaId, message, "keep");

        var payload = JsonNode.Parse(QueryHelpers.ParseQuery(Assert.Single(_app.Requests).Body)["payload"].ToString())!;
        Assert.Equal(
            ("message_action", "keep", Harborline.NadiaId, Harborline.CheckoutId, message.Ts, message.Text, message.ThreadTs, "harborline-goods"),
            ((string?)payload["type"], (string?)payload["callback_id"], (string?)payload["user"]!["id"], (string?)payload["channel"]!["id"],
            (string?)payload["message_ts"], (string?)payload["message"]!["text"], (string?)payload["message"]!["thread_ts"], (string?)payload["team"]!["domain"]));
        Assert.StartsWith(_host.BaseUrl.AbsoluteUri + "response/", (string?)payload["response_url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_global_shortcut_with_nothing_but_who_chose_it()
    {
        await _host.Delivery.GlobalShortcut(Harborline.NadiaId, "start");

        var payload = JsonNode.Parse(QueryHelpers.ParseQuery(Assert.Single(_app.Requests).Body)["payload"].ToString())!;
        Assert.Equal(("shortcut", "start"), ((string?)payload["type"], (string?)payload["callback_id"]));
        Assert.Null(payload["response_url"]);
    }

    [Fact]
    public async Task Gives_up_on_a_command_after_three_seconds()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _app.Answer = async _ =>
        {
            arrived.TrySetResult();
            await release.Task;
            return Results.Ok();
        };

        var command = _host.Delivery.Command(Harborline.NadiaId, Dm, "today");
        await arrived.Task;
        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("operation_timeout", (await command).Error);
        release.SetResult();
    }

    [Fact]
    public async Task Tells_the_app_of_messages_where_the_bot_is()
    {
        _host.Slack.Post(new MessageDraft(Dm, Harborline.NadiaId, "hello"));
        _host.Slack.Share(Harborline.NadiaId, Dm, "", null, "plan.md", "text/markdown", [1]);
        _host.Slack.AddChannel(new StandInChannel("C0ALONE", "alone", ChannelKind.Public, [Harborline.NadiaId]));
        _host.Slack.Post(new MessageDraft("C0ALONE", Harborline.NadiaId, "unheard"));
        await _host.Delivery.WhenIdle();

        var events = _app.Requests.Select(request => JsonNode.Parse(request.Body)!).ToList();
        Assert.Equal(2, events.Count);
        Assert.All(events, one => Assert.Equal(_host.Slack.App.TeamId, one["team_id"]!.ToString()));
        Assert.All(events, one => Assert.Equal("im", one["event"]!["channel_type"]!.ToString()));
        var shared = Assert.Single(events, one => one["event"]!["subtype"]?.ToString() == "file_share");
        Assert.Equal("plan.md", shared["event"]!["files"]![0]!["name"]!.ToString());
        Assert.Equal(2, events.Select(one => one["event_id"]!.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task Repeats_an_event_at_once_after_a_minute_and_after_five()
    {
        _app.Answer = _ => Task.FromResult(Results.StatusCode(500));
        var clock = new TimerWatch(_time);
        await using var delivery = new AppDelivery(new StandInSlack(clock), clock) { AppBaseUrl = _app.BaseUrl };

        var outcome = delivery.Event(new JsonObject { ["type"] = "message" });
        await clock.TimerOf(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _app.Requests.Count);
        _time.Advance(TimeSpan.FromMinutes(1));
        await clock.TimerOf(TimeSpan.FromMinutes(5));
        Assert.Equal(3, _app.Requests.Count);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False((await outcome).Succeeded);

        Assert.Equal([null, "1", "2", "3"], _app.Requests.Select(request => request.Headers.GetValueOrDefault("X-Slack-Retry-Num")));
        Assert.Equal("http_error", _app.Requests.Last().Headers["X-Slack-Retry-Reason"]);
        Assert.Single(_app.Requests.Select(request => JsonNode.Parse(request.Body)!["event_id"]!.ToString()).Distinct());
    }

    [Fact]
    public async Task Sends_a_click_with_the_state_of_every_input_and_a_response_url()
    {
        var message = PostForm();

        await _host.Delivery.Click(Harborline.NadiaId, message, "row", "save", new InputValues().Set("habits", "h", "threads"));

        var payload = Payload();
        Assert.Equal("block_actions", payload["type"]!.ToString());
        Assert.Equal("7", payload["actions"]![0]!["value"]!.ToString());
        Assert.Equal(message.Ts, payload["container"]!["message_ts"]!.ToString());
        Assert.Equal("threads", payload["state"]!["values"]!["habits"]!["h"]!["selected_options"]![0]!["value"]!.ToString());
        Assert.Equal("08:30", payload["state"]!["values"]!["when"]!["t"]!["selected_time"]!.ToString());
        Assert.NotNull(payload["response_url"]);
    }

    [Fact]
    public async Task Notes_at_the_message_when_a_click_comes_to_nothing()
    {
        var message = PostForm();
        _app.Answer = _ => Task.FromResult(Results.StatusCode(500));

        await _host.Delivery.Click(Harborline.NadiaId, message, "row", "save");
        Assert.NotNull(_host.Slack.FindMessage(Dm, message.Ts)!.Trouble);

        _app.Answer = _ => Task.FromResult(Results.Ok());
        await _host.Delivery.Click(Harborline.NadiaId, message, "row", "save");
        Assert.Null(_host.Slack.FindMessage(Dm, message.Ts)!.Trouble);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"response_action":"clear"}""")]
    public async Task Closes_a_modal_that_the_app_takes(string answer)
    {
        _app.Answer = _ => Task.FromResult(Results.Text(answer));

        await _host.Delivery.SubmitView(Harborline.NadiaId, OpenModal(), new InputValues()
            .Set("link", "link", "https://example.com/plan.md"));

        Assert.Equal("https://example.com/plan.md", Payload()["view"]!["state"]!["values"]!["link"]!["link"]!["value"]!.ToString());
        Assert.Empty(_host.Slack.ViewsOf(Harborline.NadiaId));
    }

    [Theory]
    [InlineData("", "Please fill in this field.")]
    [InlineData("nonsense", "Please enter a web address, such as https://example.com/plan.md.")]
    public async Task Checks_fields_itself_before_it_asks_the_app(string typed, string error)
    {
        var view = OpenModal();

        await _host.Delivery.SubmitView(Harborline.NadiaId, view, new InputValues().Set("link", "link", typed));

        Assert.Empty(_app.Requests);
        Assert.Equal(error, _host.Slack.FindView(view.Id)!.Errors["link"]);
    }

    [Fact]
    public async Task Shows_the_apps_errors_at_their_fields()
    {
        _app.Answer = _ => Task.FromResult(Results.Text("""{"response_action":"errors","errors":{"link":"No plan there."}}"""));
        var view = OpenModal();

        await _host.Delivery.SubmitView(Harborline.NadiaId, view, new InputValues().Set("link", "link", "https://example.com"));

        Assert.Equal("No plan there.", _host.Slack.FindView(view.Id)!.Errors["link"]);
    }

    [Fact]
    public async Task Refuses_errors_for_blocks_that_are_no_inputs()
    {
        _app.Answer = _ => Task.FromResult(Results.Text("""{"response_action":"errors","errors":{"elsewhere":"Oh."}}"""));
        var view = OpenModal();

        var outcome = await _host.Delivery.SubmitView(Harborline.NadiaId, view, new InputValues()
            .Set("link", "link", "https://example.com"));

        Assert.False(outcome.Succeeded);
        Assert.Contains("elsewhere", _host.Slack.FindView(view.Id)!.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifies_the_apps_address_by_a_challenge()
    {
        _app.Answer = received => Task.FromResult(Results.Text(JsonNode.Parse(received.Body)!["challenge"]!.ToString()));
        Assert.True(await _host.Delivery.VerifyUrl());

        _app.Answer = _ => Task.FromResult(Results.Ok());
        Assert.False(await _host.Delivery.VerifyUrl());
    }

    private string Dm => _host.Slack.OpenDirectMessage(Harborline.NadiaId, out _).Id;

    private IReadOnlyList<StandInMessage> Messages => _host.Slack.MessagesIn(Dm);

    private JsonNode Payload() =>
        JsonNode.Parse(QueryHelpers.ParseQuery(_app.Requests.Last(request => request.Kind == "action").Body)["payload"].ToString())!;

    private StandInMessage PostForm() => _host.Slack.Post(new MessageDraft(Dm, _host.Slack.App.BotUserId, "A form")
    {
        Blocks = BlockNormalizer.Normalize(JsonNode.Parse(
            """
            [{"type":"input","block_id":"habits","label":{"type":"plain_text","text":"H"},"element":{"type":"checkboxes","action_id":"h",
               "options":[{"text":{"type":"plain_text","text":"PRs"},"value":"prs"},{"text":{"type":"plain_text","text":"Threads"},"value":"threads"}]}},
             {"type":"input","block_id":"when","label":{"type":"plain_text","text":"W"},"element":{"type":"timepicker","action_id":"t","initial_time":"08:30"}},
             {"type":"actions","block_id":"row","elements":[{"type":"button","action_id":"save","text":{"type":"plain_text","text":"Save"},"value":"7"}]}]
            """)!.AsArray()),
    });

    private StandInView OpenModal() => _host.Slack.OpenView(Harborline.NadiaId, ViewMethods.Checked(JsonNode.Parse(
        """
        {"type":"modal","title":{"type":"plain_text","text":"Import"},"submit":{"type":"plain_text","text":"Go"},"blocks":[
          {"type":"input","block_id":"link","label":{"type":"plain_text","text":"Link"},"element":{"type":"url_text_input","action_id":"link"}}]}
        """)!));

    /// <summary>Tells when somebody waits for a length of time.</summary>
    private sealed class TimerWatch(TimeProvider inner) : TimeProvider
    {
        private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _set = [];

        public Task TimerOf(TimeSpan length) =>
            _set.GetOrAdd(length, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = inner.CreateTimer(callback, state, dueTime, period);
            _set.GetOrAdd(dueTime, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
            return timer;
        }
    }
}
