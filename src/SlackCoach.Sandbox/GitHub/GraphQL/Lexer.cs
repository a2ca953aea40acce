using System.Text.Json;

namespace SlackCoach.Sandbox.GitHub.GraphQL;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Punctuation,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Text);

/// <summary>Cuts a GraphQL document into tokens; commas, white space and comments are none.</summary>
internal static class Lexer
{
    public static List<Token> Read(string source)
    {
        var tokens = new List<Token>();
        var at = 0;

        while (at < source.Length)
        {
            var character = source[at];

            if (char.IsWhiteSpace(character) || character is ',' or '\uFEFF')
            {
                at++;
            }
            else if (character == '#')
            {
                at = End(source, at, static one => one is not ('\n' or '\r'));
            }
            else if (character == '"')
            {
                tokens.Add(ReadText(source, ref at));
            }
            else if (source.AsSpan(at).StartsWith("..."))
            {
                tokens.Add(new Token(TokenKind.Punctuation, "..."));
                at += 3;
            }
            else if (char.IsAsciiLetter(character) || character == '_')
            {
                tokens.Add(Take(source, ref at, TokenKind.Name, static one => char.IsAsciiLetterOrDigit(one) || one == '_'));
            }
            else if (char.IsAsciiDigit(character) || character == '-')
            {
                tokens.Add(Take(source, ref at, TokenKind.Number, static one => char.IsAsciiDigit(one) || "-+.eE".Contains(one)));
            }
            else if ("{}()[]:$!=".Contains(character, StringComparison.Ordinal))
            {
                tokens.Add(new Token(TokenKind.Punctuation, character.ToString()));
                at++;
            }
            else
            {
                throw GraphQLProblem.Refused($"Unexpected character at {at}");
            }
        }

        tokens.Add(new Token(TokenKind.End, ""));
        return tokens;
    }

    private static Token Take(string source, ref int at, TokenKind kind, Func<char, bool> belongs)
    {
        var start = at;
        at = End(source, at, belongs);

        return new Token(kind, source[start..at]);
    }

    private static int End(string source, int at, Func<char, bool> belongs)
    {
        while (at < source.Length && belongs(source[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>GraphQL's escapes in a one-line string are those of JSON.</summary>
    private static Token ReadText(string source, ref int at)
    {
        var start = at++;

        while (at < source.Length && source[at] is not ('"' or '\n'))
        {
            at += source[at] == '\\' ? 2 : 1;
        }

        at++;

        try
        {
            var literal = source.AsSpan(start, Math.Min(at, source.Length) - start);

            return new Token(TokenKind.Text, JsonSerializer.Deserialize<string>(literal)!);
        }
        catch (JsonException)
        {
            throw GraphQLProblem.Refused($"A string at {start} does not end");
        }
    }
}
