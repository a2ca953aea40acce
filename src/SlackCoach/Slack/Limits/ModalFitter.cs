using SlackCoach.Slack.Blocks;

namespace SlackCoach.Slack.Limits;

/// <summary>Makes a modal one that Slack takes. Inputs are never left out; other blocks are, from the end, and the modal says so.</summary>
internal static class ModalFitter
{
    private static readonly ContextBlock LeftOut = new()
    {
        Elements = [(PlainText)"Some lines are left out: they do not fit in one window."],
    };

    /// <exception cref="ArgumentException">The callback id or the private metadata is too long, or there are more inputs than a modal
    /// holds: a bug of ours that no shortening repairs.</exception>
    public static ModalView Fit(ModalView view)
    {
        ElementFitter.Require(view.CallbackId, 1, SlackLimits.CallbackId, "callback_id");
        ElementFitter.Require(view.PrivateMetadata ?? "", 0, SlackLimits.PrivateMetadata, "private_metadata");

        var blocks = ViewBlocks.Fit(view.Blocks, LeftOut);
        var submit = ElementFitter.FitOrNull(view.Submit, SlackLimits.ViewTitle);

        return view with
        {
            Title = ElementFitter.Fit(view.Title, SlackLimits.ViewTitle),
            // Slack refuses a modal that has inputs and nothing to send them with.
            Submit = submit is null && blocks.Any(block => block is InputBlock) ? "OK" : submit,
            Close = ElementFitter.FitOrNull(view.Close, SlackLimits.ViewTitle),
            Blocks = blocks,
        };
    }
}
