using System.Text.Json;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>The pages of one repository as they come in, until it is read to the end or has failed.</summary>
internal sealed class RepositoryPages(RepositoryName repository)
{
    // By number: a pull request that moves while the pages are read may come twice.
    private readonly SortedDictionary<int, PullRequest> _open = [];
    private int _unreadable;

    public RepositoryName Repository { get; } = repository;

    /// <summary>Where the next page starts; null at the beginning.</summary>
    public string? After { get; private set; }

    /// <summary>What came of it; null while pages are missing.</summary>
    public RepositoryReading? Result { get; private set; }

    /// <summary>What kind of error withheld a part of what was read, say the checks; null when nothing is missing.</summary>
    public string? Withheld { get; private set; }

    public void Fail(RepositoryFailure reason, string detail) => Result ??= new RepositoryFailed(Repository, reason, detail);

    /// <summary>Takes what an answer holds under this repository's alias.</summary>
    public void Take(GraphQLReply.Answered answer, string alias)
    {
        // A field below may fail alone (checks that the token may not read): the rest is still worth having.
        var error = answer.Errors.FirstOrDefault(error => error.Alias == alias)
            ?? answer.Errors.FirstOrDefault(error => error.Alias is null);

        if (!answer.Data.TryGetValue(alias, out var data) || data.ValueKind == JsonValueKind.Null)
        {
            Fail(error?.Reason ?? RepositoryFailure.NotFound, error?.Detail ?? "null without an error");
            return;
        }

        try
        {
            Take(data.Deserialize(GitHubJson.Default.RepositoryNode), error);
        }
        catch (JsonException)
        {
            Fail(RepositoryFailure.BadAnswer, "fields are missing or of another type than the schema says");
        }
    }

    private void Take(RepositoryNode? node, GraphQLError? error)
    {
        if (node?.PullRequests is not { Nodes: { } nodes, PageInfo: { } page }
            || !RepositoryName.TryParse(node.NameWithOwner, out var presentName))
        {
            Fail(error?.Reason ?? RepositoryFailure.BadAnswer, error?.Detail ?? "no pull requests, pages or name");
            return;
        }

        Withheld ??= error?.Detail;

        foreach (var pullRequest in nodes.Select(one => one is null ? null : PullRequestMapper.Map(one, presentName)))
        {
            if (pullRequest is null)
            {
                _unreadable++;
            }
            else
            {
                _open[pullRequest.Number] = pullRequest;
            }
        }

        if (!page.HasNextPage)
        {
            Result = new RepositoryRead(Repository, presentName, [.. _open.Values]) { Unreadable = _unreadable };
        }
        else if (page.EndCursor is null || page.EndCursor == After)
        {
            Fail(RepositoryFailure.BadAnswer, "a further page without a way to it");
        }
        else
        {
            After = page.EndCursor;
        }
    }
}
