using System.Globalization;
using System.Text.RegularExpressions;
using SlackCoach.Domain.Evidence;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SlackCoach.Domain.StepUps;

/// <summary>Reads a catalogue from YAML: <c>step_ups</c>, a list of entries with <c>id</c>, <c>title</c>, <c>why</c>, <c>grows</c>,
/// <c>speaks_to</c> and <c>steps</c>. An entry that is wrong is left out and named; the others are kept.</summary>
public static partial class StepUpReader
{
    private static readonly string[] Known = ["id", "title", "why", "grows", "speaks_to", "steps"];

    /// <summary>Reads a whole file. Never throws for what is in it.</summary>
    public static StepUpCatalogue Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));

            return yaml.Documents is [{ RootNode: YamlMappingNode root }] && root.Children.TryGetValue("step_ups", out var list) && list is YamlSequenceNode entries
                ? Read(entries)
                : Broken(1, "It has to begin with step_ups: and a list.");
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            return Broken(exception is YamlException { Start.Line: var at } ? (int)Math.Max(1, at) : 1, "This is no YAML. Mind the blanks at the line's beginning and the colons.");
        }
    }

    private static StepUpCatalogue Broken(int line, string message) => new([], [(line, message)]);

    private static StepUpCatalogue Read(YamlSequenceNode entries)
    {
        var (stepUps, problems) = (new List<StepUp>(), new List<(int, string)>());

        foreach (var entry in entries)
        {
            var (stepUp, found) = Read(entry);
            problems.AddRange(found);

            if (stepUp is not null && stepUps.Exists(known => known.Id == stepUp.Id))
            {
                problems.Add((LineOf(entry), $"id: {stepUp.Id} is there twice; the first one counts."));
            }
            else if (stepUp is not null)
            {
                stepUps.Add(stepUp);
            }
        }

        return new StepUpCatalogue(stepUps, problems);
    }

    private static (StepUp? StepUp, List<(int, string)> Problems) Read(YamlNode node)
    {
        var problems = new List<(int, string)>();

        if (node is not YamlMappingNode entry)
        {
            return (null, [(LineOf(node), "An entry has to have an id, a title, a why and steps.")]);
        }

        foreach (var key in entry.Children.Keys.Where(key => !Known.Contains(Text(key))))
        {
            problems.Add((LineOf(key), $"{Text(key)}: I know {string.Join(", ", Known)} only."));
        }

        var (id, title, why) = (Required("id"), Required("title"), Required("why"));
        var steps = Many("steps");

        if (id is not null && !Identifier().IsMatch(id))
        {
            problems.Add((LineOf(entry), $"id: {id} has to be of lower-case letters, digits and hyphens, at most 60."));
        }

        if (steps.Count is 0 or > StepUp.MostSteps)
        {
            problems.Add((LineOf(entry), string.Create(CultureInfo.InvariantCulture, $"steps: there have to be 1 to {StepUp.MostSteps}.")));
        }

        foreach (var text in steps.Append(title).OfType<string>().Where(text => text.Length > StepUp.LongestTitle))
        {
            problems.Add((LineOf(entry), string.Create(CultureInfo.InvariantCulture, $"“{text[..40]}…” is longer than {StepUp.LongestTitle} characters.")));
        }

        return problems.Count > 0
            ? (null, problems)
            : (new StepUp(id!, title!, why!, [.. Many("grows").Select(tag => tag.ToLowerInvariant())], [.. Many("speaks_to").Select(word => word.ToLowerInvariant())], steps), problems);

        string? Required(string key)
        {
            if (entry.Children.TryGetValue(key, out var value) && Text(value) is { Length: > 0 } text)
            {
                return EvidencePhrase.OneLine(text);
            }

            problems.Add((LineOf(entry), $"{key}: it is missing."));

            return null;
        }

        List<string> Many(string key) => entry.Children.TryGetValue(key, out var value) && value is YamlSequenceNode many
            ? [.. many.Select(Text).OfType<string>().Select(EvidencePhrase.OneLine).Where(text => text.Length > 0)]
            : [];
    }

    private static string? Text(YamlNode node) => (node as YamlScalarNode)?.Value;

    private static int LineOf(YamlNode node) => (int)Math.Max(1, node.Start.Line);

    [GeneratedRegex("^[a-z0-9-]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
