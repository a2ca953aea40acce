namespace SlackCoach.Sandbox.GitHub.GraphQL;

/// <summary>A document with one operation, as far as the stand-in understands GraphQL: queries, variables, aliases, arguments, named and
/// inline fragments. Directives and subscriptions are not understood and are refused.</summary>
internal sealed record Document(
    IReadOnlyList<VariableDefinition> Variables, IReadOnlyList<Selection> Operation, IReadOnlyDictionary<string, Fragment> Fragments);

internal sealed record VariableDefinition(string Name, bool IsRequired, object? Default);

internal sealed record Fragment(string Type, IReadOnlyList<Selection> Selections);

internal abstract record Selection;

/// <summary>A field.</summary>
/// <param name="Key">The alias, or the name where there is none.</param>
/// <param name="Name">The field's name in the schema.</param>
/// <param name="Arguments">Strings (enum values too), longs, doubles, booleans, null, lists, dictionaries, <see cref="Variable"/>.</param>
/// <param name="Selections">What is selected below; empty for scalars.</param>
internal sealed record Field(string Key, string Name, IReadOnlyDictionary<string, object?> Arguments, IReadOnlyList<Selection> Selections)
    : Selection;

internal sealed record InlineFragment(string? Type, IReadOnlyList<Selection> Selections) : Selection;

internal sealed record FragmentSpread(string Name) : Selection;

/// <summary>A reference to a variable within an argument.</summary>
internal sealed record Variable(string Name);

/// <summary>What the stand-in answers in GraphQL's <c>errors</c>.</summary>
/// <param name="type">GitHub's own <c>type</c>, such as <c>NOT_FOUND</c>; null where GitHub gives a <paramref name="code"/>.</param>
/// <param name="message">A sentence.</param>
/// <param name="code">The code under <c>extensions</c> of a document that is refused before it runs.</param>
internal sealed class GraphQLProblem(string? type, string message, string? code = null) : Exception(message)
{
    public string? Type { get; } = type;

    public string? Code { get; } = code;

    public static GraphQLProblem Refused(string message, string code = "parseError") => new(null, message, code);
}
