using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SlackCoach.Sandbox.Slack;

/// <summary>The arguments of a Web API call, from the query, a form or a JSON body; nested values may be JSON in a string.</summary>
internal sealed class SlackCall
{
    private readonly Dictionary<string, JsonNode?> _arguments = [];

    private SlackCall()
    {
    }

    public static async Task<SlackCall> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var call = new SlackCall();

        foreach (var (name, value) in request.Query)
        {
            call._arguments[name] = value.ToString();
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(cancellationToken))
            {
                call._arguments[name] = value.ToString();
            }
        }
        else if (request.HasJsonContentType())
        {
            call.Add(await ReadJson(request, cancellationToken));
        }
        else if (request.ContentLength > 0)
        {
            throw new StandInSlackException("invalid_post_type");
        }

        return call;
    }

    /// <summary>An argument as text; null when it is missing or empty.</summary>
    public string? Text(string name) => _arguments.GetValueOrDefault(name) switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>() is { Length: > 0 } text ? text : null,
        var other => other.ToJsonString(),
    };

    public bool Has(string name) => _arguments.GetValueOrDefault(name) is not null;

    /// <exception cref="StandInSlackException">It is missing.</exception>
    public string Required(string name, string error = "invalid_arguments") => Text(name) ?? throw new StandInSlackException(error);

    public bool Flag(string name) => Text(name) is "true" or "1";

    /// <summary>A whole number within a range; the standard value when it is missing.</summary>
    public int Number(string name, int standard, int most)
    {
        if (Text(name) is not { } text)
        {
            return standard;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new StandInSlackException("invalid_limit");
    }

    /// <summary>A nested argument, parsed when it came as a string.</summary>
    /// <exception cref="StandInSlackException">It is not JSON; the code is <paramref name="error"/>.</exception>
    public JsonNode? Json(string name, string error)
    {
        if (_arguments.GetValueOrDefault(name) is not { } node)
        {
            return null;
        }

        if (node.GetValueKind() != JsonValueKind.String)
        {
            return node;
        }

        try
        {
            return node.GetValue<string>() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            throw new StandInSlackException(error);
        }
    }

    private static async Task<JsonNode?> ReadJson(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            throw new StandInSlackException("invalid_json");
        }
    }

    private void Add(JsonNode? body)
    {
        if (body is not JsonObject json)
        {
            throw new StandInSlackException("json_not_object");
        }

        foreach (var (name, value) in json)
        {
            _arguments[name] = value;
        }
    }
}
