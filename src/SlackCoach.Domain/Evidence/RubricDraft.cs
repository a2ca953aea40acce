namespace SlackCoach.Domain.Evidence;

/// <summary>A rubric while it is read.</summary>
internal sealed class RubricDraft
{
    private const int LongestName = 100;
    private const int MostProblems = 20;

    private readonly List<string> _levels = [];
    private readonly List<(string Name, Dictionary<string, string> Expectations)> _competencies = [];
    private readonly List<RubricProblem> _problems = [];

    public string? Name { get; set; }

    /// <summary>Whether the levels were listed, so that no others may be named.</summary>
    public bool HasListedLevels { get; set; }

    public void Problem(int line, string field, string message)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(new RubricProblem(line, field, message));
        }
    }

    /// <summary>Adds a level that is listed.</summary>
    public void AddLevel(int line, string name)
    {
        if (!IsName(line, "levels", name))
        {
            return;
        }

        if (Known(name) is not null)
        {
            Problem(line, "levels", $"“{name}” is listed twice.");
        }
        else if (_levels.Count == CompanyRubric.MostLevels)
        {
            Problem(line, "levels", FormattableString.Invariant($"There are more than {CompanyRubric.MostLevels} levels."));
        }
        else
        {
            _levels.Add(name);
        }
    }

    /// <summary>Adds a competency, to which expectations are added next.</summary>
    public bool AddCompetency(int line, string name)
    {
        if (!IsName(line, "competencies", name))
        {
            return false;
        }

        if (_competencies.Any(competency => competency.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            Problem(line, "competencies", $"“{name}” is there twice.");
            return false;
        }

        if (_competencies.Count == CompanyRubric.MostCompetencies)
        {
            Problem(line, "competencies", FormattableString.Invariant($"There are more than {CompanyRubric.MostCompetencies} competencies."));
            return false;
        }

        _competencies.Add((name, new Dictionary<string, string>(StringComparer.Ordinal)));

        return true;
    }

    /// <summary>Adds what the last competency expects at a level; what is empty is left out.</summary>
    public void Expect(int line, string level, string text)
    {
        var (name, expectations) = _competencies[^1];

        if (Known(level) is not { } known)
        {
            if (HasListedLevels)
            {
                Problem(line, name, $"“{level}” is none of the levels: {string.Join(", ", _levels)}.");
                return;
            }

            AddLevel(line, level);

            if ((known = Known(level)) is null)
            {
                return;
            }
        }

        var expected = EvidencePhrase.OneLine(text);

        if (expected.Length > 0)
        {
            // Several entries of one level are read on.
            expectations[known] = expectations.TryGetValue(known, out var before) ? EvidencePhrase.OneLine($"{before} {expected}") : expected;
        }
    }

    public bool IsLevel(string name) => Known(name) is not null;

    public RubricReading Finish()
    {
        if (_problems.Count == 0 && _competencies.Count == 0)
        {
            Problem(1, "competencies", "There are none.");
        }
        else if (_problems.Count == 0 && _levels.Count == 0)
        {
            Problem(1, "levels", "There are none.");
        }

        return _problems.Count > 0
            ? new RubricReading(null, _problems)
            : new RubricReading(new CompanyRubric(Name, _levels, [.. _competencies.Select(competency => new CompanyCompetency(competency.Name, competency.Expectations))]), []);
    }

    private string? Known(string level) => _levels.Find(known => known.Equals(level, StringComparison.OrdinalIgnoreCase));

    private bool IsName(int line, string field, string name)
    {
        if (name.Length is > 0 and <= LongestName && name.Any(char.IsLetter))
        {
            return true;
        }

        Problem(line, field, name.Length == 0 ? "A name is empty." : name.Length > LongestName ? "A name is longer than 100 characters." : $"“{name}” is no name: it has no letter.");

        return false;
    }
}
