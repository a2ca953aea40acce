using System.Globalization;
using SlackCoach.Domain.Evidence;
using SlackCoach.Slack;
using SlackCoach.Slack.Blocks;
using SlackCoach.Slack.Limits;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Evidence;

/// <summary>What a member's evidence is tied to, with the tags that say so.</summary>
internal static class RubricMessages
{
    public const string OpenAction = "rubric_open";

    private const int LongestTitle = 150;
    private const int MostProblems = 10;

    public static Message Show(Rubric rubric, OwnRubric? own, CompanyRubric? company, string? news = null)
    {
        var first = company is null
            ? "Your evidence is tied to three directions and to the problems of your plan."
            : $"{(news is null ? "" : news + " ")}Your evidence is tied to {SlackText.Shorten(SlackText.Clean(company.Name ?? own!.SourceName), LongestTitle)} and to the problems of your plan.";
        var level = company is null ? null : $"You work towards {own!.Level ?? company.Levels[^1]}, of {string.Join(", ", company.Levels)}: /plan win rubric level NAME changes it.";

        return new Message
        {
            Text = Mrkdwn.Escape(first),
            Blocks =
            [
                new SectionBlock { Text = (PlainText)first },
                new RichTextBlock { Elements = [new RichTextList { Style = "bullet", Elements = [.. rubric.Competencies.Select(Line)] }] },
                .. level is null ? Array.Empty<Block>() : [new SectionBlock { Text = (PlainText)level }],
                new ActionsBlock { Elements = [new Button { ActionId = OpenAction, Text = "Read a rubric of my company …" }] },
                new ContextBlock
                {
                    Elements =
                    [
                        (Markdown)("A tag behind `/plan win` ties a piece to one; `#p1` is the first problem. "
                            + (company is null ? "`/plan win rubric LINK` reads a rubric in YAML or Markdown." : "`/plan win rubric none` goes back to the three directions.")),
                    ],
                },
            ],
        };
    }

    public static Message Unreadable(string name, IReadOnlyList<RubricProblem> problems, bool hasFormer)
    {
        var first = $"I could not make sense of {SlackText.Shorten(SlackText.Clean(name), LongestTitle)}. {(hasFormer ? "The rubric from before stays." : "Nothing was changed.")}";
        var lines = problems.Take(MostProblems).Select(problem => $"• {problem}").ToList();

        if (problems.Count > MostProblems)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"… and {problems.Count - MostProblems} more."));
        }

        return new Message
        {
            Text = Mrkdwn.Escape(first),
            Blocks = [new SectionBlock { Text = (PlainText)first }, new SectionBlock { Text = (PlainText)SlackText.Fit(string.Join('\n', lines), SlackLimits.SectionText) }],
        };
    }

    private static RichTextSection Line(Competency competency) => new()
    {
        Elements =
        [
            new RichTextText { Text = SlackText.Fit(competency.Title, LongestTitle), Style = new RichTextStyle { Bold = true } },
            new RichTextText { Text = " " },
            new RichTextText { Text = $"#{competency.Tag}", Style = new RichTextStyle { Code = true } },
        ],
    };
}
