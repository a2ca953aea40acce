using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Tests.Slack;

public class CommandEndpointTests
{
    private const string Form = "team_id=T1&user_id=U1&channel_id=C1&command=%2Fplan&text=done+1+%26+%E2%9C%93"
        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fx&trigger_id=t1";

    [Fact]
    public async Task Answers_with_the_handlers_message()
    {
        var plan = new PlanHandler((_, _) => Reply(new Message { Text = "Done.", Blocks = [new HeaderBlock { Text = "Done" }] }));
        await using var app = await Start(plan);

        var answer = await app.Post("/slack/command", Form);

        Assert.Equal(
            """{"response_type":"ephemeral","text":"Done.","blocks":[{"type":"header","text":{"type":"plain_text","emoji":false,"text":"Done"}}]}""",
            answer.Body);
        Assert.Equal(
            new SlashCommand
            {
                TeamId = "T1",
                UserId = "U1",
                ChannelId = "C1",
                Command = "/plan",
                Text = "done 1 & ✓",
                ResponseUrl = "https://hooks.slack.com/x",
                TriggerId = "t1",
            },
            Assert.Single(plan.Commands));
    }

    [Fact]
    public async Task Answers_with_nothing_where_the_handler_says_nothing()
    {
        await using var app = await Start(new PlanHandler((_, _) => Task.FromResult(SlashCommandResponse.Empty)));

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.OK, ""), await app.Post("/slack/command", Form));
    }

    [Fact]
    public async Task Says_that_it_failed_with_a_reference_that_is_logged_once()
    {
        await using var app = await Start(new PlanHandler((_, afterReply) =>
        {
            afterReply.Enqueue((services, stop) => services.GetRequiredService<ISlackMessenger>().TestAuth("T1", stop));
            throw new InvalidOperationException("secret detail");
        }));

        var text = (string?)JsonNode.Parse((await app.Post("/slack/command", Form)).Body)!["text"];
        await app.Stop();

        Assert.Matches("^That didn't work, and nothing was changed\\. Reference: [A-Z2-9]{6}$", text);
        Assert.Equal($"Error: /plan failed. Reference: {text![^6..]}", Assert.Single(app.Logs));
        app.Messenger.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task Stops_a_handler_that_takes_too_long_for_slack()
    {
        SlackApp? running = null;
        var plan = new PlanHandler(async (_, _) =>
        {
            running!.Time.Advance(TimeSpan.FromSeconds(3));
            await Task.Yield();
            return SlashCommandResponse.Empty;
        });
        await using var app = running = await Start(plan);

        Assert.Equal(HttpStatusCode.OK, (await app.Post("/slack/command", Form)).Status);
        Assert.True(plan.WasStopped);
    }

    [Fact]
    public async Task Sends_the_rest_of_a_long_answer_after_it()
    {
        await using var app = await Start(new PlanHandler((_, _) => Reply(new Message
        {
            Text = "Long.",
            Blocks = [.. Enumerable.Range(0, 51).Select(_ => new DividerBlock())],
        })));

        var answer = await app.Post("/slack/command", Form);
        await app.Stop();

        Assert.Equal(50, JsonNode.Parse(answer.Body)!["blocks"]!.AsArray().Count);
        app.Messenger.Verify(messenger => messenger.Respond(
            "https://hooks.slack.com/x", It.Is<Message>(message => message.Blocks!.Count == 1), false, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Lets_what_follows_go_after_the_answer()
    {
        await using var app = await Start(new PlanHandler((_, afterReply) =>
        {
            afterReply.Enqueue((services, stop) => services.GetRequiredService<ISlackMessenger>().OpenConversation("T1", "U1", stop));
            return Task.FromResult(SlashCommandResponse.Empty);
        }));

        await app.Post("/slack/command", Form);
        await app.Stop();

        app.Messenger.Verify(messenger => messenger.OpenConversation("T1", "U1", It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task Tells_who_typed_a_command_that_it_does_not_know()
    {
        await using var app = await SlackApp.Start();

        Assert.Contains("I don\\u0027t know that command.", (await app.Post("/slack/command", Form)).Body, StringComparison.Ordinal);
        Assert.Single(app.Logs);
    }

    [Fact]
    public async Task Answers_the_check_of_its_certificate_and_does_nothing()
    {
        var plan = new PlanHandler((_, _) => Task.FromResult(SlashCommandResponse.Empty));
        await using var app = await Start(plan);

        var answer = await app.Send("/slack/command", new StringContent("ssl_check=1&token=x&command=%2Fplan"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(plan.Commands);
    }

    [Theory]
    [InlineData("/slack/command")]
    [InlineData("/slack/action")]
    [InlineData("/slack/options")]
    [InlineData("/slack/event")]
    public async Task Does_nothing_for_a_request_that_is_not_signed(string path)
    {
        var plan = new PlanHandler((_, _) => Task.FromResult(SlashCommandResponse.Empty));
        await using var app = await Start(plan);

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Send(path, new StringContent(Form))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Send(path, SlackApp.Signed(new StringContent(Form + "&text=more"), Form))).Status);
        app.Time.Advance(TimeSpan.FromSeconds(301));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Post(path, Form)).Status);
        Assert.Empty(plan.Commands);
        Assert.Equal(3, app.Logs.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Takes_one_mebibyte_and_not_a_byte_more(bool chunked)
    {
        await using var app = await Start(new PlanHandler((_, _) => Task.FromResult(SlashCommandResponse.Empty)));
        var full = Form + "&pad=" + new string('x', (1 << 20) - Form.Length - 5);

        Assert.Equal(HttpStatusCode.OK, (await app.Send("/slack/command", SlackApp.Signed(Content(full), full), chunked)).Status);
        Assert.Equal(
            HttpStatusCode.RequestEntityTooLarge, (await app.Send("/slack/command", SlackApp.Signed(Content(full + "x"), full + "x"), chunked)).Status);

        static ByteArrayContent Content(string body) => new(Encoding.UTF8.GetBytes(body));
    }

    [Theory]
    [InlineData("", "The payload lacks team_id.")]
    [InlineData("team_id=T1&user_id=U1&channel_id=C1", "The payload lacks command.")]
    public async Task Says_what_a_signed_request_lacks(string body, string sentence)
    {
        await using var app = await SlackApp.Start();

        Assert.Equal(new SlackApp.Answer(HttpStatusCode.BadRequest, sentence), await app.Post("/slack/command", body));
        Assert.Single(app.Logs);
    }

    [Fact]
    public async Task Offers_no_options()
    {
        await using var app = await SlackApp.Start();

        Assert.Equal("""{"options":[]}""", (await app.Post("/slack/options", "payload={}")).Body);
    }

    private static Task<SlashCommandResponse> Reply(Message message) => Task.FromResult(new SlashCommandResponse(message));

    private static Task<SlackApp> Start(PlanHandler plan) => SlackApp.Start(services => services.AddScoped<ISlashCommandHandler>(
        provider =>
        {
            plan.AfterReply = provider.GetRequiredService<AfterReply>();
            return plan;
        }));

    private sealed class PlanHandler(Func<SlashCommand, AfterReply, Task<SlashCommandResponse>> answer) : ISlashCommandHandler
    {
        public List<SlashCommand> Commands { get; } = [];

        public AfterReply? AfterReply { get; set; }

        public bool WasStopped { get; private set; }

        public string Command => "/plan";

        public async Task<SlashCommandResponse> Handle(SlashCommand command, CancellationToken cancellationToken)
        {
            Commands.Add(command);
            var response = await answer(command, AfterReply!);
            WasStopped = cancellationToken.IsCancellationRequested;
            return response;
        }
    }
}
