using System.Text.Json;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Slack.Endpoints;

/// <summary>Clicks, modals sent in and shortcuts.</summary>
internal sealed partial class ActionEndpoint(
    IEnumerable<IBlockActionHandler> actionHandlers,
    IEnumerable<IViewSubmissionHandler> submissionHandlers,
    InteractionRunner runner,
    ShortcutRunner shortcuts,
    AfterReply afterReply,
    ILogger<ActionEndpoint> logger) : ISlackEndpoint
{
    public async Task<IResult> Handle(byte[] body, HttpContext context)
    {
        if (!RequestBody.Form(body).TryGetValue("payload", out var payload) || payload is not [{ Length: > 0 } json])
        {
            throw new MalformedPayloadException("The body lacks payload.");
        }

        var stableId = InteractionRunner.StableId(body);

        switch (Read(json, stableId))
        {
            case ViewSubmission submission:
                return await Submit(submission, context);
            case IReadOnlyList<BlockActionRequest> { Count: > 0 } actions:
                return await Click(actions, context);
            case MessageShortcut shortcut:
                return await shortcuts.Run(shortcut, context.Response);
            case GlobalShortcut shortcut:
                return await shortcuts.Run(shortcut, context.Response);
            default:
                return Results.Ok();
        }
    }

    private static object? Read(string json, string stableId)
    {
        try
        {
            using var document = SlackPayload.Parse(json);
            var payload = document.RootElement;

            return payload.Text("type") switch
            {
                "block_actions" => InteractionReader.Actions(payload, stableId),
                "view_submission" => InteractionReader.Submission(payload, stableId),
                "message_action" => InteractionReader.MessageShortcut(payload, stableId),
                "shortcut" => InteractionReader.GlobalShortcut(payload, stableId),
                null => throw new MalformedPayloadException("The payload lacks type."),
                // Closed views and whatever comes later: nothing here asks for them.
                _ => null,
            };
        }
        catch (JsonException exception)
        {
            throw new MalformedPayloadException("The payload is not JSON.", exception);
        }
    }

    private async Task<IResult> Click(IReadOnlyList<BlockActionRequest> actions, HttpContext context)
    {
        var handled = actions.Select(action => (Action: action, Handler: HandlerOf(action.Action.ActionId))).ToList();

        foreach (var (action, _) in handled.Where(pair => pair.Handler is null))
        {
            Log.UnknownAction(logger, action.Action.ActionId);
        }

        handled.RemoveAll(pair => pair.Handler is null);

        if (handled is [])
        {
            return Results.Ok();
        }

        var first = handled[0].Action;

        return await runner.Run(
            context.Response,
            first.TeamId,
            first.TriggerId,
            handled[0].Handler!.ActionId,
            async stop =>
            {
                foreach (var (action, handler) in handled)
                {
                    await handler!.Handle(action, stop);
                }

                return "";
            },
            reference => TellAfterwards(first, reference));
    }

    /// <summary>The handler of exactly this id, else the one of what stands before the last colon: <c>habit_done:2</c> is
    /// <c>habit_done</c>'s, so that several buttons of one kind can stand in one row.</summary>
    private IBlockActionHandler? HandlerOf(string actionId) =>
        actionHandlers.FirstOrDefault(handler => handler.ActionId == actionId)
        ?? (actionId.LastIndexOf(':') is > 0 and var colon
            ? actionHandlers.FirstOrDefault(handler => handler.ActionId == actionId[..colon])
            : null);

    // Slack ignores the body of a click's answer, so the apology goes after it.
    private string? TellAfterwards(BlockActionRequest click, string reference)
    {
        if (click.ResponseUrl is { } responseUrl)
        {
            afterReply.Enqueue((services, stop) => services.GetRequiredService<ISlackMessenger>()
                .Respond(responseUrl, FailureReply.Message(reference), replaceOriginal: false, stop));
        }
        else if (click.View is { IsHome: true })
        {
            // Publishing would take away what the tab shows, so it is said in a window over it.
            afterReply.Enqueue((services, stop) => services.GetRequiredService<ISlackMessenger>()
                .OpenView(click.TeamId, click.TriggerId, FailureReply.Modal(reference), stop));
        }
        else if (click.View is { } view)
        {
            afterReply.Enqueue((services, stop) => services.GetRequiredService<ISlackMessenger>()
                .UpdateView(click.TeamId, view.Id, FailureReply.Modal(reference), stop));
        }

        return null;
    }

    private async Task<IResult> Submit(ViewSubmission submission, HttpContext context)
    {
        var handler = submissionHandlers.FirstOrDefault(one => one.CallbackId == submission.View.CallbackId);

        if (handler is null)
        {
            Log.UnknownSubmission(logger, submission.View.CallbackId);
            return Results.Ok();
        }

        return await runner.Run(
            context.Response,
            submission.TeamId,
            submission.TriggerId,
            handler.CallbackId,
            async stop => Json(SubmissionReply.Of(await handler.Handle(submission, stop))),
            reference => Json(new SubmissionReply { ResponseAction = "update", View = FailureReply.Modal(reference) }));
    }

    private static string Json(SubmissionReply reply) => JsonSerializer.Serialize(reply, SlackJson.Default.SubmissionReply);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing handles clicks on {ActionId}")]
        public static partial void UnknownAction(ILogger logger, string actionId);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Nothing handles submissions of {CallbackId}")]
        public static partial void UnknownSubmission(ILogger logger, string callbackId);
    }
}
