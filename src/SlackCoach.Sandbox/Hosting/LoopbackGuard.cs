namespace SlackCoach.Sandbox.Hosting;

/// <summary>Keeps other web pages away: the Host must be loopback with our port, and a write to the page must come from the page.</summary>
/// <remarks>A name that an attacker points at 127.0.0.1 would otherwise reach the sandbox through the visitor's browser.</remarks>
internal static class LoopbackGuard
{
    public const string PagePath = "/page";

    public static async Task Check(HttpContext context, RequestDelegate next)
    {
        var host = context.Request.Host;
        var hostIsOurs = host.Host is "127.0.0.1" or "localhost" && (host.Port ?? 80) == context.Connection.LocalPort;

        if (!hostIsOurs)
        {
            await Refuse(context, "This is a sandbox on 127.0.0.1; ask for it by that name.");
            return;
        }

        var origin = context.Request.Headers.Origin.ToString();
        var isWrite = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        var needsOrigin = isWrite && context.Request.Path.StartsWithSegments(PagePath);

        // Slack's own clients send no Origin; a browser always does when it writes.
        if ((needsOrigin && origin.Length == 0) || (origin.Length > 0 && origin != $"http://{host.Value}"))
        {
            await Refuse(context, "Only the sandbox's own page may do this.");
            return;
        }

        await next(context);
    }

    private static Task Refuse(HttpContext context, string sentence)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
