using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>What an app's answer to a submitted modal does: errors at fields, another view, or the end of it.</summary>
internal static class ViewAnswers
{
    public static DeliveryOutcome Apply(StandInSlack slack, StandInView view, DeliveryOutcome outcome)
    {
        try
        {
            var answer = string.IsNullOrWhiteSpace(outcome.Body) ? null : JsonNode.Parse(outcome.Body) as JsonObject;

            switch (answer?["response_action"]?.ToString())
            {
                case null:
                    slack.CloseView(view.Id);
                    return outcome;
                case "clear":
                    slack.ClearViews(view.User);
                    return outcome;
                case "update":
                    slack.UpdateView(view.Id, null, ViewMethods.Checked(answer["view"]!));
                    return outcome;
                case "push":
                    slack.PushView(view.User, ViewMethods.Checked(answer["view"]!));
                    return outcome;
                case "errors" when answer["errors"] is JsonObject { Count: > 0 } errors:
                    return ShowErrors(slack, view, errors, outcome);
                default:
                    return Fail(slack, view, outcome, "unknown response_action");
            }
        }
        catch (JsonException)
        {
            return Fail(slack, view, outcome, "the answer is no JSON");
        }
        catch (StandInSlackException refusal)
        {
            return Fail(slack, view, outcome, $"{refusal.Code}{string.Concat((refusal.Errors ?? []).Select(error => $"; {error}"))}");
        }
    }

    /// <summary>Slack refuses errors for blocks that are no inputs of the view.</summary>
    private static DeliveryOutcome ShowErrors(StandInSlack slack, StandInView view, JsonObject errors, DeliveryOutcome outcome)
    {
        var inputs = view.Blocks.OfType<JsonObject>().Where(block => block["type"]?.ToString() == "input")
            .Select(block => block["block_id"]!.ToString());

        if (errors.Select(pair => pair.Key).Except(inputs).FirstOrDefault() is { } stranger)
        {
            return Fail(slack, view, outcome, $"an error names the block {stranger}, which is no input of this view");
        }

        slack.ShowViewErrors(view.Id, errors.ToDictionary(pair => pair.Key, pair => pair.Value?.ToString() ?? ""), null);
        return outcome;
    }

    private static DeliveryOutcome Fail(StandInSlack slack, StandInView view, DeliveryOutcome outcome, string reason)
    {
        slack.ShowViewErrors(view.Id, view.Errors, $"SlackCoach's answer could not be used: {reason}.");
        return outcome with { Error = reason };
    }
}
