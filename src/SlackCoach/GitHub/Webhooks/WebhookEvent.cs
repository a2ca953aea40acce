using System.Text.Json;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub.Webhooks;

/// <summary>What one delivery says; only what the product acts on.</summary>
/// <param name="Name">GitHub's name of the event, such as <c>pull_request</c>.</param>
/// <param name="Action">What happened, such as <c>opened</c>; null where the event has no actions.</param>
/// <param name="Repository">Where; null where it concerns none.</param>
/// <param name="FormerRepository">What it was called until now, where it was just renamed or transferred.</param>
/// <param name="Ref">The branch or tag of a push, in full.</param>
/// <param name="IsOnPullRequest">Whether a comment stands on a pull request and not on an issue.</param>
/// <param name="SenderId">GitHub's number of whoever did it.</param>
internal sealed record WebhookEvent(
    string Name, string? Action, RepositoryName? Repository, RepositoryName? FormerRepository, string? Ref, bool IsOnPullRequest, long? SenderId)
{
    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static WebhookEvent Parse(string name, byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;

        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("A delivery is an object.");
        }

        var repository = NameOf(Text(root, "repository", "full_name"));

        return new WebhookEvent(
            name,
            Text(root, "action"),
            repository,
            Former(root, repository),
            Text(root, "ref"),
            Find(root, "issue", "pull_request") is { ValueKind: JsonValueKind.Object },
            Find(root, "sender", "id") is { ValueKind: JsonValueKind.Number } id && id.TryGetInt64(out var number) ? number : null);
    }

    private static RepositoryName? Former(JsonElement root, RepositoryName? present)
    {
        var owner = Text(root, "changes", "owner", "from", "organization", "login") ?? Text(root, "changes", "owner", "from", "user", "login") ?? present?.Owner;
        var name = Text(root, "changes", "repository", "name", "from") ?? present?.Name;
        var former = NameOf($"{owner}/{name}");

        return former == present ? null : former;
    }

    private static RepositoryName? NameOf(string? text) => RepositoryName.TryParse(text, out var name) && !name.IsPattern ? name : null;

    private static string? Text(JsonElement root, params ReadOnlySpan<string> path) =>
        Find(root, path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Find(JsonElement root, params ReadOnlySpan<string> path)
    {
        var found = root;

        foreach (var name in path)
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
            {
                return null;
            }
        }

        return found;
    }
}
