using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Evidence;

/// <summary>A rubric of a company's own: what is expected in each competency at each level.</summary>
/// <param name="Name">What it is called; null where it does not say. Foreign text.</param>
/// <param name="Levels">The levels, the lowest first; at least one.</param>
/// <param name="Competencies">The competencies, in the rubric's order; at least one.</param>
public sealed record CompanyRubric(string? Name, IReadOnlyList<string> Levels, IReadOnlyList<CompanyCompetency> Competencies)
{
    /// <summary>The most levels.</summary>
    public const int MostLevels = 15;

    /// <summary>The most competencies: with the problems of a plan they have room in one of Slack's lists.</summary>
    public const int MostCompetencies = 60;

    /// <summary>What evidence is tied to for somebody who works towards a level.</summary>
    /// <param name="level">The level; null, or one that it does not have, for the highest.</param>
    public IReadOnlyList<Competency> At(string? level)
    {
        var wanted = LevelOf(level) ?? Levels[^1];
        var taken = new HashSet<string>(StringComparer.Ordinal);

        return [.. Competencies.Select(competency => new Competency(
            Rubric.Free(DocumentTags.Of(competency.Name) ?? "competency", taken), competency.Name, CompetencySource.Company)
        {
            Expectation = competency.Expectations.GetValueOrDefault(wanted),
        })];
    }

    /// <summary>The level of that name, as it writes it, whatever the case; null where it has none.</summary>
    public string? LevelOf(string? level) => Levels.FirstOrDefault(known => known.Equals(level?.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>A competency of a company's rubric.</summary>
/// <param name="Name">Its name. Foreign text.</param>
/// <param name="Expectations">What is expected, by level; a level may be missing. Foreign text.</param>
public sealed record CompanyCompetency(string Name, IReadOnlyDictionary<string, string> Expectations);

/// <summary>Something in a rubric that cannot be read.</summary>
/// <param name="Line">The line in the source, from 1.</param>
/// <param name="Field">What it is about, such as <c>competencies</c>.</param>
/// <param name="Message">What is wrong, in words for the member.</param>
public sealed record RubricProblem(int Line, string Field, string Message)
{
    /// <summary>The problem in a sentence.</summary>
    public override string ToString() => FormattableString.Invariant($"Line {Line}, {Field}: {Message}");
}

/// <summary>What came of reading a rubric.</summary>
/// <param name="Rubric">The rubric; null where it has problems.</param>
/// <param name="Problems">What is wrong with it; none where it was read.</param>
public sealed record RubricReading(CompanyRubric? Rubric, IReadOnlyList<RubricProblem> Problems)
{
    internal static RubricReading Failed(int line, string field, string message) => new(null, [new RubricProblem(line, field, message)]);
}
