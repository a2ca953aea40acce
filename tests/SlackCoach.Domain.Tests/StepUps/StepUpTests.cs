using FsCheck;
using FsCheck.Fluent;
using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.StepUps;

namespace SlackCoach.Domain.Tests.StepUps;

public sealed class StepUpTests
{
    private static readonly CaseGap Scope = Gap("scope", "Scope", CompetencySource.Direction);
    private static readonly CaseGap Impact = Gap("impact", "Impact", CompetencySource.Direction);
    private static readonly CaseGap Visible = Gap("p1", "Not visible enough", CompetencySource.Problem);

    private static readonly StepUp[] Catalogue =
    [
        Of("idle", grows: [], speaksTo: []),
        Of("scope-only", grows: ["scope"], speaksTo: []),
        Of("impact-only", grows: ["impact"], speaksTo: []),
        Of("both", grows: ["scope", "impact"], speaksTo: []),
        Of("visible", grows: [], speaksTo: ["visib"]),
    ];

    [Fact]
    public void What_speaks_to_most_gaps_comes_first_and_each_gap_is_spoken_to_before_one_is_twice()
    {
        var ranked = StepUpOffers.Ranked(Catalogue, [Scope, Impact, Visible], new HashSet<string>());

        Assert.Equal(["both", "visible", "scope-only", "impact-only", "idle"], ranked.Select(offer => offer.StepUp.Id));
        Assert.Equal([Scope, Impact], ranked[0].Gaps);
        Assert.Equal([Visible], ranked[1].Gaps);
    }

    [Fact]
    public void Without_gaps_the_catalogues_order_holds_and_what_was_picked_is_not_offered() =>
        Assert.Equal(["idle", "impact-only", "both", "visible"], StepUpOffers.Ranked(Catalogue, [], new HashSet<string> { "scope-only" }).Select(offer => offer.StepUp.Id));

    [Fact]
    public void Whatever_the_gaps_each_way_is_offered_once() =>
        Prop.ForAll(Gen.SubListOf<CaseGap>(Scope, Impact, Visible).ToArbitrary(), gaps =>
            Assert.Equal(
                Catalogue.Select(stepUp => stepUp.Id).Order(StringComparer.Ordinal),
                StepUpOffers.Ranked(Catalogue, [.. gaps], new HashSet<string>()).Select(offer => offer.StepUp.Id).Order(StringComparer.Ordinal))).QuickCheckThrowOnFailure();

    [Fact]
    public void Steps_are_laid_over_the_weeks_that_are_worked()
    {
        var off = new DateOnly(2027, 1, 18);

        Assert.Equal(
            [new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 25), new DateOnly(2027, 2, 1)],
            StepUpOffers.Weeks(3, new DateOnly(2027, 1, 8), day => day < off || day >= off.AddDays(7)));
        Assert.Empty(StepUpOffers.Weeks(3, new DateOnly(2027, 1, 8), _ => false));
    }

    [Theory]
    [InlineData("", 1, "It has to begin with step_ups: and a list.")]
    [InlineData("step_ups: none", 1, "It has to begin with step_ups: and a list.")]
    [InlineData("step_ups:\n  - [a", 3, "This is no YAML.")]
    [InlineData("step_ups:\n  - id: a\n    why: W\n    steps: [One]", 2, "title: it is missing.")]
    [InlineData("step_ups:\n  - id: A b\n    title: T\n    why: W\n    steps: [One]", 2, "id: A b has to be of lower-case letters")]
    [InlineData("step_ups:\n  - id: a\n    title: T\n    why: W\n    steps: []", 2, "steps: there have to be 1 to 12.")]
    [InlineData("step_ups:\n  - id: a\n    title: T\n    why: W\n    colour: red\n    steps: [One]", 5, "colour: I know id, title, why, grows, speaks_to, steps only.")]
    public void Says_what_is_wrong_and_where(string yaml, int line, string message)
    {
        var problem = Assert.Single(StepUpReader.Read(yaml).Problems);

        Assert.Equal(line, problem.Line);
        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspaces_entry_stands_in_for_the_one_of_its_id_and_a_wrong_one_loses_nothing_else()
    {
        var own = StepUpReader.Read("""
            step_ups:
              - id: scope-only
                title: Ours
                why: Because
                grows: [Impact]
                steps: ["First: ask", Then do]
              - id: broken
                title: No steps
                why: Because
              - id: scope-only
                title: Twice
                why: Because
                steps: [One]
              - id: new-one
                title: New
                why: Because
                steps: [One]
            """);
        var merged = new StepUpCatalogue(Catalogue, []).With(own);

        Assert.Equal(["idle", "scope-only", "impact-only", "both", "visible", "new-one"], merged.StepUps.Select(stepUp => stepUp.Id));
        Assert.Equal("Ours", merged.StepUps[1].Title);
        Assert.Equal(["impact"], merged.StepUps[1].Grows);
        Assert.Equal([7, 10], merged.Problems.Select(problem => problem.Line));
    }

    private static StepUp Of(string id, string[] grows, string[] speaksTo) => new(id, id, "Why", grows, speaksTo, ["One"]);

    private static CaseGap Gap(string tag, string title, CompetencySource source) => new(new Competency(tag, title, source), null, $"{title}: no evidence yet.");
}
