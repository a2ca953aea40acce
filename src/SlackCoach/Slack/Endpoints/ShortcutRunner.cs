using SlackCoach.Slack.Interactions;

namespace SlackCoach.Slack.Endpoints;

/// <summary>Finds who takes a shortcut, and runs it. Slack ignores the body of the answer.</summary>
internal sealed partial class ShortcutRunner(
    IEnumerable<IMessageShortcutHandler> messageHandlers,
    IEnumerable<IGlobalShortcutHandler> globalHandlers,
    InteractionRunner runner,
    AfterReply afterReply,
    ILogger<ShortcutRunner> logger)
{
    public async Task<IResult> Run(MessageShortcut shortcut, HttpResponse response)
    {
        if (messageHandlers.FirstOrDefault(one => one.CallbackId == shortcut.CallbackId) is not { } handler)
        {
            return Unknown(shortcut.CallbackId);
        }

        return await runner.Run(
            response,
            shortcut.TeamId,
            shortcut.TriggerId,
            handler.CallbackId,
            stop => Quietly(handler.Handle(shortcut, stop)),
            reference =>
            {
                afterReply.Enqueue((services, stop) => services.GetRequiredService<ISlackMessenger>()
                    .Respond(shortcut.ResponseUrl, FailureReply.Message(reference), replaceOriginal: false, stop));
                return null;
            });
    }

    public async Task<IResult> Run(GlobalShortcut shortcut, HttpResponse response)
    {
        if (globalHandlers.FirstOrDefault(one => one.CallbackId == shortcut.CallbackId) is not { } handler)
        {
            return Unknown(shortcut.CallbackId);
        }

        return await runner.Run(
            response,
            shortcut.TeamId,
            shortcut.TriggerId,
            handler.CallbackId,
            stop => Quietly(handler.Handle(shortcut, stop)),
            reference =>
            {
                afterReply.Enqueue((services, stop) => services.GetRequiredService<ISlackMessenger>()
                    .OpenView(shortcut.TeamId, shortcut.TriggerId, FailureReply.Modal(reference), stop));
                return null;
            });
    }

    private static async Task<string?> Quietly(Task work)
    {
        await work;
        return "";
    }

    private IResult Unknown(string callbackId)
    {
        Log.UnknownShortcut(logger, callbackId);
        return Results.Ok();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing handles the shortcut {CallbackId}")]
        public static partial void UnknownShortcut(ILogger logger, string callbackId);
    }
}
