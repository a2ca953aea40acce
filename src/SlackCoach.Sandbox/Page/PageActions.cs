using System.Text.Json;
using SlackCoach.Sandbox.Hosting;
using SlackCoach.Sandbox.SampleWorkspace;
using SlackCoach.Sandbox.Slack;

namespace SlackCoach.Sandbox.Page;

/// <summary>What people do on the page. Each answers 204, or 400 with a sentence for the person.</summary>
internal static class PageActions
{
    private const int MostUploadBytes = 8 * 1024 * 1024;
    private static readonly JsonSerializerOptions Strict = MakeStrict(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static void MapPageActions(this IEndpointRouteBuilder routes, StandInHost host, PageSession session)
    {
        var actions = routes.MapGroup("").AddEndpointFilter(async (context, next) => session.IsStarting
            ? Results.Text("SlackCoach is still starting. Try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable)
            : await next(context));

        actions.MapPost("/page/say", (Said said) => Guarded(() => Say(host, said)));
        actions.MapPost("/page/share", (HttpRequest request) => Guarded(() => Share(host, request)));
        actions.MapPost("/page/sample", (Where where) => Guarded(() => ShareSample(host, where)));
        actions.MapPost("/page/opened", (Where where) => Guarded(() => Opened(host, where)));
        actions.MapPost("/page/click", (Clicked clicked) => Guarded(() => Click(host, clicked)));
        actions.MapPost("/page/submit", (HttpRequest request) => Guarded(() => Submit(host, request)));
        actions.MapPost("/page/close", (InView closed) =>
            Guarded(() => host.Delivery.CloseView(closed.As, Find.View(host.Slack, closed.As, closed.View))));
        actions.MapPost("/page/react", (AtMessage at) => Guarded(() => React(host, at)));
        actions.MapPost("/page/dismiss", (AtMessage at) => Guarded(() => Dismiss(host, at)));
        actions.MapPost("/page/clock", (Moved moved) => Guarded(() => MoveClock(host, session, moved)));
        actions.MapPost("/page/shortcut", (Chosen chosen) => Guarded(() => Choose(host, chosen)));
        actions.MapPost("/page/status", (StatusActions.Told told) => Guarded(() => StatusActions.Tell(host, session, told)));
        actions.MapPost("/page/pause", (StatusActions.Paused paused) => Guarded(() => StatusActions.Pause(host, session, paused)));
        actions.MapPost("/page/edit", (ChannelActions.Edited edited) => Guarded(() => ChannelActions.Edit(host, edited)));
        actions.MapPost("/page/delete", (ChannelActions.Chosen chosen) => Guarded(() => ChannelActions.Delete(host, chosen)));
        actions.MapPost("/page/channel", (ChannelActions.Changed changed) => Guarded(() => ChannelActions.Change(host, changed)));
        actions.MapPost("/page/weather", (Ordered ordered) => Guarded(() => OrderWeather(host, ordered)));
    }

    /// <summary>What is missing or null where it may not be is an answer of 400, not a surprise further in.</summary>
    public static JsonSerializerOptions MakeStrict(JsonSerializerOptions options)
    {
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        return options;
    }

    private static async Task<IResult> Guarded(Func<Task> act)
    {
        try
        {
            await act();
            return Results.NoContent();
        }
        catch (PageException problem)
        {
            return Results.Text(problem.Message, statusCode: StatusCodes.Status400BadRequest);
        }
        catch (StandInSlackException refusal)
        {
            return Results.Text($"Slack would not do that: {refusal.Code}.", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async Task Say(StandInHost host, Said said)
    {
        var (slack, text) = (host.Slack, said.Text.Trim());
        var channel = Find.Channel(slack, said.As, said.Channel);

        if (text.Length == 0)
        {
            return;
        }

        if (said.Thread is not null)
        {
            Find.Message(slack, said.As, channel.Id, said.Thread);
        }

        if (channel.IsArchived)
        {
            throw new PageException("This channel is archived.");
        }

        if (!text.StartsWith('/'))
        {
            slack.Post(new MessageDraft(channel.Id, said.As, TypedText.Escape(slack, text))
            {
                ThreadTs = said.Thread,
                Subtype = said is { Thread: not null, AlsoToChannel: true } ? "thread_broadcast" : null,
            });
            return;
        }

        var words = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);

        if (said.Thread is not null)
        {
            throw new PageException("Slash commands do not work in threads.");
        }

        if (words[0] != slack.App.Command)
        {
            Tell(slack, said, $"{TypedText.Escape(slack, words[0])} is not a command here. The one that is: {slack.App.Command}.");
            return;
        }

        var outcome = await host.Delivery.Command(said.As, channel.Id, words.Length > 1 ? words[1].Trim() : "");

        if (outcome.Error is { } error)
        {
            Tell(slack, said, $"{slack.App.Command} failed with the error `{TypedText.Escape(slack, error)}`.");
        }
    }

    private static void Tell(StandInSlack slack, Said said, string text) =>
        slack.Post(new MessageDraft(said.Channel, StandInSlack.SlackbotId, text) { VisibleTo = said.As });

    private static async Task Share(StandInHost host, HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var channel = Find.Channel(host.Slack, form["as"].ToString(), form["channel"].ToString());
        var thread = form["thread"].ToString() is { Length: > 0 } ts ? ts : null;
        var file = form.Files.Count == 1 ? form.Files[0] : throw new PageException("Choose one file.");
        host.Slack.Share(form["as"].ToString(), channel.Id, TypedText.Escape(host.Slack, form["text"].ToString()), thread, file.FileName,
            MimetypeOf(file), await Bytes(file));
    }

    private static Task ShareSample(StandInHost host, Where where)
    {
        var channel = Find.Channel(host.Slack, where.As, where.Channel);
        host.Slack.Share(where.As, channel.Id, "", null, SamplePlan.FileName, "text/markdown", SamplePlan.Read());
        return Task.CompletedTask;
    }

    private static async Task Opened(StandInHost host, Where where)
    {
        if (Find.Channel(host.Slack, where.As, where.Channel) is { IsDirect: true } channel)
        {
            var tab = where.Tab == "home" ? "home" : "messages";
            await host.Delivery.Event(EventPayloads.HomeOpened(host.Slack, where.As, channel.Id, tab, Timestamp(host)));
        }
    }

    private static async Task Choose(StandInHost host, Chosen chosen)
    {
        var message = Find.Message(host.Slack, chosen.As, chosen.Channel, chosen.Ts);

        if (!host.Slack.App.Shortcuts.Any(shortcut => shortcut.CallbackId == chosen.Shortcut))
        {
            throw new PageException("SlackCoach has no such shortcut.");
        }

        await host.Delivery.MessageShortcut(chosen.As, message, chosen.Shortcut);
    }

    private static async Task Click(StandInHost host, Clicked clicked)
    {
        var inputs = Inputs(clicked.Inputs);

        if (clicked.View is not null)
        {
            var view = Find.View(host.Slack, clicked.As, clicked.View);
            Find.Element(view.Blocks, clicked.Block, clicked.Action);
            await host.Delivery.ClickInView(clicked.As, view, clicked.Block, clicked.Action, inputs);
            return;
        }

        var message = Find.Message(host.Slack, clicked.As, clicked.Channel, clicked.Ts);
        Find.Element(message.Blocks, clicked.Block, clicked.Action);
        await host.Delivery.Click(clicked.As, message, clicked.Block, clicked.Action, inputs);
    }

    /// <summary>A modal's fields come as JSON beside its files, which are uploaded first, as Slack does.</summary>
    private static async Task Submit(StandInHost host, HttpRequest request)
    {
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var submitted = Parse(form["payload"].ToString());
        var view = Find.View(host.Slack, submitted.As, submitted.View);
        var inputs = Inputs(submitted.Inputs);

        foreach (var field in form.Files.GroupBy(file => file.Name))
        {
            var ids = new List<string>();

            foreach (var file in field)
            {
                ids.Add(host.Slack.Upload(submitted.As, file.FileName, MimetypeOf(file), await Bytes(file)).Id);
            }

            var names = field.Key.Split('|', 2);
            inputs.Set(names[0], names[^1], [.. ids]);
        }

        await host.Delivery.SubmitView(submitted.As, view, inputs);
    }

    private static Task React(StandInHost host, AtMessage at)
    {
        var message = Find.Message(host.Slack, at.As, at.Channel, at.Ts);
        host.Slack.ToggleReaction(at.As, message.Channel, message.Ts, at.Name ?? throw new PageException("Choose a reaction."));
        return Task.CompletedTask;
    }

    private static Task Dismiss(StandInHost host, AtMessage at)
    {
        if (Find.Message(host.Slack, at.As, at.Channel, at.Ts) is { IsEphemeral: true } message)
        {
            host.Slack.Delete(message.Channel, message.Ts);
        }

        return Task.CompletedTask;
    }

    private static async Task MoveClock(StandInHost host, PageSession session, Moved moved)
    {
        var app = session.App is { ClockCanMove: true } mine ? mine : throw new PageException("This app keeps its own clock.");
        var clock = new PageClock(app.Now, Find.Person(host.Slack, moved.As).Tz ?? "Etc/UTC", CanMove: true);

        await app.MoveClockTo(moved.To switch
        {
            "hour" => clock.Now.AddHours(1),
            "tomorrow" => clock.TomorrowMorning,
            "monday" => clock.MondayMorning,
            _ => throw new PageException("The clock moves by an hour, to tomorrow or to Monday."),
        });
        host.Slack.Refresh();
    }

    private static Task OrderWeather(StandInHost host, Ordered ordered)
    {
        if (ordered.Kind == "clear")
        {
            host.Slack.Faults.Clear();
        }
        else
        {
            var kind = WeatherKinds.All.FirstOrDefault(candidate => candidate.Id == ordered.Kind);
            host.Slack.Faults.Next("chat.postMessage", kind.Make?.Invoke() ?? throw new PageException("There is no such weather."));
        }

        host.Slack.Refresh();
        return Task.CompletedTask;
    }

    private static InputValues Inputs(Dictionary<string, Dictionary<string, string[]>>? given)
    {
        var inputs = new InputValues();

        foreach (var (block, actions) in given ?? [])
        {
            foreach (var (action, values) in actions)
            {
                inputs.Set(block, action, [.. values]);
            }
        }

        return inputs;
    }

    private static InView Parse(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize<InView>(payload, Strict) ?? throw new PageException("The form came empty.");
        }
        catch (JsonException)
        {
            throw new PageException("The form could not be read.");
        }
    }

    private static async Task<byte[]> Bytes(IFormFile file)
    {
        if (file.Length > MostUploadBytes)
        {
            throw new PageException("The sandbox takes files of at most 8 MB.");
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static string MimetypeOf(IFormFile file) => Path.GetExtension(file.FileName) is ".md" or ".markdown" ? "text/markdown"
        : file.ContentType is { Length: > 0 } type ? type
        : "application/octet-stream";

    private static string Timestamp(StandInHost host) => $"{host.Time.GetUtcNow().ToUnixTimeSeconds()}.000000";

    private sealed record Said(string As, string Channel, string Text, string? Thread = null, bool AlsoToChannel = false);

    private sealed record Where(string As, string Channel, string? Tab = null);

    private sealed record Chosen(string As, string Channel, string Ts, string Shortcut);

    private sealed record AtMessage(string As, string Channel, string Ts, string? Name = null);

    private sealed record Moved(string As, string To);

    private sealed record Ordered(string Kind);

    private sealed record InView(string As, string View, Dictionary<string, Dictionary<string, string[]>>? Inputs = null);

    private sealed record Clicked(
        string As, string Block, string Action, string? Channel = null, string? Ts = null, string? View = null,
        Dictionary<string, Dictionary<string, string[]>>? Inputs = null);
}
