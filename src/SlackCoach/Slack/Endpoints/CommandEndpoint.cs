using System.Text.Json;
using SlackCoach.Slack.Interactions;
using SlackCoach.Slack.Limits;

namespace SlackCoach.Slack.Endpoints;

/// <summary>Slash commands: the answer is the HTTP body.</summary>
internal sealed partial class CommandEndpoint(
    IEnumerable<ISlashCommandHandler> handlers,
    InteractionRunner runner,
    AfterReply afterReply,
    ILogger<CommandEndpoint> logger) : ISlackEndpoint
{
    // A response_url works five times; one is left to the handler.
    private const int MostFollowUps = 4;

    public async Task<IResult> Handle(byte[] body, HttpContext context)
    {
        var command = InteractionReader.Command(RequestBody.Form(body), InteractionRunner.StableId(body));
        var handler = handlers.FirstOrDefault(one => one.Command.Equals(command.Command, StringComparison.OrdinalIgnoreCase));

        if (handler is null)
        {
            Log.Unknown(logger);
            return Results.Text(Json(new Message { Text = "I don't know that command." }), "application/json");
        }

        return await runner.Run(
            context.Response,
            command.TeamId,
            command.TriggerId,
            handler.Command,
            async stop => Answer(command, await handler.Handle(command, stop)),
            reference => Json(FailureReply.Message(reference)));
    }

    /// <summary>The body holds one message; what does not fit follows by the <c>response_url</c>.</summary>
    private string? Answer(SlashCommand command, SlashCommandResponse response)
    {
        if (response.Message is not { } message)
        {
            return null;
        }

        var parts = MessageFitter.Fit(message, command.ResponseUrl.Length > 0 ? 1 + MostFollowUps : 1);

        if (parts.Count > 1)
        {
            afterReply.Enqueue(async (services, stop) =>
            {
                var messenger = services.GetRequiredService<ISlackMessenger>();

                foreach (var part in parts.Skip(1))
                {
                    await messenger.Respond(command.ResponseUrl, part, replaceOriginal: false, stop);
                }
            });
        }

        return Json(parts[0]);
    }

    private static string Json(Message message) => JsonSerializer.Serialize(CommandReply.Of(message), SlackJson.Default.CommandReply);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack sent a command that nothing here handles; compare the app's manifest")]
        public static partial void Unknown(ILogger logger);
    }
}
