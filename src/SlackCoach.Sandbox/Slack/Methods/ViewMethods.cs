using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

internal static class ViewMethods
{
    public static JsonObject Open(StandInSlack slack, SlackCall call)
    {
        var view = Content(call);
        return Answer(slack, slack.OpenView(slack.Triggers.Exchange(call.Text("trigger_id")), view));
    }

    public static JsonObject Push(StandInSlack slack, SlackCall call)
    {
        var view = Content(call);
        return Answer(slack, slack.PushView(slack.Triggers.Exchange(call.Text("trigger_id")), view));
    }

    public static JsonObject Update(StandInSlack slack, SlackCall call)
    {
        var id = call.Text("view_id") ?? call.Required("external_id", "not_found");
        return Answer(slack, slack.UpdateView(id, call.Text("hash"), Content(call)));
    }

    public static JsonObject Publish(StandInSlack slack, SlackCall call)
    {
        if (slack.FindUser(call.Text("user_id") ?? "") is not { IsBot: false } user)
        {
            throw new StandInSlackException("invalid_arguments", ["invalid `user_id`"]);
        }

        return Answer(slack, slack.PublishHome(user.Id, call.Text("hash"), Content(call, "home")));
    }

    /// <summary>A view that passed the rules, as Slack keeps it.</summary>
    /// <exception cref="StandInSlackException">Slack would refuse it.</exception>
    public static JsonObject Checked(JsonNode view, string type = "modal")
    {
        var errors = BlockRules.CheckView(view, type);

        if (errors.Count > 0)
        {
            throw new StandInSlackException("invalid_arguments", errors);
        }

        var stored = view.DeepClone().AsObject();
        stored["blocks"] = BlockNormalizer.Normalize(stored["blocks"]!.AsArray());
        return stored;
    }

    private static JsonObject Content(SlackCall call, string type = "modal") =>
        Checked(
            call.Json("view", "invalid_arguments") ?? throw new StandInSlackException("invalid_arguments", ["missing required field: view"]),
            type);

    private static JsonObject Answer(StandInSlack slack, StandInView view) => new() { ["view"] = MessageJson.View(slack, view) };
}
