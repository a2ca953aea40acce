using System.Text;
using Microsoft.AspNetCore.Http;
using SlackCoach.Sandbox.Slack;
using SlackCoach.Tests.Slack;
using SlackCoach.Tests.Testing;

namespace SlackCoach.Tests.Reading;

/// <summary>A workplace whose members read, with a site of this machine that may be fetched.</summary>
internal sealed class ReadingScene : IAsyncDisposable
{
    public const string Plan = "# Plan\n\n## Routine\n\n- Every month: read from the documents database\n\n## Week of 4 January 2027\n\n- [ ] Write the design\n";

    private ReadingScene(Workplace work, LoopbackServer site) => (Work, Site) = (work, site);

    public Workplace Work { get; }

    public LoopbackServer Site { get; }

    /// <summary>With Nadia a member, who has the habit of reading.</summary>
    public static async Task<ReadingScene> Open(WorkplaceOptions? options = null)
    {
        var site = await LoopbackServer.Start();
        options ??= new WorkplaceOptions();
        var work = await Workplace.Open(options with
        {
            Settings = new Dictionary<string, string?>(options.Settings) { ["Fetch:TrustedHosts:0"] = $"127.0.0.1:{site.Port}" },
        });
        await work.Import(Plan);

        return new ReadingScene(work, site);
    }

    /// <summary>What a command says.</summary>
    public async Task<string> Say(string command) => Shown.Text(await Work.Say($"/plan {command}"));

    /// <summary>Presses a button of the document that has this title.</summary>
    public async Task Press(StandInMessage message, string title, string label)
    {
        var now = Work.Now(message);
        var (block, action) = Button(now, title, label);
        Assert.Null((await Work.Host.Delivery.Click(Workplace.Nadia, now, block, action)).Error);
        await Work.Settle();
    }

    /// <summary>Presses a button as it stood when the test saw the message.</summary>
    public async Task PressAsSeen(StandInMessage seen, string title, string label)
    {
        var (block, action) = Button(seen, title, label);
        Assert.Null((await Work.Host.Delivery.Click(Workplace.Nadia, seen, block, action)).Error);
        await Work.Settle();
    }

    public static Func<HttpContext, Task> Feed(string title, params string[] entries) => Versioned(
        $"<rss version=\"2.0\"><channel><title>{title}</title>{string.Concat(entries.Select(entry => $"<item><title>{entry}</title><link>https://{title.ToLowerInvariant().Replace(' ', '-')}.example/{entry.ToLowerInvariant().Replace(' ', '-')}</link></item>"))}</channel></rss>");

    public static Func<HttpContext, Task> Versioned(string body, string version = "\"1\"") => async context =>
    {
        context.Response.Headers.ETag = version;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
    };

    public static Task Unchanged(HttpContext context)
    {
        context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 500;
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Work.DisposeAsync();
        await Site.DisposeAsync();
    }

    private static (string Block, string Action) Button(StandInMessage message, string title, string label)
    {
        var blocks = message.Blocks!.Select(block => block!.AsObject()).ToList();
        var at = blocks.FindIndex(block => block.ToJsonString().Contains(title, StringComparison.Ordinal) && block["block_id"]?.ToString().StartsWith("pick:", StringComparison.Ordinal) == true);
        Assert.True(at >= 0, $"{title} is not in:\n{Shown.Text(message)}");
        var buttons = blocks[at + 1];
        var button = buttons["elements"]!.AsArray().Single(element => element!["text"]!["text"]!.ToString() == label)!;

        return (buttons["block_id"]!.ToString(), button["action_id"]!.ToString());
    }
}
