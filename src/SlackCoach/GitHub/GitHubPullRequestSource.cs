using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub.Accounts;

namespace SlackCoach.GitHub;

/// <summary>Reads open pull requests over GraphQL, several repositories to a request.</summary>
internal sealed partial class GitHubPullRequestSource(
    GraphQLClient client, ReadingTokens tokens, IOptions<GitHubOptions> options, TimeProvider time, ILogger<GitHubPullRequestSource> logger) : IPullRequestSource
{
    public async Task<IReadOnlyList<RepositoryReading>> ReadOpen(
        IReadOnlyCollection<RepositoryName> repositories, CancellationToken cancellationToken)
    {
        var reading = repositories.Distinct().ToDictionary(repository => repository, repository => new RepositoryPages(repository));

        foreach (var pattern in reading.Values.Where(pages => pages.Repository.IsPattern))
        {
            pattern.Fail(RepositoryFailure.NotFound, "a pattern is expanded before it is read");
        }

        await ReadToTheEnd(reading.Values, cancellationToken);

        foreach (var pages in reading.Values)
        {
            Report(pages);
        }

        return [.. repositories.Select(repository => reading[repository].Result! with { Repository = repository })];
    }

    public async Task<IReadOnlyList<RepositoryName>> Expand(RepositoryName pattern, CancellationToken cancellationToken)
    {
        if (!pattern.IsPattern)
        {
            return [pattern];
        }

        var budget = new ReadBudget(options.Value, time);
        var names = new List<RepositoryName>();
        string? after = null;

        do
        {
            var page = await ReadOwner(pattern.Owner, after, budget, cancellationToken);
            names.AddRange(page.Present.Select(node => RepositoryName.TryParse(node.NameWithOwner, out var name)
                ? name
                : throw new GitHubException(RepositoryFailure.BadAnswer, "a repository without a name")));

            var next = page.PageInfo is { HasNextPage: true } info ? info.EndCursor ?? after : null;

            if (next is not null && next == after)
            {
                throw new GitHubException(RepositoryFailure.BadAnswer, "a further page without a way to it");
            }

            after = next;
        }
        while (after is not null);

        return [.. names.Distinct()];
    }

    /// <summary>Reads page after page; the further pages of several repositories share requests like the first ones.</summary>
    private async Task ReadToTheEnd(IReadOnlyCollection<RepositoryPages> all, CancellationToken cancellationToken)
    {
        var budget = new ReadBudget(options.Value, time);
        var waiting = new Queue<RepositoryPages>(all.Where(pages => pages.Result is null).OrderBy(TokenOf, StringComparer.OrdinalIgnoreCase));

        while (waiting.Count > 0)
        {
            var batch = new List<RepositoryPages>();

            while (batch.Count < GraphQLDocuments.MaxRepositories && waiting.TryPeek(out var next) && (batch.Count == 0 || IsReadTogether(batch[0], next)))
            {
                batch.Add(waiting.Dequeue());
            }

            if (await Read(batch, budget, cancellationToken) is { } stop)
            {
                foreach (var unread in all.Where(pages => pages.Result is null))
                {
                    unread.Fail(stop.Reason, stop.Detail);
                }

                return;
            }

            foreach (var unfinished in batch.Where(pages => pages.Result is null))
            {
                waiting.Enqueue(unfinished);
            }
        }
    }

    /// <summary>Whose token reads it; the same for all where there is but one.</summary>
    private string TokenOf(RepositoryPages pages) => tokens.IsPerOwner ? pages.Repository.Owner : "";

    private bool IsReadTogether(RepositoryPages one, RepositoryPages other) => TokenOf(one).Equals(TokenOf(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads one page of each. A request that fails as a whole is halved until the culprit stands alone.</summary>
    /// <returns>The failure that ends the whole reading; null to go on.</returns>
    private async Task<GraphQLReply.Failed?> Read(List<RepositoryPages> batch, ReadBudget budget, CancellationToken cancellationToken)
    {
        var reply = await client.Post(Request(batch), batch[0].Repository.Owner, splittable: batch.Count > 1, budget, cancellationToken);

        switch (reply)
        {
            case GraphQLReply.Answered answer:
                for (var place = 0; place < batch.Count; place++)
                {
                    batch[place].Take(answer, string.Create(CultureInfo.InvariantCulture, $"r{place}"));
                }

                return null;

            case GraphQLReply.Failed failed when failed.Reach == FailureReach.Owner || (failed.Reach == FailureReach.Request && batch.Count == 1):
                batch.ForEach(pages => pages.Fail(failed.Reason, failed.Detail));
                return null;

            case GraphQLReply.Failed { Reach: FailureReach.Request } failed:
                Log.Halving(logger, batch.Count, failed.Reason);
                var half = batch.Count / 2;

                return await Read(batch[..half], budget, cancellationToken) ?? await Read(batch[half..], budget, cancellationToken);

            default:
                return (GraphQLReply.Failed)reply;
        }
    }

    private async Task<Connection<OwnedRepositoryNode>> ReadOwner(
        string login, string? after, ReadBudget budget, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, string?> { ["login"] = login, ["after"] = after };
        var reply = await client.Post(
            new GraphQLRequest(GraphQLDocuments.OwnerRepositories, variables), login, splittable: false, budget, cancellationToken);

        if (reply is not GraphQLReply.Answered answer)
        {
            var failed = (GraphQLReply.Failed)reply;
            throw new GitHubException(failed.Reason, failed.Detail);
        }

        try
        {
            if (answer.Data.GetValueOrDefault("repositoryOwner") is { ValueKind: JsonValueKind.Object } data
                && data.Deserialize(GitHubJson.Default.OwnerNode)?.Repositories is { Nodes: not null } repositories)
            {
                return repositories;
            }
        }
        catch (JsonException)
        {
            throw new GitHubException(RepositoryFailure.BadAnswer, "fields are missing or of another type than the schema says");
        }

        throw answer.Errors is [var error, ..]
            ? new GitHubException(error.Reason, error.Detail)
            : new GitHubException(RepositoryFailure.NotFound, "no such owner");
    }

    private void Report(RepositoryPages pages)
    {
        if (pages.Result is RepositoryFailed failed)
        {
            Log.NotRead(logger, failed.Repository, failed.Reason, failed.Detail);
        }
        else if (pages is { Withheld: { } detail, Result: RepositoryRead read })
        {
            Log.ReadInPart(logger, read.Repository, read.Unreadable, detail);
        }
    }

    private static GraphQLRequest Request(List<RepositoryPages> batch)
    {
        var variables = new Dictionary<string, string?>();

        for (var place = 0; place < batch.Count; place++)
        {
            var suffix = place.ToString(CultureInfo.InvariantCulture);
            variables["owner" + suffix] = batch[place].Repository.Owner;
            variables["name" + suffix] = batch[place].Repository.Name;
            variables["after" + suffix] = batch[place].After;
        }

        return new GraphQLRequest(GraphQLDocuments.Build(batch.Count), variables);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Pull requests of {Repository} were not read: {Reason} ({Detail})")]
        public static partial void NotRead(ILogger logger, RepositoryName repository, RepositoryFailure reason, string detail);

        [LoggerMessage(
            LogLevel.Warning, "GitHub withheld a part of {Repository}, and {Unreadable} of its pull requests altogether ({Detail})")]
        public static partial void ReadInPart(ILogger logger, RepositoryName repository, int unreadable, string detail);

        [LoggerMessage(LogLevel.Information, "A request for {Count} repositories failed as a whole ({Reason}); asking for half of them")]
        public static partial void Halving(ILogger logger, int count, RepositoryFailure reason);
    }
}
