using System.Globalization;
using SlackCoach.Domain.Evidence;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>What a member reads about the feedback they noted.</summary>
internal static class FeedbackMessages
{
    public const string AboutAction = "feedback_about";
    public const string AnswerAction = "feedback_answer";
    public const string RemoveAction = "feedback_remove";

    private const int MostListed = 10;

    public const string HowTo = "`/plan feedback Tomás \"I want to see more code\"` notes what somebody told you.";

    /// <summary>One piece as it stands, with what can be done with it.</summary>
    public static Message Piece(FeedbackItem item, Rubric rubric, string news) => new()
    {
        Text = Mrkdwn.Escape($"{news}: {item.From}: {item.Text}"),
        Blocks = [new SectionBlock { Text = (PlainText)$"{news}:" }, .. Entry(item, rubric), About(item, rubric), Note(item.AnsweredOn is null ? "Only you see it. While it is open, it stands in the briefs of your 1:1s." : "Only you see it.")],
    };

    public static Message List(IReadOnlyList<FeedbackItem> all, Rubric rubric, bool withAnswered)
    {
        var open = all.Count(item => item.AnsweredOn is null);
        var shown = all.Where(item => withAnswered || item.AnsweredOn is null).ToList();
        var text = all.Count == 0 ? "You have noted no feedback yet."
            : Text($"{open} open, {all.Count - open} answered.");

        return new Message
        {
            Text = text,
            Blocks =
            [
                .. shown.Count == 0 ? Array.Empty<Block>() : [new HeaderBlock { Text = withAnswered ? "Feedback" : "Open feedback" }],
                .. shown.Take(MostListed).SelectMany(item => Entry(item, rubric)),
                new SectionBlock { Text = (PlainText)(shown.Count > MostListed ? Text($"… and {shown.Count - MostListed} more. {text}") : text) },
                Note(HowTo + (withAnswered || all.Count == open ? string.Empty : " `/plan feedback all` shows the answered ones too.")),
            ],
        };
    }

    public static Message Removed() => Commands.Reply.Plain("Removed. Nothing of it is kept.");

    private static IEnumerable<Block> Entry(FeedbackItem item, Rubric rubric)
    {
        yield return new RichTextBlock { Elements = [new RichTextSection { Elements = [.. Words(item, rubric)] }] };

        if (item.AnsweredOn is null)
        {
            yield return new ActionsBlock { Elements = [Button(item, AnswerAction, "What I did about it …"), Button(item, RemoveAction, "Remove")] };
        }
    }

    private static IEnumerable<RichTextElement> Words(FeedbackItem item, Rubric rubric)
    {
        yield return new RichTextText { Text = Text($"{item.Number}. {SlackText.Fit(item.From, 80)}: "), Style = new RichTextStyle { Bold = true } };
        yield return new RichTextText { Text = $"“{SlackText.Fit(item.Text, EvidencePhrase.Longest)}”" };

        var about = EvidenceBlocks.Tags(item.TagList, rubric);
        yield return new RichTextText { Text = $"\n{Day(item.On)}{(about.Length > 0 ? $" · about: {about}" : string.Empty)} · {(item.AnsweredOn is null ? "open" : "answered")}" };

        if (item is { AnsweredOn: { } on, Answer: { } answer })
        {
            yield return new RichTextText { Text = $"\nWhat you did, {Day(on)}: {SlackText.Fit(answer, EvidencePhrase.Longest)}" };
        }
    }

    private static SectionBlock About(FeedbackItem item, Rubric rubric)
    {
        var offered = rubric.Competencies.Take(SlackLimits.Options)
            .Select(competency => new Option { Text = SlackText.Fit(competency.Title, SlackLimits.OptionText), Value = competency.Tag }).ToList();
        var chosen = offered.Where(option => item.TagList.Contains(option.Value)).ToList();

        return new SectionBlock
        {
            BlockId = $"feedback:{item.Id:N}",
            Text = (PlainText)"What is it about?",
            Accessory = new StaticMultiSelect { ActionId = AboutAction, Placeholder = "A problem or direction", Options = offered, InitialOptions = chosen.Count > 0 ? chosen : null },
        };
    }

    /// <summary>The piece that a select is about; null where a block shows none.</summary>
    public static Guid? ItemOf(string? blockId) =>
        blockId?.Split(':') is ["feedback", var id] && Guid.TryParseExact(id, "N", out var itemId) ? itemId : null;

    private static Button Button(FeedbackItem item, string action, string label) => new()
    {
        ActionId = action,
        Text = label,
        Value = item.Id.ToString("N"),
        AccessibilityLabel = SlackText.Shorten($"{label}: {item.From}: {SlackText.Fit(item.Text, 100)}", SlackLimits.AccessibilityLabel),
    };

    private static string Day(DateOnly on) => on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static ContextBlock Note(string mrkdwn) => new() { Elements = [(Markdown)mrkdwn] };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
