using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Plans;

public sealed class PlanReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly string[] Pieces =
    [
        "# Plan", "## Timeline", "### 2027", "2026", "Week 3", "## Week 12", "**Week 20, 2027:** do it", "Week 54", "Week ??", "Week 53", "- Week 7", "- a task",
        "  - nested", "    - deeper", "\t- tab", "- [ ] open", "- [x] closed", "- 1:1 with Ada", "- 2 days off", "- Buffer", "1. first", "Every month, I want to:",
        "Every day I will read all PRs and threads.", "- Every week: read", "## Routine", "## March 2027", "Some prose that says little.", "Notes:", "#### Notes", "---", "***",
        "", "", "", "   ", "> quoted", "> - quoted list", "```", "~~~", "| Week | Task |", "|---|---|", "| 3 | a |", "| 1-2 | b | c |", "| | |", "<!-- hidden -->", "<div>", "[a]: http://x.y",
        "- ", "-", "*", "- [ ]", "    code", "===", "Next promotion cycle is ~end of April.", "• typographic", "Timeline: June to July 2027", "{{TITLE}}", "- [Activity]", "+ plus",
        "- > quote in list", "- # heading in list", "- ```", "  continued", "\\", "![x](y)", "&nbsp;", "\u00A0", "\u2028x", "…", "**Notes**", "23-27 Nov 2026", "Week of soon", "\f",
    ];

    [Fact]
    public void Every_line_of_a_random_plan_is_accounted_for()
    {
        var plans = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join('\n', pieces));

        Prop.ForAll(Arb.From(plans), markdown =>
        {
            var lost = Coverage.LostLines(markdown, PlanReader.Read(markdown, Today));

            return (lost.Count == 0).Label(string.Join("; ", lost));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_text_at_all_is_read_or_refused_with_a_reason()
    {
        Prop.ForAll<string?>(text =>
        {
            var markdown = text ?? "";

            try
            {
                return Coverage.LostLines(markdown, PlanReader.Read(markdown, Today)).Count == 0;
            }
            catch (PlanUnreadableException exception)
            {
                return exception.Problem == PlanProblem.NotText && markdown.Contains('\0');
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Items_stand_in_their_weeks_and_in_the_order_of_the_source()
    {
        Prop.ForAll(Arb.From(Gen.Elements(Pieces).ListOf()), pieces =>
        {
            var draft = PlanReader.Read(string.Join('\n', pieces), Today);

            return draft.Items.Zip(draft.Items.Skip(1)).All(pair => pair.First.Line <= pair.Second.Line).Label("order")
                .And(draft.Weeks.SequenceEqual(draft.Items.Select(item => item.WeekStartsOn).OfType<DateOnly>().Distinct().Order()).Label("weeks"))
                .And(draft.Items.All(item => item.WeekStartsOn is not { } monday || monday.DayOfWeek == DayOfWeek.Monday).Label("Mondays"))
                .And(draft.Items.All(item => (item.DaysOff is >= 1 and <= 7) == (item.Kind == PlanItemKind.TimeOff)).Label("days off"))
                .And(draft.Items.All(item => item.Title.Length is > 0 and <= 500).Label("titles"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_empty_text_is_an_empty_plan() => Assert.Equivalent(new PlanDraft(), PlanReader.Read("", Today));

    [Fact]
    public void The_first_heading_is_the_title_when_front_matter_has_none()
    {
        Assert.Equal("My plan", PlanReader.Read("# My plan\n\n## Week 3\n- a", Today).Title);
        Assert.Null(PlanReader.Read("# Growth: {{NAME}}\n## Notes", Today).Title);
        Assert.Null(PlanReader.Read("## Week 3\n- a", Today).Title);
        Assert.Equal("Both", PlanReader.Read("---\ntitle: 'Both'\n---\n# My plan", Today).Title);
    }

    [Fact]
    public void A_rule_at_the_top_is_no_front_matter() =>
        Assert.Single(PlanReader.Read("---\n\n## Week 3, 2027\n- a\n\n---\n", Today).Items);

    [Fact]
    public void Context_knows_its_headings_and_lines()
    {
        var draft = PlanReader.Read("# Plan\n\n## Feedback\n\nMore code.\n\n- More reviews\n\n### Ada\nFine.", Today);

        Assert.Equal(
            [new("Plan / Feedback", "More code.\n\n- More reviews", 5, 7), new("Plan / Feedback / Ada", "Fine.", 10, 10)],
            draft.Context);
    }

    [Fact]
    public void What_is_too_long_is_refused()
    {
        Assert.Equal(PlanProblem.TooLong, Refused(new string('x', PlanReader.MaximumLength + 1)));
        Assert.Equal(PlanProblem.TooLong, Refused(new string('\n', PlanReader.MaximumLines)));
        Assert.Empty(PlanReader.Read(new string('x', PlanReader.MaximumLength), Today).Items);
    }

    [Fact]
    public void What_is_no_text_is_refused() => Assert.Equal(PlanProblem.NotText, Refused("PK\0\u0001"));

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void What_is_nested_too_deeply_is_refused(string marker) =>
        Assert.Equal(PlanProblem.TooDeep, Refused(string.Concat(Enumerable.Repeat(marker, 10_000)) + "x"));

    [Fact]
    public void What_is_nested_too_deeply_line_by_line_is_refused() =>
        Assert.Equal(PlanProblem.TooDeep, Refused(string.Join('\n', Enumerable.Range(0, 450).Select(depth => new string(' ', 2 * depth) + "- a"))));

    [Theory]
    [InlineData("`")]
    [InlineData("``x`")]
    [InlineData("**")]
    [InlineData("[")]
    [InlineData("![](")]
    [InlineData("<a ")]
    [InlineData("| ")]
    [InlineData("(")]
    [InlineData("Week ")]
    [InlineData("every day and ")]
    [InlineData("is done before ")]
    [InlineData("e\u0301\u0301\u0301")]
    [InlineData("- a `\n")]
    [InlineData("\\")]
    public void Hostile_repetition_is_read(string piece)
    {
        var count = Math.Min(PlanReader.MaximumLength / piece.Length, piece.Contains('\n', StringComparison.Ordinal) ? PlanReader.MaximumLines - 2 : int.MaxValue) - 20;
        var draft = PlanReader.Read("## Week 3, 2027\n- x " + string.Concat(Enumerable.Repeat(piece, count)), Today);

        Assert.NotEmpty(draft.Items);
        Assert.All(draft.Items, item => Assert.InRange(item.Title.Length, 1, 500));
    }

    private static PlanProblem Refused(string markdown) => Assert.Throws<PlanUnreadableException>(() => PlanReader.Read(markdown, Today)).Problem;
}
