using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack.Limits;

/// <summary>Makes a Home tab one that Slack takes: what does not fit is left out from the end, and the tab says so.</summary>
internal static class HomeFitter
{
    private static readonly ContextBlock LeftOut = new()
    {
        Elements = [(Markdown)"The rest is left out: it does not fit here. `/plan week` and `/plan today` show all of it."],
    };

    /// <exception cref="ArgumentException">The callback id or the private metadata is too long: a bug of ours.</exception>
    public static HomeView Fit(HomeView view)
    {
        ElementFitter.Require(view.CallbackId ?? "", 0, SlackLimits.CallbackId, "callback_id");
        ElementFitter.Require(view.PrivateMetadata ?? "", 0, SlackLimits.PrivateMetadata, "private_metadata");

        return view with { Blocks = ViewBlocks.Fit(view.Blocks, LeftOut) };
    }
}
