namespace SlackCoach.Domain.StepUps;

/// <summary>A way to grow: work beyond one's usual tasks, with the preparation that it takes.</summary>
/// <param name="Id">What names it: lower-case letters, digits and hyphens; a workspace's own entry of the same id stands in for the built-in one.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Why">What it is good for, in a sentence or two.</param>
/// <param name="Grows">The tags of the directions that it shows: <c>scope</c>, <c>impact</c>, <c>autonomy</c>, or competencies of a company.</param>
/// <param name="SpeaksTo">Beginnings of words by which a problem or a company's competency is known to be about it, in lower case.</param>
/// <param name="Steps">The preparation and the work, in order; at least one.</param>
public sealed record StepUp(
    string Id, string Title, string Why, IReadOnlyList<string> Grows, IReadOnlyList<string> SpeaksTo, IReadOnlyList<string> Steps)
{
    /// <summary>The longest title or step, in UTF-16 code units: 150.</summary>
    public const int LongestTitle = 150;

    /// <summary>The most steps: 12.</summary>
    public const int MostSteps = 12;
}

/// <summary>What was read of a catalogue, and what was wrong with the rest.</summary>
/// <param name="StepUps">The entries that could be read, in their order.</param>
/// <param name="Problems">What could not, each with its line in the file, from 1.</param>
public sealed record StepUpCatalogue(IReadOnlyList<StepUp> StepUps, IReadOnlyList<(int Line, string Message)> Problems)
{
    /// <summary>This catalogue with another's entries: one of the same id takes its place, a new one comes at the end.</summary>
    public StepUpCatalogue With(StepUpCatalogue other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var own = other.StepUps.ToDictionary(stepUp => stepUp.Id, StringComparer.Ordinal);

        return new StepUpCatalogue(
            [.. StepUps.Select(stepUp => own.GetValueOrDefault(stepUp.Id, stepUp)), .. other.StepUps.Where(stepUp => StepUps.All(known => known.Id != stepUp.Id))],
            [.. Problems, .. other.Problems]);
    }
}
