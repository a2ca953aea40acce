using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SlackCoach.Domain.Evidence;

/// <summary>A rubric in YAML.</summary>
internal static class RubricYaml
{
    // A rubric is four deep; the parser itself would follow any depth.
    private const int Deepest = 20;

    public static void Read(string text, RubricDraft draft)
    {
        try
        {
            if (TooDeepAt(text) is { } line)
            {
                draft.Problem(line, "file", "It is nested too deeply.");
                return;
            }

            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));

            if (yaml.Documents is not [{ RootNode: YamlMappingNode root }, ..])
            {
                draft.Problem(1, "file", "It has to begin with “levels:” and “competencies:”.");
                return;
            }

            Read(root, draft);
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // Of some texts the scanner only says that it lost its way.
            var line = exception is YamlException { Start.Line: var at } ? (int)Math.Max(1, at) : 1;
            draft.Problem(line, "file", "This is no YAML. Mind the blanks at the line's beginning and the colons.");
        }
    }

    private static void Read(YamlMappingNode root, RubricDraft draft)
    {
        foreach (var (key, value) in root.Children)
        {
            // Levels first, wherever they stand.
            if (Text(key) == "levels")
            {
                Levels(value, draft);
            }
        }

        foreach (var (key, value) in root.Children)
        {
            switch (Text(key))
            {
                case "levels":
                    break;
                case "name" or "title":
                    draft.Name = Text(value) is { Length: > 0 } name ? EvidencePhrase.OneLine(name) : null;
                    break;
                case "competencies":
                    Competencies(value, draft);
                    break;
                case var other:
                    draft.Problem(LineOf(key), other ?? "file", "I know name, levels and competencies only.");
                    break;
            }
        }
    }

    private static void Levels(YamlNode value, RubricDraft draft)
    {
        draft.HasListedLevels = true;

        if (value is not YamlSequenceNode levels)
        {
            draft.Problem(LineOf(value), "levels", "It has to be a list of names, such as [Senior, Staff].");
            return;
        }

        foreach (var level in levels)
        {
            if (Text(level) is { } name)
            {
                draft.AddLevel(LineOf(level), name);
            }
            else
            {
                draft.Problem(LineOf(level), "levels", "A level has to be a name.");
            }
        }
    }

    private static void Competencies(YamlNode value, RubricDraft draft)
    {
        switch (value)
        {
            case YamlMappingNode named:
                foreach (var (name, expectations) in named.Children)
                {
                    Competency(name, expectations, draft);
                }

                break;
            case YamlSequenceNode listed:
                foreach (var entry in listed)
                {
                    Entry(entry, draft);
                }

                break;
            default:
                draft.Problem(LineOf(value), "competencies", "It has to be a list, or names with what is expected at each level.");
                break;
        }
    }

    private static void Entry(YamlNode entry, RubricDraft draft)
    {
        if (entry is YamlScalarNode)
        {
            Competency(entry, null, draft);
        }
        else if (entry is YamlMappingNode mapping && Child(mapping, "name") is { } name)
        {
            Competency(name, Child(mapping, "levels"), draft);
        }
        else
        {
            draft.Problem(LineOf(entry), "competencies", "An entry has to have a name.");
        }
    }

    private static void Competency(YamlNode name, YamlNode? expectations, RubricDraft draft)
    {
        if (Text(name) is not { } title)
        {
            draft.Problem(LineOf(name), "competencies", "A name has to be a text.");
            return;
        }

        if (!draft.AddCompetency(LineOf(name), title))
        {
            return;
        }

        switch (expectations)
        {
            case null or YamlScalarNode { Value: null or "" }:
                break;
            case YamlMappingNode byLevel:
                foreach (var (level, text) in byLevel.Children)
                {
                    Expectation(title, level, text, draft);
                }

                break;
            default:
                draft.Problem(LineOf(expectations), title, "It has to say what is expected at each level, such as “Staff: leads the work of several teams”.");
                break;
        }
    }

    private static void Expectation(string title, YamlNode level, YamlNode text, RubricDraft draft)
    {
        var words = text is YamlSequenceNode several ? string.Join(' ', several.Select(Text)) : Text(text);

        if (Text(level) is { } name && words is not null)
        {
            draft.Expect(LineOf(level), name, words);
        }
        else
        {
            draft.Problem(LineOf(text), title, "What is expected has to be a text or a list of texts.");
        }
    }

    private static int? TooDeepAt(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;

        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;

            if (depth > Deepest)
            {
                return (int)parser.Current.Start.Line;
            }
        }

        return null;
    }

    private static YamlNode? Child(YamlMappingNode mapping, string key) =>
        mapping.Children.FirstOrDefault(child => Text(child.Key) == key).Value;

    private static string? Text(YamlNode node) => (node as YamlScalarNode)?.Value?.Trim();

    private static int LineOf(YamlNode node) => (int)Math.Max(1, node.Start.Line);
}
