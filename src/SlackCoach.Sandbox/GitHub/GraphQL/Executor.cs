using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.GitHub.GraphQL;

/// <summary>Runs a document over a tree of nodes.</summary>
internal sealed class Executor(Document document, IReadOnlyDictionary<string, object?> variables)
{
    private readonly JsonArray _errors = [];

    /// <summary>The answer's body: <c>data</c>, and <c>errors</c> where a part failed.</summary>
    /// <exception cref="GraphQLProblem">The document does not fit the schema; nothing was run.</exception>
    public JsonObject Run(Node query)
    {
        foreach (var variable in document.Variables.Where(variable => variable.IsRequired))
        {
            if (variables.GetValueOrDefault(variable.Name) is null)
            {
                throw GraphQLProblem.Refused($"Variable ${variable.Name} is required", "argumentLiteralsIncompatible");
            }
        }

        var data = Resolve(query, document.Operation, path: null);
        return _errors.Count == 0 ? new JsonObject { ["data"] = data } : new JsonObject { ["data"] = data, ["errors"] = _errors };
    }

    /// <summary>The arguments of a field with variables in place.</summary>
    public Arguments ArgumentsOf(Field field) => field.Arguments.Count == 0 ? Arguments.None : new(field.Arguments.ToDictionary(one => one.Key, one => Fill(one.Value)));

    private object? Fill(object? value) => value switch
    {
        Variable variable when document.Variables.FirstOrDefault(one => one.Name == variable.Name) is { } defined =>
            variables.TryGetValue(variable.Name, out var given) ? given : defined.Default,
        Variable variable => throw GraphQLProblem.Refused($"Variable ${variable.Name} is used but not declared", "variableNotDefined"),
        List<object?> list => list.Select(Fill).ToList(),
        Dictionary<string, object?> fields => fields.ToDictionary(one => one.Key, one => Fill(one.Value)),
        _ => value,
    };

    private JsonObject Resolve(Node node, IEnumerable<Selection> selections, Step? path)
    {
        var answer = new JsonObject();

        // A key that is selected twice, say in two fragments, is one field with the selections of both.
        foreach (var same in Flatten(node, selections).GroupBy(field => field.Key))
        {
            var fields = same.ToList();
            IReadOnlyList<Selection> below = fields is [var only] ? only.Selections : [.. fields.SelectMany(field => field.Selections)];
            answer[same.Key] = Resolve(node, fields[0], below, new Step(path, same.Key));
        }

        return answer;
    }

    private JsonNode? Resolve(Node node, Field field, IReadOnlyList<Selection> selections, Step? path)
    {
        if (field.Name == "__typename")
        {
            return node.Type;
        }

        if (!node.TryGetValue(field.Name, out var resolve))
        {
            throw GraphQLProblem.Refused($"{node.Type} has no field {field.Name}", "undefinedField");
        }

        try
        {
            return Write(resolve(ArgumentsOf(field)), field, selections, path);
        }
        catch (GraphQLProblem problem) when (problem.Code is null)
        {
            _errors.Add(new JsonObject
            {
                ["type"] = problem.Type,
                ["path"] = Step.Write(path),
                ["message"] = problem.Message,
            });

            return null;
        }
    }

    private JsonNode? Write(object? value, Field field, IReadOnlyList<Selection> selections, Step? path) => value switch
    {
        null => null,
        string or int or long or bool when selections.Count > 0 =>
            throw GraphQLProblem.Refused($"Nothing can be selected below the scalar {field.Name}", "selectionMismatch"),
        string text => text,
        int number => number,
        long number => number,
        bool flag => flag,
        Node or IEnumerable<Node?> when selections.Count == 0 =>
            throw GraphQLProblem.Refused($"Something must be selected below {field.Name}", "selectionMismatch"),
        Node node => Resolve(node, selections, path),
        IEnumerable<Node?> nodes => new JsonArray([.. nodes.Select((node, index) =>
            node is null ? null : Resolve(node, selections, new Step(path, index)))]),
        _ => throw new InvalidOperationException($"The stand-in cannot write {value.GetType()}."),
    };

    private IEnumerable<Field> Flatten(Node node, IEnumerable<Selection> selections) => selections.SelectMany(selection => selection switch
    {
        Field field => [field],
        InlineFragment fragment when fragment.Type is null || fragment.Type == node.Type => Flatten(node, fragment.Selections),
        InlineFragment => [],
        FragmentSpread spread when document.Fragments.TryGetValue(spread.Name, out var fragment) =>
            fragment.Type == node.Type ? Flatten(node, fragment.Selections) : [],
        _ => throw GraphQLProblem.Refused("A fragment is spread that is not there", "useAndDefineFragment"),
    });

    /// <summary>One step of the way to a field, written out only when something fails there.</summary>
    /// <param name="Parent">The step before; null at the top.</param>
    /// <param name="Key">A key or a position in a list.</param>
    private sealed record Step(Step? Parent, object Key)
    {
        public static JsonArray Write(Step? last)
        {
            var path = new JsonArray();

            for (var step = last; step is not null; step = step.Parent)
            {
                path.Insert(0, step.Key is int index ? JsonValue.Create(index) : JsonValue.Create((string)step.Key));
            }

            return path;
        }
    }
}
