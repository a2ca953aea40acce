namespace SlackCoach.Sandbox.GitHub.GraphQL;

/// <summary>An object of the schema: its type and how each field is resolved.</summary>
/// <remarks>A field gives null, a string, a whole number, a boolean, a node or a list of nodes, or throws a <see cref="GraphQLProblem"/>,
/// which makes the field null and adds an error with its path.</remarks>
internal sealed class Node(string type) : Dictionary<string, Func<Arguments, object?>>
{
    public string Type { get; } = type;

    /// <summary>Adds a field without arguments.</summary>
    public void Add(string name, object? value) => Add(name, _ => value);
}

/// <summary>The arguments of a field, variables filled in.</summary>
internal sealed class Arguments(IReadOnlyDictionary<string, object?> values)
{
    public static Arguments None { get; } = new(new Dictionary<string, object?>());

    public string? Text(string name) => values.GetValueOrDefault(name) as string;

    /// <summary>A field of an argument that is an object.</summary>
    public string? Text(string name, string field) => (values.GetValueOrDefault(name) as Dictionary<string, object?>)?.GetValueOrDefault(field) as string;

    public string RequiredText(string name) => Text(name)
        ?? throw GraphQLProblem.Refused($"Argument '{name}' is required", "missingRequiredArguments");

    public int? Number(string name) =>
        values.GetValueOrDefault(name) is long number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;

    public bool? Flag(string name) => values.GetValueOrDefault(name) as bool?;

    /// <summary>A list of enum values; GraphQL takes a lone value for a list of one.</summary>
    public IReadOnlyList<string>? Texts(string name) => values.GetValueOrDefault(name) switch
    {
        string one => [one],
        List<object?> list => [.. list.OfType<string>()],
        _ => null,
    };
}
