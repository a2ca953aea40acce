using SlackCoach.Domain.Reading;

namespace SlackCoach.Domain.Evidence;

/// <summary>Something that a case has to show, and the tag that ties evidence to it.</summary>
/// <param name="Tag">The tag, as <see cref="DocumentTags.Of"/> makes it; no other competency of the rubric has it.</param>
/// <param name="Title">The competency in words: of our own for the directions, foreign text for the others.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Competency(string Tag, string Title, CompetencySource Source)
{
    /// <summary>What is expected at the level that the member works towards; null where nothing is said.</summary>
    public string? Expectation { get; init; }
}

/// <summary>Where a competency comes from.</summary>
public enum CompetencySource
{
    /// <summary>One of the three built-in directions.</summary>
    Direction,

    /// <summary>The rubric that a company has of its own.</summary>
    Company,

    /// <summary>A problem that the plan is meant to solve.</summary>
    Problem,
}

/// <summary>What a member's evidence is tied to: the directions or a company's own competencies, then the problems of their plan.</summary>
public sealed class Rubric
{
    /// <summary>The directions in which one grows, where a company has no rubric of its own.</summary>
    public static readonly IReadOnlyList<Competency> Directions =
    [
        new("scope", "Scope", CompetencySource.Direction),
        new("impact", "Impact", CompetencySource.Direction),
        new("autonomy", "Autonomy", CompetencySource.Direction),
    ];

    private Rubric(IReadOnlyList<Competency> competencies, IReadOnlyList<string> problemTags)
    {
        (Competencies, ProblemTags) = (competencies, problemTags);
    }

    /// <summary>All of them: the directions or the company's, then the problems in the plan's order.</summary>
    public IReadOnlyList<Competency> Competencies { get; }

    /// <summary>The tags of the problems, in the plan's order.</summary>
    public IReadOnlyList<string> ProblemTags { get; }

    /// <summary>Puts a rubric together.</summary>
    /// <param name="problems">The problems of the plan, in its order.</param>
    /// <param name="company">A company's own competencies, which stand in for the directions; none for the directions.</param>
    public static Rubric Of(IEnumerable<string> problems, IReadOnlyList<Competency>? company = null)
    {
        ArgumentNullException.ThrowIfNull(problems);

        var competencies = (company is { Count: > 0 } ? company : Directions).ToList();
        var taken = competencies.Select(competency => competency.Tag).ToHashSet(StringComparer.Ordinal);
        var tags = new List<string>();

        foreach (var problem in problems)
        {
            var tag = Free(DocumentTags.Of(problem) ?? "problem", taken);
            tags.Add(tag);
            competencies.Add(new Competency(tag, problem, CompetencySource.Problem));
        }

        return new Rubric(competencies, tags);
    }

    /// <summary>Tags as they are kept: <c>p2</c> and <c>problem-2</c> become the tag of the plan's second problem, which stays when the plan numbers them anew.</summary>
    public IReadOnlyList<string> Resolve(IEnumerable<string> tags) => DocumentTags.Join(tags.Select(tag => ProblemOf(tag) ?? tag), []);

    /// <summary>The competencies that tags name, in the rubric's order.</summary>
    public IReadOnlyList<Competency> Named(IEnumerable<string> tags)
    {
        var named = tags.ToHashSet(StringComparer.Ordinal);

        return [.. Competencies.Where(competency => named.Contains(competency.Tag))];
    }

    /// <summary>A tag that none has, made of one that may be taken; takes it.</summary>
    internal static string Free(string tag, HashSet<string> taken)
    {
        var free = tag;

        for (var number = 2; !taken.Add(free); number++)
        {
            free = FormattableString.Invariant($"{tag[..Math.Min(tag.Length, 36)]}-{number}");
        }

        return free;
    }

    private string? ProblemOf(string tag)
    {
        var number = tag.StartsWith("problem-", StringComparison.Ordinal) ? tag["problem-".Length..] : tag.StartsWith('p') ? tag[1..] : "";

        return number.Length is 1 or 2 && number.All(char.IsAsciiDigit) && int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) is var at
            && at >= 1 && at <= ProblemTags.Count
                ? ProblemTags[at - 1]
                : null;
    }
}
