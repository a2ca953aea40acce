namespace SlackCoach.Sandbox.GitHub.GraphQL;

/// <summary>What a query costs by GitHub's formula: the requests that all connections would need at full size, divided by 100, and at
/// least 1.</summary>
/// <remarks>Source: GitHub's documentation of rate limits for the GraphQL API.</remarks>
internal static class Cost
{
    public static int Of(Document document)
    {
        var requests = Requests(document, document.Operation, times: 1, depth: 0);

        return (int)Math.Max(1, Math.Min(requests / 100, 1_000_000));
    }

    private static long Requests(Document document, IReadOnlyList<Selection> selections, long times, int depth)
    {
        if (depth > 40)
        {
            throw GraphQLProblem.Refused("Fragments that contain themselves", "infiniteLoop");
        }

        return selections.Sum(selection => selection switch
        {
            Field field when Size(field) is { } size =>
                times + Requests(document, field.Selections, Math.Min(times * size, 1_000_000_000), depth + 1),
            Field field => Requests(document, field.Selections, times, depth + 1),
            InlineFragment fragment => Requests(document, fragment.Selections, times, depth + 1),
            FragmentSpread spread when document.Fragments.TryGetValue(spread.Name, out var fragment) =>
                Requests(document, fragment.Selections, times, depth + 1),
            _ => 0,
        });
    }

    private static long? Size(Field field) =>
        (field.Arguments.GetValueOrDefault("first") ?? field.Arguments.GetValueOrDefault("last")) is long size
            ? Math.Clamp(size, 1, 100)
            : null;
}
