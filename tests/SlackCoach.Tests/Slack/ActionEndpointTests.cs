using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Tests.Slack;

public class ActionEndpointTests
{
    private const string Clicks = """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"trigger_id":"t1","response_url":"https://hooks.slack.com/r",
         "channel":{"id":"D1"},"container":{"type":"message","message_ts":"5.5"},
         "state":{"values":{"b":{"a":{"type":"plain_text_input","value":"typed"}}}},
         "actions":[{"type":"button","action_id":"habit_done:2","block_id":"x","value":"h7"},
                    {"type":"static_select","action_id":"habit_done","selected_option":{"value":"v"}},
                    {"type":"button","action_id":"other"}]}
        """;

    private const string HomeClick = """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"trigger_id":"t9","container":{"type":"view","view_id":"V1"},
         "view":{"id":"V1","type":"home","callback_id":"home","private_metadata":"m","state":{"values":{}}},
         "actions":[{"type":"button","action_id":"habit_done","block_id":"x","value":"h7"}]}
        """;

    private const string Submission = """
        {"type":"view_submission","team":null,"user":{"id":"U1","team_id":"T2"},"trigger_id":"t2",
         "view":{"id":"V1","callback_id":"import","private_metadata":"m","state":{"values":{
           "text":{"i":{"type":"plain_text_input","value":null}},
           "link":{"i":{"type":"url_text_input","value":"https://x.example"}},
           "days":{"i":{"type":"checkboxes","selected_options":[{"value":"mon"},{"value":"tue"}]}},
           "one":{"i":{"type":"radio_buttons","selected_option":{"value":"a"}}},
           "none":{"i":{"type":"static_select","selected_option":null}},
           "time":{"i":{"type":"timepicker","selected_time":"09:30"}},
           "date":{"i":{"type":"datepicker","selected_date":"2027-01-04"}},
           "number":{"i":{"type":"number_input","value":"3"}},
           "file":{"i":{"type":"file_input","files":[{"id":"F1"},{}]}}}}}}
        """;

    [Fact]
    public async Task Hands_each_click_to_its_handler_and_answers_with_nothing()
    {
        var done = new DoneHandler(_ => Task.CompletedTask);
        await using var app = await SlackApp.Start(services => services.AddSingleton<IBlockActionHandler>(done));

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostPayload(Clicks));

