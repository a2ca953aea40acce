using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>The stand-in's side of Slack's wire: the Web API, file downloads and response addresses.</summary>
internal static class SlackEndpoints
{
    private static readonly Dictionary<string, Func<StandInSlack, SlackCall, JsonObject>> Methods = new()
    {
        ["auth.test"] = PeopleMethods.TestAuth,
        ["users.info"] = PeopleMethods.GetUser,
        ["dnd.info"] = PeopleMethods.GetDoNotDisturb,
        ["users.list"] = PeopleMethods.ListUsers,
        ["users.conversations"] = ConversationMethods.ListOwn,
        ["usergroups.users.list"] = PeopleMethods.ListGroup,
        ["team.info"] = PeopleMethods.GetTeam,
        ["conversations.open"] = ConversationMethods.Open,
        ["conversations.info"] = ConversationMethods.GetInfo,
        ["conversations.list"] = ConversationMethods.List,
        ["conversations.members"] = ConversationMethods.ListMembers,
        ["conversations.history"] = HistoryMethods.GetHistory,
        ["conversations.replies"] = HistoryMethods.GetReplies,
        ["files.info"] = FileMethods.GetInfo,
        ["files.delete"] = FileMethods.Delete,
        ["files.getUploadURLExternal"] = FileMethods.GetUploadAddress,
        ["files.completeUploadExternal"] = FileMethods.CompleteUpload,
        ["chat.postMessage"] = ChatMethods.PostMessage,
        ["chat.postEphemeral"] = ChatMethods.PostEphemeral,
        ["chat.update"] = ChatMethods.Update,
        ["chat.delete"] = ChatMethods.Delete,
        ["chat.getPermalink"] = ChatMethods.GetPermalink,
        ["views.open"] = ViewMethods.Open,
        ["views.push"] = ViewMethods.Push,
        ["views.update"] = ViewMethods.Update,
        ["views.publish"] = ViewMethods.Publish,
    };

    /// <summary>The Web API methods that the stand-in offers.</summary>
    public static IReadOnlyCollection<string> MethodNames => Methods.Keys;

    public static void MapSlack(this IEndpointRouteBuilder routes, StandInSlack slack, TimeProvider time)
    {
        routes.MapMethods("/api/{method}", ["GET", "POST"], (HttpContext context, string method) => Answer(context, method, slack, time));
        routes.MapPost("/response/{key}", (HttpContext context, string key) => Respond(context, key, slack));
        routes.MapPost("/upload/{id}", (HttpContext context, string id) => Upload(context, id, slack));
        routes.MapGet("/files/{id}/{name}", (HttpContext context, string id) => Download(context, id, slack));
    }

    private static async Task<IResult> Answer(HttpContext context, string method, StandInSlack slack, TimeProvider time)
    {
        var fault = slack.Faults.Take(method);

        if (slack.RateLimits.RetryAfter(method) is { } seconds)
        {
            return TooMany(context, seconds);
        }

        switch (fault)
        {
            case Fault.RateLimited limited:
                return TooMany(context, limited.RetryAfterSeconds);
            case Fault.Refused refused:
                return Results.Json(new JsonObject { ["ok"] = false, ["error"] = refused.Error });
            case Fault.ServerError { AfterStoring: false }:
                return Results.Text("upstream failure", statusCode: StatusCodes.Status500InternalServerError);
            case Fault.Slow slow:
                await Task.Delay(slow.Delay, time, context.RequestAborted);
                break;
        }

        var answer = await Call(context, method, slack);

        switch (fault)
        {
            case Fault.StoreThenAnswerLate late:
                await late.Gate.WaitAsync(context.RequestAborted);
                break;
            case Fault.StoreThenNeverAnswer:
                await Task.Delay(Timeout.InfiniteTimeSpan, time, context.RequestAborted);
                break;
            case Fault.StoreThenReset:
                context.Abort();
                break;
            case Fault.ServerError:
                return Results.Text("upstream failure", statusCode: StatusCodes.Status500InternalServerError);
        }

        return Json(answer);
    }

    private static IResult TooMany(HttpContext context, int retryAfterSeconds)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);

        return Json(new JsonObject { ["ok"] = false, ["error"] = "ratelimited" }, StatusCodes.Status429TooManyRequests);
    }

    private static async Task<JsonObject> Call(HttpContext context, string method, StandInSlack slack)
    {
        try
        {
            var call = await SlackCall.ReadAsync(context.Request, context.RequestAborted);
            RequireToken(context, call, slack);

            if (!Methods.TryGetValue(method, out var handle))
            {
                throw new StandInSlackException("unknown_method");
            }

            var answer = handle(slack, call);
            answer.Insert(0, "ok", true);
            slack.Note(method, call);
            return answer;
        }
        catch (StandInSlackException refusal)
        {
            return Refusal(refusal);
        }
    }

    private static JsonObject Refusal(StandInSlackException refusal)
    {
        var answer = new JsonObject { ["ok"] = false, ["error"] = refusal.Code };

        if (refusal.Errors is { Count: > 0 } errors)
        {
            answer["errors"] = ArrayOf(errors);
            answer["response_metadata"] = new JsonObject { ["messages"] = ArrayOf(errors.Select(error => "[ERROR] " + error)) };
        }

        return answer;
    }

    private static void RequireToken(HttpContext context, SlackCall call, StandInSlack slack)
    {
        var header = context.Request.Headers.Authorization.ToString();
        var token = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : call.Text("token");

        if (token is null)
        {
            throw new StandInSlackException("not_authed");
        }

        if (token != slack.App.BotToken)
        {
            throw new StandInSlackException("invalid_auth");
        }
    }

    private static async Task<IResult> Respond(HttpContext context, string key, StandInSlack slack)
    {
        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject
                ?? throw new StandInSlackException("invalid_payload");
            ResponseMessages.Apply(slack, slack.ResponseUrls.Use(key), body);
            return Results.Text("ok");
        }
        catch (JsonException)
        {
            return Json(Refusal(new StandInSlackException("invalid_payload")), StatusCodes.Status400BadRequest);
        }
        catch (StandInSlackException refusal)
        {
            var status = refusal.Code is "expired_url" or "used_url" ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            return Json(Refusal(refusal), status);
        }
    }

    /// <summary>Without the bot's token Slack answers a download with its login page and a 200.</summary>
    private static IResult Download(HttpContext context, string id, StandInSlack slack)
    {
        if (context.Request.Headers.Authorization != $"Bearer {slack.App.BotToken}")
        {
            return Results.Content("<!DOCTYPE html><html><head><title>Sign in</title></head><body>Sign in to see this file.</body></html>",
                "text/html");
        }

        return slack.FindFile(id) is { } file ? Results.Bytes(file.Content, file.Mimetype) : Results.NotFound();
    }

    /// <summary>Takes a file's content at the address that was handed out for it; nobody sees it before it is shared.</summary>
    private static async Task<IResult> Upload(HttpContext context, string id, StandInSlack slack)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content, context.RequestAborted);

        return slack.TakeUpload(id, content.ToArray())
            ? Results.Text(string.Create(CultureInfo.InvariantCulture, $"OK - {content.Length}"))
            : Results.Text("not the file that was announced", statusCode: StatusCodes.Status400BadRequest);
    }

    private static IResult Json(JsonObject answer, int status = StatusCodes.Status200OK) =>
        Results.Text(answer.ToJsonString(), "application/json; charset=utf-8", statusCode: status);

    private static JsonArray ArrayOf(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
