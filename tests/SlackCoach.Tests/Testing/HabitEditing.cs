using SlackCoach.Sandbox.Slack;
using SlackCoach.Settings;

namespace SlackCoach.Tests.Testing;

/// <summary>Changes a habit as people do: in the settings, by the button beside it.</summary>
internal static class HabitEditing
{
    /// <summary>Gives what the bot says then.</summary>
    public static async Task<StandInMessage> EditHabit(this Workplace work, string title, params (string Id, string Value)[] inputs)
    {
        var before = work.Posts.Count;
        var window = await work.OpenHabit(title);
        Assert.Null(await work.Submit(window, Inputs(inputs)));

        return Assert.Single(work.Posts.Skip(before));
    }

    /// <summary>Gives what is shown at its fields when it is refused.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> RefusedHabit(this Workplace work, string title, params (string Id, string Value)[] inputs)
    {
        var refused = await work.Submit(await work.OpenHabit(title), Inputs(inputs));
        Assert.NotNull(refused);

        return refused.Errors;
    }

    private static async Task<StandInView> OpenHabit(this Workplace work, string title)
    {
        while (work.Slack.ViewsOf(Workplace.Nadia) is [.., var open])
        {
            await work.Host.Delivery.CloseView(Workplace.Nadia, open);
        }

        await work.Type("/plan settings");
        var settings = await work.OpenedView();
        var (blockId, element) = Assert.Single(
            InputValues.Elements(settings.Blocks),
            e => e.Element["accessibility_label"]?.ToString().StartsWith($"Edit {title}", StringComparison.Ordinal) == true);
        Assert.Null((await work.Host.Delivery.ClickInView(Workplace.Nadia, settings, blockId, element["action_id"]!.ToString(), InputValues.Untouched)).Error);

        return await work.OpenedView(view => view.Content["callback_id"]!.ToString() == HabitModal.Callback);
    }

    private static InputValues Inputs((string Id, string Value)[] inputs) =>
        inputs.Aggregate(new InputValues(), (values, input) => values.Set(input.Id, input.Id, input.Value));
}
