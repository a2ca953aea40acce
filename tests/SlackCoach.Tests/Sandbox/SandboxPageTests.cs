using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SlackCoach.Sandbox;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Page;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Tests.Sandbox;

public sealed class SandboxPageTests : IAsyncLifetime, IDisposable
{
    private readonly PageSession _session = new();
    private StandInHost _host = null!;
    private HttpClient _http = null!;
    private string _dm = "";

    public async Task InitializeAsync()
    {
        _host = await StandInHost.StartAsync(
            new StandInHostOptions { MapMore = (routes, host) => routes.MapPage(host, _session) });
        _http = new HttpClient { BaseAddress = _host.BaseUrl };
        _http.DefaultRequestHeaders.Add("Origin", _host.BaseUrl.AbsoluteUri.TrimEnd('/'));
        _dm = _host.Slack.OpenDirectMessage(Harborline.NadiaId, out _).Id;
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Encodes_what_people_and_apps_write()
    {
        _host.Slack.Post(new MessageDraft(_dm, Harborline.NadiaId, "&lt;img src=x onerror=alert(1)&gt; <script>alert(2)</script>"));
        _host.Slack.Post(new MessageDraft(_dm, _host.Slack.App.BotUserId, "<javascript:alert(3)|click>"));

        var html = await _http.GetStringAsync($"/page/view?as={Harborline.NadiaId}&channel={_dm}");

        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_an_ephemeral_message_to_one_person()
    {
        _host.Slack.Post(new MessageDraft(Harborline.CheckoutId, _host.Slack.App.BotUserId, "for Nadia alone")
        {
            VisibleTo = Harborline.NadiaId,
        });

        var hers = await _http.GetStringAsync($"/?as={Harborline.NadiaId}&channel={Harborline.CheckoutId}");
        var his = await _http.GetStringAsync($"/?as={Harborline.TomasId}&channel={Harborline.CheckoutId}");

        Assert.Contains("for Nadia alone", hers, StringComparison.Ordinal);
        Assert.Contains("Only visible to you", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("for Nadia alone", his, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_each_person_their_own_home_tab()
    {
        _host.Slack.PublishHome(Harborline.NadiaId, null, ViewMethods.Checked(
            JsonNode.Parse("""{"type":"home","blocks":[{"type":"section","text":{"type":"plain_text","text":"for <Nadia>"}}]}""")!, "home"));

        var hers = await _http.GetStringAsync($"/page/view?as={Harborline.NadiaId}&channel={_dm}&tab=home");
        var his = await _http.GetStringAsync($"/page/view?as={Harborline.TomasId}&tab=home");
        var messages = await _http.GetStringAsync($"/page/view?as={Harborline.NadiaId}&channel={_dm}");

        Assert.Contains("for &lt;Nadia&gt;", hers, StringComparison.Ordinal);
        Assert.Contains("has not put anything here yet", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Nadia&gt;", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status", """{"as":"U07NADIA01","text":"Off","emoji":":dragon:"}""")]
    [InlineData("status", """{"as":"U07PRIYA01","text":"Off","emoji":""}""")]
    [InlineData("edit", """{"as":"U07NADIA01","channel":"C07CHECK01","ts":"1.1","text":"other words"}""")]
    [InlineData("delete", """{"as":"U07PRIYA01","channel":"C07CHECK01","ts":"1.1"}""")]
    [InlineData("channel", """{"as":"U07NADIA01","channel":"C07CHECK01","what":"paint"}""")]
    [InlineData("channel", """{"as":"U07NADIA01","channel":"C07CHECK01","what":"unarchive"}""")]
    [InlineData("shortcut", """{"as":"U07NADIA01","channel":"C07CHECK01","ts":"1.1","shortcut":"x"}""")]
    public async Task Says_why_something_cannot_be_done(string action, string body)
    {
        using var answer = await _http.PostAsync($"/page/{action}", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.EndsWith(".", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_nobody_change_what_another_wrote()
    {
        var hers = _host.Slack.Post(new MessageDraft(Harborline.CheckoutId, Harborline.NadiaId, $"<@{Harborline.TomasId}> see &lt;this&gt;"));

        using var his = await _http.PostAsJsonAsync("/page/edit", Edit(Harborline.TomasId));
        Assert.Equal(HttpStatusCode.BadRequest, his.StatusCode);
        Assert.Equal("Only whoever wrote a message can change it.", await his.Content.ReadAsStringAsync());
        Assert.Equal("@tomas see <this>", TypedText.Undo(_host.Slack, hers.Text));

        using var own = await _http.PostAsJsonAsync("/page/edit", Edit(Harborline.NadiaId));
        Assert.Equal(HttpStatusCode.NoContent, own.StatusCode);
        Assert.Equal($"<@{Harborline.TomasId}> see &lt;that&gt;", _host.Slack.FindMessage(hers.Channel, hers.Ts)!.Text);

        JsonObject Edit(string userId) => new() { ["as"] = userId, ["channel"] = hers.Channel, ["ts"] = hers.Ts, ["text"] = "@tomas see <that>" };
    }

    [Fact]
    public async Task Does_not_open_another_persons_direct_message()
    {
        _host.Slack.Post(new MessageDraft(_dm, Harborline.NadiaId, "between us"));

        var his = await _http.GetStringAsync($"/?as={Harborline.TomasId}&channel={_dm}");

        Assert.DoesNotContain("between us", his, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_a_policy_that_lets_nothing_but_its_own_script_run()
    {
        using var answer = await _http.GetAsync("/");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.css")]
    [InlineData("page.js")]
    [InlineData("icon.svg")]
    public async Task Carries_its_assets_with_it(string name) => Assert.NotEmpty(await _http.GetStringAsync($"/page/assets/{name}"));

    [Fact]
    public async Task Says_in_the_conversation_that_a_command_failed()
    {
        using var answer = await _http.PostAsJsonAsync("/page/say",
            new JsonObject { ["as"] = Harborline.NadiaId, ["channel"] = _dm, ["text"] = "/plan today" });

        var message = Assert.Single(_host.Slack.MessagesIn(_dm));
        Assert.Contains("failed", message.Text, StringComparison.Ordinal);
        Assert.Equal(Harborline.NadiaId, message.VisibleTo);
    }

    [Fact]
    public async Task Does_nothing_while_the_app_is_still_starting()
    {
        _session.IsStarting = true;

        using var answer = await _http.PostAsJsonAsync("/page/sample", new JsonObject { ["as"] = Harborline.NadiaId, ["channel"] = _dm });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.StartsWith("SlackCoach is still starting.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(_host.Slack.MessagesIn(_dm));
    }

    [Theory]
    [InlineData("say", """{"as":"U0NOBODY","channel":"D07NADIA01","text":"hello"}""")]
    [InlineData("say", """{"channel":"D07NADIA01","text":"hello"}""")]
    [InlineData("say", """{"as":null,"channel":"D07NADIA01","text":"hello"}""")]
    [InlineData("say", """{"as":"U07TOMAS01","channel":"D07NADIA01","text":"hello"}""")]
    [InlineData("say", """{"as":"U07NADIA01","channel":"D07NADIA01","thread":"1.000000","text":"/plan today"}""")]
    [InlineData("click", """{"as":"U07NADIA01","channel":"D07NADIA01","ts":"1.000000","block":"b","action":"a"}""")]
    [InlineData("close", """{"as":"U07NADIA01","view":"V0"}""")]
    [InlineData("weather", """{"kind":"meteor"}""")]
    [InlineData("clock", """{"as":"U07NADIA01","to":"monday"}""")]
    public async Task Answers_what_cannot_be_with_400_and_does_nothing(string action, string body)
    {
        using var answer = await _http.PostAsync($"/page/{action}", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(_host.Slack.MessagesIn(_dm));
        Assert.Empty(_host.Slack.Faults.Waiting);
    }

    [Fact]
    public async Task Speaks_to_an_app_of_its_own_process_and_leaves_its_clock_alone()
    {
        await using var app = await RecordingApp.StartAsync();
        await using var sandbox = await SandboxApp.StartAsync(new SandboxOptions { Port = 0, App = app.BaseUrl });
        await sandbox.Host.Delivery.Command(Harborline.NadiaId, Harborline.CheckoutId, "today");
        using var http = new HttpClient { BaseAddress = sandbox.PageUrl };

        Assert.Equal("command", Assert.Single(app.Requests).Kind);
        Assert.DoesNotContain("data-clock=", await http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains($"Slack__BaseUrl={sandbox.Host.SlackApi}", sandbox.SettingsForExternalApp());
    }

    [Fact]
    public async Task Renders_every_kind_of_block_and_element_that_the_product_uses()
    {
        _host.Slack.Post(new MessageDraft(_dm, _host.Slack.App.BotUserId, "all")
        {
            Blocks = BlockNormalizer.Normalize(JsonNode.Parse(
                """
                [{"type":"header","text":{"type":"plain_text","text":"Heading"}},{"type":"divider"},
                 {"type":"section","text":{"type":"mrkdwn","text":"*bold* _it_ ~no~ `code` <https://example.com|link>"},
                  "accessory":{"type":"button","action_id":"go","style":"primary","text":{"type":"plain_text","text":"Go"}}},
                 {"type":"context","elements":[{"type":"mrkdwn","text":"small"}]},
                 {"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"item","style":{"bold":true}}]}]}]},
                 {"type":"input","label":{"type":"plain_text","text":"Days"},"element":{"type":"multi_static_select","action_id":"days","options":[{"text":{"type":"plain_text","text":"Mon"},"value":"1"}]}},
                 {"type":"input","label":{"type":"plain_text","text":"At"},"element":{"type":"timepicker","action_id":"at","initial_time":"09:00"}},
                 {"type":"input","label":{"type":"plain_text","text":"Note"},"element":{"type":"plain_text_input","action_id":"note"}}]
                """)!.AsArray()),
        });

        var html = await _http.GetStringAsync($"/page/view?as={Harborline.NadiaId}&channel={_dm}");

        string[] expected =
        [
            "<h3>Heading</h3>", "<hr>", "<strong>bold</strong>", "<em>it</em>", "<s>no</s>", "<code>code</code>",
                "href=\"https://example.com\"",
            "data-action-id=\"go\"", "<li><strong>item</strong></li>", "data-action-id=\"days\"", "value=\"09:00\"",
                "data-action-id=\"note\"",
        ];
        Assert.All(expected, piece => Assert.Contains(piece, html, StringComparison.Ordinal));
    }
}
