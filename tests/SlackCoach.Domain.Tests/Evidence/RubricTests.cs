using SlackCoach.Domain.Evidence;
using SlackCoach.Domain.Plans;

namespace SlackCoach.Domain.Tests.Evidence;

public sealed class RubricTests
{
    private const string Plan = """
        # From senior to staff

        ## What I heard

        - Nothing that counts as a problem

        ## Problems to solve

        Taken from the review:

        1. No piece of work of mine **crosses** team borders.
        2. My reviews come late
           and in bursts.
           - in October more than else
        3. Threads that wait for me get lost.

        ## Timeline

        ### Week 1, 2027

        - Write the problem statement
        """;

    [Fact]
    public void The_plans_problems_are_read_from_its_list()
    {
        var problems = PlanProblems.Of(PlanReader.Read(Plan, new DateOnly(2027, 1, 4)).Context);

        Assert.Equal(
            [
                "No piece of work of mine crosses team borders.",
                "My reviews come late and in bursts.",
                "Threads that wait for me get lost.",
            ],
            problems);
    }

    [Theory]
    [InlineData("Problems", 1)]
    [InlineData("Review / Opportunity areas", 1)]
    [InlineData("Problems / What went well", 0)]
    [InlineData("", 0)]
    public void A_heading_has_to_speak_of_problems_itself(string heading, int expected) =>
        Assert.Equal(expected, PlanProblems.Of([new ContextPassage(heading, "- Little code", 1, 1)]).Count);

    [Fact]
    public void Numbers_of_problems_become_tags_that_stay()
    {
        var rubric = Rubric.Of(["Low amount of code", "Poor visibility", "poor visibility", "Scope"]);

        Assert.Equal(["low-amount-of-code", "poor-visibility", "poor-visibility-2", "scope-2"], rubric.ProblemTags);
        Assert.Equal(["poor-visibility", "impact", "p9", "go"], rubric.Resolve(["p2", "impact", "problem-2", "p9", "go"]));
        Assert.Equal(["Impact", "Low amount of code"], rubric.Named(["low-amount-of-code", "go", "impact"]).Select(competency => competency.Title));
    }

    [Fact]
    public void A_companys_own_competencies_stand_in_for_the_directions()
    {
        var rubric = Rubric.Of(["Scope"], [new Competency("craft", "Craft", CompetencySource.Company)]);

        Assert.Equal(["craft", "scope"], rubric.Competencies.Select(competency => competency.Tag));
    }
}