        Assert.Equal(
            [new BlockAction { ActionId = "habit_done:2", BlockId = "x", Value = "h7" }, new BlockAction { ActionId = "habit_done", SelectedValue = "v" }],
            done.Requests.Select(request => request.Action));
        var first = done.Requests[0];
        Assert.Equal(
            ("T1", "U1", "t1", "D1", "5.5", "https://hooks.slack.com/r", "typed"),
            (first.TeamId, first.UserId, first.TriggerId, first.ChannelId, first.MessageTs, first.ResponseUrl, first.State.Find("b", "a")!.Text));
        Assert.Equal(["Warning: Nothing handles clicks on other"], app.Logs);
    }

    [Fact]
    public async Task Apologizes_for_a_click_after_its_answer()
    {
        await using var app = await SlackApp.Start(services =>
            services.AddSingleton<IBlockActionHandler>(new DoneHandler(_ => throw new InvalidOperationException())));

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostPayload(Clicks));
        await app.Stop();

        app.Messenger.Verify(messenger => messenger.Respond(
            "https://hooks.slack.com/r",
            It.Is<Message>(message => message.Text.StartsWith("That didn't work, and nothing was changed.", StringComparison.Ordinal)),
            false,
            It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Reads_a_click_in_the_home_tab()
    {
        var done = new DoneHandler(_ => Task.CompletedTask);
        await using var app = await SlackApp.Start(services => services.AddSingleton<IBlockActionHandler>(done));

        await app.PostPayload(HomeClick);

        var request = Assert.Single(done.Requests);
        Assert.Equal(new ViewReference("V1", "home", "m") { IsHome = true }, request.View);
        Assert.Equal((null, null, null), (request.ChannelId, request.MessageTs, request.ResponseUrl));
    }

    [Fact]
    public async Task Apologizes_for_a_click_in_the_home_tab_in_a_window_over_it()
    {
        await using var app = await SlackApp.Start(services =>
            services.AddSingleton<IBlockActionHandler>(new DoneHandler(_ => throw new InvalidOperationException())));

        await app.PostPayload(HomeClick);
        await app.Stop();

        app.Messenger.Verify(messenger => messenger.OpenView(
            "T1", "t9", It.Is<ModalView>(view => view.Title.Text == "That didn't work"), It.IsAny<CancellationToken>()), Times.Once);
        app.Messenger.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Reads_every_kind_of_input()
    {
        var import = new ImportHandler(ViewSubmissionResponse.Close);
        await using var app = await SlackApp.Start(services => services.AddSingleton<IViewSubmissionHandler>(import));

        Assert.Equal("""{"response_action":"clear"}""", (await app.PostPayload(Submission)).Body);

        var submission = Assert.Single(import.Submissions);
        Assert.Equal(("T2", "U1", "t2", new ViewReference("V1", "import", "m")), (submission.TeamId, submission.UserId, submission.TriggerId, submission.View));
        var state = submission.State;
        Assert.Null(state.Find("text", "i")!.Text);
        Assert.Equal("https://x.example", state.Find("link", "i")!.Text);
        Assert.Equal(["mon", "tue"], state.Find("days", "i")!.Selected);
        Assert.Equal(["a"], state.Find("one", "i")!.Selected);
        Assert.Empty(state.Find("none", "i")!.Selected);
        Assert.Equal("09:30", state.Find("time", "i")!.Time);
        Assert.Equal(new DateOnly(2027, 1, 4), state.Find("date", "i")!.Date);
        Assert.Equal("3", state.Find("number", "i")!.Text);
        Assert.Equal(["F1"], state.Find("file", "i")!.FileIds);
        Assert.Null(state.Find("absent", "i"));
    }

    [Fact]
    public async Task Shows_what_is_wrong_at_its_field()
    {
        var import = new ImportHandler(new ViewErrorsResponse(new Dictionary<string, string> { ["Text_1"] = "Line 3: no date." }));
        await using var app = await SlackApp.Start(services => services.AddSingleton<IViewSubmissionHandler>(import));

        Assert.Equal("""{"response_action":"errors","errors":{"Text_1":"Line 3: no date."}}""", (await app.PostPayload(Submission)).Body);
    }

    [Fact]
    public async Task Replaces_the_modal_with_one_that_fits()
    {
        var import = new ImportHandler(new ViewUpdateResponse(
            new ModalView { CallbackId = "c", Title = "A title that is much too long for Slack", Blocks = [new DividerBlock()] }));
        await using var app = await SlackApp.Start(services => services.AddSingleton<IViewSubmissionHandler>(import));

        var answer = JsonNode.Parse((await app.PostPayload(Submission)).Body)!;

        Assert.Equal("update", (string?)answer["response_action"]);
        Assert.Empty(SlackRules.ViewViolations(answer["view"]!.AsObject()));
    }

    [Fact]
    public async Task Says_in_the_modal_that_it_failed()
    {
        await using var app = await SlackApp.Start(services => services.AddSingleton<IViewSubmissionHandler>(new ImportHandler(null)));

        var answer = JsonNode.Parse((await app.PostPayload(Submission)).Body)!;

        Assert.Equal("update", (string?)answer["response_action"]);
        Assert.Contains("nothing was changed. Reference: ", (string?)answer["view"]!["blocks"]![0]!["text"]!["text"], StringComparison.Ordinal);
        Assert.StartsWith("Error: import failed. Reference: ", Assert.Single(app.Logs), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"view_closed"}""", 0)]
    [InlineData("""{"type":"shortcut","team":{"id":"T1"},"user":{"id":"U1"},"callback_id":"gone"}""", 1)]
    [InlineData("""{"type":"message_action","team":{"id":"T1"},"user":{"id":"U1"},"channel":{"id":"C1"},"message_ts":"1.1","callback_id":"gone"}""", 1)]
    [InlineData("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"actions":[]}""", 0)]
    [InlineData("""{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":{"id":"V1","callback_id":"gone"}}""", 1)]
    public async Task Acknowledges_what_nothing_handles(string payload, int warnings)
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.PostPayload(payload));
        Assert.Equal(warnings, app.Logs.Count);
    }

    [Theory]
    [InlineData("{", "The payload is not JSON.")]
    [InlineData("[]", "The payload lacks type.")]
    [InlineData("""{"type":"view_submission"}""", "The payload lacks view.")]
    [InlineData("""{"type":"block_actions","actions":[{"action_id":"a"}]}""", "The payload lacks team.id.")]
    [InlineData("""{"type":"shortcut","team":{"id":"T1"},"user":{"id":"U1"}}""", "The payload lacks callback_id.")]
    [InlineData("""{"type":"message_action","team":{"id":"T1"},"user":{"id":"U1"},"callback_id":"c"}""", "The payload lacks channel.id.")]
    [InlineData("", "The body lacks payload.")]
    public async Task Says_what_a_signed_payload_lacks(string payload, string sentence)
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.BadRequest, sentence), await app.PostPayload(payload));
    }

    private sealed class DoneHandler(Func<BlockActionRequest, Task> handle) : IBlockActionHandler
    {
        public List<BlockActionRequest> Requests { get; } = [];

        public string ActionId => "habit_done";

        public Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
        {
            Requests.Add(request);
            return handle(request);
        }
    }

    private sealed class ImportHandler(ViewSubmissionResponse? response) : IViewSubmissionHandler
    {
        public List<ViewSubmission> Submissions { get; } = [];

        public string CallbackId => "import";

        public Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
        {
            Submissions.Add(submission);
            return Task.FromResult(response ?? throw new InvalidOperationException());
        }
    }
}
