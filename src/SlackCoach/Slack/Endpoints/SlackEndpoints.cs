namespace SlackCoach.Slack.Endpoints;

/// <summary>Takes the verified body of one of Slack's requests and says what to answer.</summary>
internal interface ISlackEndpoint
{
    /// <exception cref="MalformedPayloadException">The body cannot be read; nothing was done.</exception>
    Task<IResult> Handle(byte[] body, HttpContext context);
}

/// <summary>Where Slack calls.</summary>
internal static partial class SlackEndpoints
{
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/slack/command", static context => Answer<CommandEndpoint>(context, takesSslCheck: true));
        routes.MapPost("/slack/action", static context => Answer<ActionEndpoint>(context));
        routes.MapPost("/slack/options", static context => Answer<OptionsEndpoint>(context));
        routes.MapPost("/slack/event", static context => Answer<EventEndpoint>(context));

        return routes;
    }

    private static async Task Answer<TEndpoint>(HttpContext context, bool takesSslCheck = false)
        where TEndpoint : ISlackEndpoint
    {
        var result = await Result<TEndpoint>(context, takesSslCheck);
        await result.ExecuteAsync(context);
    }

    /// <remarks>Nothing is parsed, and no endpoint made, before the signature holds.</remarks>
    private static async Task<IResult> Result<TEndpoint>(HttpContext context, bool takesSslCheck)
        where TEndpoint : ISlackEndpoint
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(SlackEndpoints));
        var body = await RequestBody.Read(context.Request);

        if (body is null)
        {
            Log.TooLarge(logger, context.Request.Path);
            return Results.Text("The body is larger than 1 MiB.", statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        if (takesSslCheck && RequestBody.IsSslCheck(body))
        {
            return Results.Ok();
        }

        if (!context.RequestServices.GetRequiredService<SlackSignature>().Verify(context.Request.Headers, body))
        {
            Log.NotSigned(logger, context.Request.Path);
            return Results.Text(
                "The signature is missing, wrong or too old.", statusCode: StatusCodes.Status401Unauthorized);
        }

        try
        {
            return await context.RequestServices.GetRequiredService<TEndpoint>().Handle(body, context);
        }
        catch (MalformedPayloadException exception)
        {
            Log.Malformed(logger, context.Request.Path, exception.Message);
            return Results.Text(exception.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A request to {Path} is larger than 1 MiB and was refused")]
        public static partial void TooLarge(ILogger logger, string path);

        [LoggerMessage(Level = LogLevel.Warning, Message =
            "A request to {Path} was refused: its signature is missing, wrong or more than 300 seconds from this machine's clock")]
        public static partial void NotSigned(ILogger logger, string path);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A signed request to {Path} cannot be read: {Reason}")]
        public static partial void Malformed(ILogger logger, string path, string reason);
    }
}

/// <summary>Menus that ask for their options: the product has none.</summary>
internal sealed class OptionsEndpoint : ISlackEndpoint
{
    public Task<IResult> Handle(byte[] body, HttpContext context) =>
        Task.FromResult(Results.Text("""{"options":[]}""", "application/json"));
}
