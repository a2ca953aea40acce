using System.Globalization;

namespace SlackCoach.Sandbox.GitHub.GraphQL;

/// <summary>Reads a GraphQL document by recursive descent.</summary>
internal sealed class Parser
{
    private const int Deepest = 40;

    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private Parser(string source) => _tokens = Lexer.Read(source);

    private Token Next => _tokens[_at];

    /// <exception cref="GraphQLProblem">It is no document that the stand-in understands.</exception>
    public static Document Parse(string source) => new Parser(source).ReadDocument();

    private Document ReadDocument()
    {
        IReadOnlyList<VariableDefinition> variables = [];
        IReadOnlyList<Selection>? operation = null;
        var fragments = new Dictionary<string, Fragment>();

        while (Next.Kind != TokenKind.End)
        {
            if (Next.Text == "fragment")
            {
                Take();
                var name = TakeName();
                Expect("on");
                fragments[name] = new Fragment(TakeName(), ReadSelections());
                continue;
            }

            if (operation is not null)
            {
                throw GraphQLProblem.Refused("One operation to a document, please");
            }

            if (Next.Text == "query")
            {
                Take();
                _ = Next.Kind == TokenKind.Name ? TakeName() : null;
                variables = Next.Text == "(" ? ReadVariables() : [];
            }

            operation = ReadSelections();
        }

        return new Document(variables, operation ?? throw GraphQLProblem.Refused("A query is missing"), fragments);
    }

    private List<VariableDefinition> ReadVariables()
    {
        var variables = new List<VariableDefinition>();
        Expect("(");

        while (!TryTake(")"))
        {
            Expect("$");
            var name = TakeName();
            Expect(":");
            var isRequired = SkipType();
            variables.Add(new VariableDefinition(name, isRequired, TryTake("=") ? ReadValue() : null));
        }

        return variables;
    }

    /// <summary>Passes over a type such as <c>[String!]!</c>; true when it ends in an exclamation mark.</summary>
    private bool SkipType()
    {
        if (TryTake("["))
        {
            _ = SkipType();
            Expect("]");
        }
        else
        {
            _ = TakeName();
        }

        return TryTake("!");
    }

    private List<Selection> ReadSelections()
    {
        if (++_depth > Deepest)
        {
            throw GraphQLProblem.Refused("The query is too deep");
        }

        var selections = new List<Selection>();
        Expect("{");

        while (!TryTake("}"))
        {
            selections.Add(TryTake("...") ? ReadFragment() : ReadField());
        }

        _depth--;
        return selections;
    }

    private Selection ReadFragment()
    {
        if (Next.Kind == TokenKind.Name && Next.Text != "on")
        {
            return new FragmentSpread(TakeName());
        }

        var type = TryTake("on") ? TakeName() : null;
        return new InlineFragment(type, ReadSelections());
    }

    private Field ReadField()
    {
        var key = TakeName();
        var name = TryTake(":") ? TakeName() : key;
        var arguments = new Dictionary<string, object?>();

        if (TryTake("("))
        {
            while (!TryTake(")"))
            {
                var argument = TakeName();
                Expect(":");
                arguments[argument] = ReadValue();
            }
        }

        return new Field(key, name, arguments, Next.Text == "{" ? ReadSelections() : []);
    }

    private object? ReadValue()
    {
        var token = Take();

        return token switch
        {
            { Kind: TokenKind.Text } => token.Text,
            { Kind: TokenKind.Number } => ReadNumber(token.Text),
            { Kind: TokenKind.Name, Text: "true" } => true,
            { Kind: TokenKind.Name, Text: "false" } => false,
            { Kind: TokenKind.Name, Text: "null" } => null,
            { Kind: TokenKind.Name } => token.Text,
            { Text: "$" } => new Variable(TakeName()),
            { Text: "[" } => ReadList(),
            { Text: "{" } => ReadObject(),
            _ => throw GraphQLProblem.Refused($"Expected a value, got '{token.Text}'"),
        };
    }

    private static object ReadNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? (object)whole
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw GraphQLProblem.Refused($"'{text}' is no number");

    private List<object?> ReadList()
    {
        var list = new List<object?>();

        while (!TryTake("]"))
        {
            list.Add(ReadValue());
        }

        return list;
    }

    private Dictionary<string, object?> ReadObject()
    {
        var fields = new Dictionary<string, object?>();

        while (!TryTake("}"))
        {
            var name = TakeName();
            Expect(":");
            fields[name] = ReadValue();
        }

        return fields;
    }

    private Token Take() => Next.Kind == TokenKind.End ? throw GraphQLProblem.Refused("The document ends too early") : _tokens[_at++];

    private string TakeName() => Take() is { Kind: TokenKind.Name } token
        ? token.Text
        : throw GraphQLProblem.Refused($"Expected a name before token {_at}");

    private bool TryTake(string text)
    {
        var isNext = Next.Kind is TokenKind.Punctuation or TokenKind.Name && Next.Text == text;
        _at += isNext ? 1 : 0;

        return isNext;
    }

    private void Expect(string text)
    {
        if (!TryTake(text))
        {
            throw GraphQLProblem.Refused($"Expected '{text}', got '{Next.Text}'");
        }
    }
}
