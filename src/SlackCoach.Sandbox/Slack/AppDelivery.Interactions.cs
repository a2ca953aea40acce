using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal sealed partial class AppDelivery
{
    private static readonly string[] ButtonFields = ["value", "style", "url"];

    /// <summary>Sends a slash command; what the app answers appears as a message.</summary>
    /// <param name="userId">Who types.</param>
    /// <param name="channelId">Where.</param>
    /// <param name="text">What follows the command, as typed.</param>
    /// <param name="triggerId">Repeats an earlier command when given.</param>
    public async Task<DeliveryOutcome> Command(string userId, string channelId, string text, string? triggerId = null)
    {
        var channel = _slack.FindChannel(channelId)!;
        var responseUrl = _slack.ResponseUrls.Issue(new ResponseTarget(userId, channelId, null));
        var outcome = await Send("slack/command", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["token"] = "",
            ["team_id"] = _slack.App.TeamId,
            ["team_domain"] = _slack.App.TeamDomain,
            ["channel_id"] = channelId,
            ["channel_name"] = channel.IsDirect ? "directmessage" : channel.Name,
            ["user_id"] = userId,
            ["user_name"] = _slack.FindUser(userId)!.Name,
            ["command"] = _slack.App.Command,
            ["text"] = TypedText.EscapeForCommand(_slack, text),
            ["api_app_id"] = _slack.App.AppId,
            ["is_enterprise_install"] = "false",
            ["response_url"] = new Uri(_slack.BaseUrl, responseUrl).AbsoluteUri,
            ["trigger_id"] = triggerId ?? _slack.Triggers.Issue(userId),
        }));

        return outcome.Succeeded ? TakeReply(userId, channelId, outcome) : outcome;
    }

    /// <summary>Presses a button or chooses in an input of a message.</summary>
    /// <param name="userId">Who does it.</param>
    /// <param name="message">Where.</param>
    /// <param name="blockId">The element's block.</param>
    /// <param name="actionId">The element.</param>
    /// <param name="inputs">What the message's inputs hold, the chosen one included.</param>
    /// <param name="triggerId">Repeats an earlier click when given.</param>
    public async Task<DeliveryOutcome> Click(
        string userId, StandInMessage message, string blockId, string actionId, InputValues? inputs = null, string? triggerId = null)
    {
        var payload = Interaction("block_actions", userId, triggerId);
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = message.Channel,
            ["is_ephemeral"] = message.IsEphemeral,
            ["thread_ts"] = message.ThreadTs,
        };
        payload["channel"] = ChannelReference(message.Channel);
        payload["message"] = MessageJson.Message(_slack, message, withMetadata: true);
        payload["response_url"] = ResponseUrl(userId, message);
        AddAction(payload, message.Blocks, blockId, actionId, inputs ?? InputValues.Untouched);

        var outcome = await Send("slack/action", Form(payload));
        _slack.ShowTrouble(message.Channel, message.Ts, outcome.Succeeded ? null
            : $"SlackCoach did not take that click ({outcome.Error}). Please try again.");
        return outcome;
    }

    /// <summary>Chooses one of the app's shortcuts in a message's menu.</summary>
    /// <param name="userId">Who does it.</param>
    /// <param name="message">The message.</param>
    /// <param name="callbackId">The shortcut.</param>
    /// <param name="triggerId">Repeats an earlier choice when given.</param>
    public async Task<DeliveryOutcome> MessageShortcut(string userId, StandInMessage message, string callbackId, string? triggerId = null)
    {
        var payload = Interaction("message_action", userId, triggerId);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = _time.GetUtcNow().ToUnixTimeSeconds() + ".000000";
        payload["message_ts"] = message.Ts;
        payload["channel"] = ChannelReference(message.Channel);
        payload["message"] = MessageJson.Message(_slack, message, withMetadata: false);
        payload["response_url"] = ResponseUrl(userId, message);

        var outcome = await Send("slack/action", Form(payload));
        _slack.ShowTrouble(message.Channel, message.Ts, outcome.Succeeded ? null
            : $"SlackCoach did not take that ({outcome.Error}). Please try again.");
        return outcome;
    }

    /// <summary>Chooses one of the app's shortcuts that belongs to no message.</summary>
    public Task<DeliveryOutcome> GlobalShortcut(string userId, string callbackId, string? triggerId = null)
    {
        var payload = Interaction("shortcut", userId, triggerId);
        payload["callback_id"] = callbackId;
        payload["action_ts"] = _time.GetUtcNow().ToUnixTimeSeconds() + ".000000";

        return Send("slack/action", Form(payload));
    }

    /// <summary>Presses a button or chooses in an input of a modal without submitting it, or of the Home tab.</summary>
    public async Task<DeliveryOutcome> ClickInView(
        string userId, StandInView view, string blockId, string actionId, InputValues inputs, string? triggerId = null)
    {
        var payload = Interaction("block_actions", userId, triggerId);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = ViewWithState(view, inputs);
        AddAction(payload, view.Blocks, blockId, actionId, inputs);

        var outcome = await Send("slack/action", Form(payload));
        _slack.ShowViewErrors(view.Id, view.Errors, outcome.Succeeded ? null
            : $"SlackCoach did not take that ({outcome.Error}). Please try again.");
        return outcome;
    }

    /// <summary>Submits a modal: Slack's own checks first, then the app's word on it.</summary>
    public async Task<DeliveryOutcome> SubmitView(string userId, StandInView view, InputValues inputs, string? triggerId = null)
    {
        var errors = FieldRules.Check(_slack, view, inputs);

        if (errors.Count > 0)
        {
            _slack.ShowViewErrors(view.Id, errors, null);
            return new DeliveryOutcome("", "field_errors");
        }

        var payload = Interaction("view_submission", userId, triggerId);
        payload["view"] = ViewWithState(view, inputs);
        payload["response_urls"] = new JsonArray();
        var outcome = await Send("slack/action", Form(payload));

        if (!outcome.Succeeded)
        {
            _slack.ShowViewErrors(view.Id, errors, $"SlackCoach did not answer ({outcome.Error}). Please try again.");
            return outcome;
        }

        return ViewAnswers.Apply(_slack, view, outcome);
    }

    /// <summary>Closes a modal by its cross, its close button or Escape.</summary>
    public async Task CloseView(string userId, StandInView view)
    {
        if (view.ClearOnClose)
        {
            _slack.ClearViews(userId);
        }
        else
        {
            _slack.CloseView(view.Id);
        }

        if (view.NotifyOnClose)
        {
            var payload = Interaction("view_closed", userId, null);
            payload["view"] = MessageJson.View(_slack, view);
            payload["is_cleared"] = view.ClearOnClose;
            await Send("slack/action", Form(payload));
        }
    }

    private DeliveryOutcome TakeReply(string userId, string channelId, DeliveryOutcome outcome)
    {
        if (string.IsNullOrWhiteSpace(outcome.Body))
        {
            return outcome;
        }

        try
        {
            ResponseMessages.Apply(_slack, new ResponseTarget(userId, channelId, null), ReplyOf(outcome.Body));
            return outcome;
        }
        catch (StandInSlackException refusal)
        {
            return outcome with { Error = $"{refusal.Code}{string.Concat((refusal.Errors ?? []).Select(error => $"; {error}"))}" };
        }
    }

    private static JsonObject ReplyOf(string body)
    {
        try
        {
            return JsonNode.Parse(body) as JsonObject ?? new JsonObject { ["text"] = body };
        }
        catch (JsonException)
        {
            // Slack shows an answer that is no JSON as plain text.
            return new JsonObject { ["text"] = body };
        }
    }

    private JsonObject Interaction(string type, string userId, string? triggerId) => new()
    {
        ["type"] = type,
        ["user"] = new JsonObject
        {
            ["id"] = userId,
            ["username"] = _slack.FindUser(userId)!.Name,
            ["name"] = _slack.FindUser(userId)!.Name,
            ["team_id"] = _slack.App.TeamId,
        },
        ["api_app_id"] = _slack.App.AppId,
        ["token"] = "",
        ["trigger_id"] = triggerId ?? _slack.Triggers.Issue(userId),
        ["team"] = new JsonObject { ["id"] = _slack.App.TeamId, ["domain"] = _slack.App.TeamDomain },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    private JsonObject ChannelReference(string channelId)
    {
        var channel = _slack.FindChannel(channelId)!;

        return new JsonObject { ["id"] = channel.Id, ["name"] = channel.IsDirect ? "directmessage" : channel.Name };
    }

    private string ResponseUrl(string userId, StandInMessage message) =>
        new Uri(_slack.BaseUrl, _slack.ResponseUrls.Issue(new ResponseTarget(userId, message.Channel, message.Ts))).AbsoluteUri;

    private void AddAction(JsonObject payload, JsonArray? blocks, string blockId, string actionId, InputValues inputs)
    {
        var (_, element) = InputValues.Elements(blocks)
            .First(pair => pair.BlockId == blockId && pair.Element["action_id"]!.ToString() == actionId);
        var action = InputValues.Value(_slack, element, inputs.Of(blockId, element));
        action["action_id"] = actionId;
        action["block_id"] = blockId;
        action["action_ts"] = _time.GetUtcNow().ToUnixTimeSeconds() + ".000000";

        if (element["type"]!.ToString() == "button")
        {
            action["text"] = element["text"]!.DeepClone();

            foreach (var name in ButtonFields.Where(name => element[name] is not null))
            {
                action[name] = element[name]!.DeepClone();
            }
        }

        payload["actions"] = new JsonArray(action);
        payload["state"] = inputs.ToState(_slack, blocks);
    }

    private JsonObject ViewWithState(StandInView view, InputValues inputs)
    {
        var json = MessageJson.View(_slack, view);
        json["state"] = inputs.ToState(_slack, view.Blocks);
        return json;
    }

    private static FormUrlEncodedContent Form(JsonObject payload) => new([new("payload", payload.ToJsonString())]);
}
