using System.Globalization;
using SlackCoach.Commands;
using SlackCoach.Domain.StepUps;
using SlackCoach.Domain.Time;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;

namespace SlackCoach.StepUps;

/// <summary>Ways to grow, as they are shown. Titles of gaps are foreign text, and so may be the workspace's own entries: all of it is plain text.</summary>
internal static class StepUpMessages
{
    public const string ShowAction = "stepup_show";
    public const string OthersAction = "stepup_others";
    public const string PickAction = "stepup_pick";

    private const int MostGaps = 3;

    /// <param name="ranked">All that can be offered, the best first.</param>
    /// <param name="from">How many of them were shown before.</param>
    /// <param name="problems">What is wrong in the workspace's file.</param>
    public static Message Offers(IReadOnlyList<StepUpOffer> ranked, int from, IReadOnlyList<(int Line, string Message)> problems)
    {
        if (ranked.Count == 0)
        {
            return Reply.Plain("You have picked every way to grow that the catalogue holds. Whoever runs SlackCoach can add more.");
        }

        var start = from < ranked.Count ? from : 0;
        var shown = ranked.Skip(start).Take(StepUpOffers.Offered).ToList();
        var lead = shown.Exists(offer => offer.Gaps.Count > 0)
            ? "Ways to grow that fit what your case lacks. Talk to your lead before you begin; one at a time is plenty."
            : "Ways to grow. Your case lacks nothing at the moment, so take what draws you, and talk to your lead first.";

        return new Message
        {
            Text = lead,
            Blocks =
            [
                new SectionBlock { Text = (PlainText)lead },
                .. shown.SelectMany(Offer),
                .. ranked.Count > StepUpOffers.Offered
                    ? [new ActionsBlock { Elements = [Button(OthersAction, "Others", (start + StepUpOffers.Offered).ToString(CultureInfo.InvariantCulture))] }]
                    : Array.Empty<Block>(),
                .. problems.Take(1).Select(problem => new ContextBlock
                {
                    Elements = [(PlainText)string.Create(CultureInfo.InvariantCulture, $"Of the workspace's own file {problems.Count} {(problems.Count == 1 ? "entry is" : "entries are")} left out; line {problem.Line}: {SlackText.Shorten(problem.Message, 200)}")],
                }),
            ],
        };
    }

    /// <summary>One with its whole preparation.</summary>
    public static Message Whole(StepUp stepUp) => new()
    {
        Text = Mrkdwn.Escape(stepUp.Title),
        Blocks =
        [
            new HeaderBlock { Text = stepUp.Title },
            new SectionBlock { Text = (PlainText)stepUp.Why },
            new RichTextBlock
            {
                Elements =
                [
                    new RichTextList { Style = "ordered", Elements = [.. stepUp.Steps.Select(step => new RichTextSection { Elements = [new RichTextText { Text = step }] })] },
                ],
            },
            new ActionsBlock { Elements = [Button(PickAction, "Pick it", stepUp.Id, "primary"), Button(OthersAction, "Back", "0")] },
        ],
    };

    public static Message Picked(StepUp stepUp, DateOnly first, DateOnly last) => Reply.Plain(string.Create(
        CultureInfo.InvariantCulture,
        $"“{stepUp.Title}” is in your plan: {stepUp.Steps.Count} {(stepUp.Steps.Count == 1 ? "step" : "steps")}, one a week, from {IsoWeek.Label(first)} to {IsoWeek.Label(last)}. /plan week shows each in its week; what you keep of it by /plan win speaks for you."));

    private static IEnumerable<Block> Offer(StepUpOffer offer)
    {
        var fits = offer.Gaps.Count == 0 ? "" : "\nFits: " + string.Join(" ", offer.Gaps.Take(MostGaps).Select(gap => SlackText.Shorten(SlackText.Clean(gap.Sentence), 160)));

        yield return new DividerBlock();
        yield return new RichTextBlock
        {
            Elements =
            [
                new RichTextSection
                {
                    Elements =
                    [
                        new RichTextText { Text = offer.StepUp.Title, Style = new RichTextStyle { Bold = true } },
                        new RichTextText { Text = $"\n{offer.StepUp.Why}{fits}" },
                    ],
                },
            ],
        };
        yield return new ActionsBlock { Elements = [Button(ShowAction, "Show its steps", offer.StepUp.Id), Button(PickAction, "Pick it", offer.StepUp.Id)] };
    }

    private static Button Button(string action, string label, string value, string? style = null) =>
        new() { ActionId = action, Text = label, Value = value, Style = style };
}
