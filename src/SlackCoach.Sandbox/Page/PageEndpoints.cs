using System.Globalization;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Page;

/// <summary>The page: what it shows, and the notes that tell the browser to look again.</summary>
internal static class PageEndpoints
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    public static void MapPage(this IEndpointRouteBuilder routes, StandInHost host, PageSession session)
    {
        var services = routes.ServiceProvider;
        var changes = new PageChanges(host.Slack);

        routes.MapGet("/", (HttpContext context) =>
            Html(context, PageRenderer.Document(services, PageModel.Build(host, session, Asked(context)))));
        routes.MapGet("/page/view", (HttpContext context) =>
            Html(context, PageRenderer.Shell(services, PageModel.Build(host, session, Asked(context)))));
        routes.MapGet("/page/assets/{name}", (HttpContext context, string name) => Asset(context, name));
        routes.MapGet("/page/files/{id}", (HttpContext context, string id) => File(context, host.Slack, id));
        routes.MapGet("/page/changes", (HttpContext context) => Stream(context, host, session, changes));
        routes.MapPageActions(host, session);
    }

    private static PageRequest Asked(HttpContext context) =>
        new(context.Request.Query["as"], context.Request.Query["channel"], context.Request.Query["thread"], context.Request.Query["tab"]);

    private static async Task Html(HttpContext context, Task<string> html)
    {
        Protect(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(await html, context.RequestAborted);
    }

    private static IResult Asset(HttpContext context, string name)
    {
        Protect(context);
        var type = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };

        return typeof(PageEndpoints).Assembly.GetManifestResourceStream($"page/{name}") is { } stream
            ? Results.Stream(stream, type)
            : Results.NotFound();
    }

    /// <summary>A file of a message, to be saved: whatever it holds, it never opens as a part of the page.</summary>
    private static IResult File(HttpContext context, StandInSlack slack, string id)
    {
        Protect(context);

        return slack.FindFile(id) is { } file ? Results.File(file.Content, "application/octet-stream", file.Name) : Results.NotFound();
    }

    private static void Protect(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    /// <summary>Says "changed" whenever something did, and when the product's clock shows another minute.</summary>
    private static async Task Stream(HttpContext context, StandInHost host, PageSession session, PageChanges changes)
    {
        Protect(context);
        context.Response.ContentType = "text/event-stream";
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        using var subscription = changes.Subscribe();

        try
        {
            await Write(": welcome\n\n");

            for (var minute = Minute(); ; minute = Minute())
            {
                var changed = await subscription.WaitAsync(Beat, host.Time, ended.Token);
                await Write(changed || minute != Minute() ? "data: changed\n\n" : ": still here\n\n");
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The browser left, or the sandbox stops: the stream has no other end.
            return;
        }

        string Minute() => (session.App?.Now ?? host.Slack.ShownNow()).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        async Task Write(string text)
        {
            await context.Response.WriteAsync(text, ended.Token);
            await context.Response.Body.FlushAsync(ended.Token);
        }
    }
}

/// <summary>Passes the workspace's changes on to every open page.</summary>
internal sealed class PageChanges
{
    private readonly Lock _gate = new();
    private readonly List<Subscription> _subscriptions = [];

    public PageChanges(StandInSlack slack) => slack.Changed += Tell;

    public Subscription Subscribe()
    {
        var subscription = new Subscription(this);

        lock (_gate)
        {
            _subscriptions.Add(subscription);
        }

        return subscription;
    }

    private void Tell()
    {
        lock (_gate)
        {
            foreach (var subscription in _subscriptions)
            {
                subscription.Tell();
            }
        }
    }

    internal sealed class Subscription(PageChanges owner) : IDisposable
    {
        private readonly Lock _gate = new();
        private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Tell()
        {
            lock (_gate)
            {
                _next.TrySetResult();
            }
        }

        /// <summary>True when something changed since the last call or changes in time; many changes count once.</summary>
        public async Task<bool> WaitAsync(TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
        {
            Task next;

            lock (_gate)
            {
                next = _next.Task;
            }

            try
            {
                await next.WaitAsync(patience, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                return false;
            }

            lock (_gate)
            {
                _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return true;
        }

        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._subscriptions.Remove(this);
            }
        }
    }
}
