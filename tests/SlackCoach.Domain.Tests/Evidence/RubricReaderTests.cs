using SlackCoach.Domain.Evidence;

namespace SlackCoach.Domain.Tests.Evidence;

public sealed class RubricReaderTests
{
    private const string Yaml = """
        # Harborline's ladder
        name: Engineering ladder
        levels: [Senior, Staff]
        competencies:
          Craft:
            Senior: Writes what others can change
            Staff:
              - Sets the standard
              - for several teams
          System design: {Staff: Designs across teams}
        """;

    private const string ListedYaml = """
        competencies:
          - name: Craft
            levels:
              Senior: Writes what others can change
              Staff: Sets the standard for several teams
          - name: System design
            levels: {Staff: Designs across teams}
        """;

    private const string Table = """
        # Engineering ladder

        | Competency | Senior | Staff |
        |---|---|---|
        | **Craft** | Writes what others can change | Sets the standard for several teams |
        | System design | | Designs across teams |

        More on the wiki.
        """;

    private const string Bullets = """
        # Engineering ladder

        What we look at:

        ## Craft

        - **Senior:** Writes what others can change
        - Staff: Sets the standard for several teams

        ## System design

        - Staff: Designs across teams
        """;

    private const string Headings = """
        # Engineering ladder
        ## Craft
        ### Senior
        Writes what others can change
        ### Staff
        - Sets the standard
        - for several teams
        ## System design
        ### Staff
        Designs across teams
        """;

    [Theory]
    [InlineData(Yaml, "ladder.yml")]
    [InlineData(Yaml, "")]
    [InlineData(ListedYaml, "")]
    [InlineData(Table, "ladder.md")]
    [InlineData(Table, "")]
    [InlineData(Bullets, "")]
    [InlineData(Headings, "")]
    public void Every_form_says_the_same(string text, string name)
    {
        var (rubric, problems) = RubricReader.Read(text, name);

        Assert.Empty(problems);
        Assert.Equal(["Senior", "Staff"], rubric!.Levels);
        Assert.Equal(
            [("craft", "Craft", "Sets the standard for several teams"), ("system-design", "System design", "Designs across teams")],
            rubric.At(null).Select(competency => (competency.Tag, competency.Title, competency.Expectation)));
        Assert.Equal(["Writes what others can change", null], rubric.At("senior").Select(competency => competency.Expectation));
    }

    [Theory]
    [InlineData("levels: [Senior, Senior]\ncompetencies: [Craft]", "Line 1, levels: “Senior” is listed twice.")]
    [InlineData("levels: Senior\ncompetencies: [Craft]", "Line 1, levels: It has to be a list of names, such as [Senior, Staff].")]
    [InlineData("levels: [Senior]\ncompetencies:\n  Craft:\n    Staff: Leads", "Line 4, Craft: “Staff” is none of the levels: Senior.")]
    [InlineData("levels: [Senior]\ncompetencies:\n  - levels: {}", "Line 3, competencies: An entry has to have a name.")]
    [InlineData("levels: [Senior]\ncompetencies:\n  Craft: Leads", "Line 3, Craft: It has to say what is expected at each level, such as “Staff: leads the work of several teams”.")]
    [InlineData("levels: [Senior]\ncompetencies: []", "Line 1, competencies: There are none.")]
    [InlineData("competencies: [Craft]", "Line 1, levels: There are none.")]
    [InlineData("levels: [Senior]\nskills: [Craft]\ncompetencies: [Craft]", "Line 2, skills: I know name, levels and competencies only.")]
    [InlineData("levels: [Senior\ncompetencies: x", "file: This is no YAML. Mind the blanks at the line's beginning and the colons.")]
    [InlineData("levels: &a [*a]\ncompetencies: x", "Line 1, levels: A level has to be a name.")]
    [InlineData("| Competency | Senior |\n|---|---|\n| Craft | a | b |", "Line 3, Craft: The row has more cells than the table's head.")]
    [InlineData("Just words.", "Line 1, competencies: There are none.")]
    public void Says_what_is_wrong_and_where(string text, string problem)
    {
        var (rubric, problems) = RubricReader.Read(text);

        Assert.Null(rubric);
        Assert.Contains(problem, string.Join('\n', problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_and_endless_lists_end()
    {
        Assert.Contains("nested too deeply", RubricReader.Read("levels: " + new string('[', 50_000)).Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(20, RubricReader.Read("levels: [A]\ncompetencies: [" + string.Join(", ", Enumerable.Range(1, 500).Select(n => $"C{n}")) + "]").Problems.Count);
        Assert.Equal("file", RubricReader.Read(new string('x', RubricReader.Longest + 1)).Problems[0].Field);
    }
}
