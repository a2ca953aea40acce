using System.Globalization;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;
using SlackCoach.GitHub.Accounts;

namespace SlackCoach.GitHub;

/// <summary>Reads open pull requests over GraphQL, several repositories to a request.</summary>
internal sealed partial class GitHubPullRequestSource(
    GraphQLClient client,
    RepositoryLists lists,
    RepositoryStates states,
    PullRequestOutcomes outcomes,
    ReadingTokens tokens,
    IOptions<GitHubOptions> options,
    TimeProvider time,
    ILogger<GitHubPullRequestSource> logger) : IPullRequestSource, IOwnPullRequestSource
{
    /// <summary>Whose token reads; null for the workspace's.</summary>
    private OwnToken? Own { get; init; }

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

    public Task<IReadOnlyList<RepositoryName>> Expand(RepositorySource source, CancellationToken cancellationToken) => lists.Read(source, Own, cancellationToken);

    public async Task<IReadOnlyList<RepositoryReading>> See(IReadOnlyCollection<RepositoryName> repositories, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<RepositoryName, RepositoryReading>();

        foreach (var together in repositories.Distinct().GroupBy(TokenOf, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var reading in await states.Read([.. together], Own, cancellationToken))
            {
                seen[reading.Repository] = reading;
            }
        }

        return [.. repositories.Select(repository => seen[repository] with { Repository = repository })];
    }

    public async Task<IReadOnlyDictionary<string, PullRequestOutcome>> Outcomes(
        IReadOnlyCollection<(RepositoryName Repository, string Url)> pullRequests, string login, CancellationToken cancellationToken)
    {
        var told = new Dictionary<string, PullRequestOutcome>();

        foreach (var together in pullRequests.GroupBy(one => TokenOf(one.Repository), StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (url, outcome) in await outcomes.Read([.. together], login, Own, cancellationToken))
            {
                told[url] = outcome;
            }
        }

        return told;
    }

    public IOwnPullRequestSource With(OwnToken own) => new GitHubPullRequestSource(client, lists, states, outcomes, tokens, options, time, logger) { Own = own };

    /// <summary>Reads page after page; the further pages of several repositories share requests like the first ones.</summary>
    private async Task ReadToTheEnd(IReadOnlyCollection<RepositoryPages> all, CancellationToken cancellationToken)
    {
        var budget = new ReadBudget(options.Value, time, waits: Own is null);
        var waiting = new Queue<RepositoryPages>(all.Where(pages => pages.Result is null).OrderBy(pages => TokenOf(pages.Repository), StringComparer.OrdinalIgnoreCase));

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
    private string TokenOf(RepositoryName repository) => Own is null && tokens.IsPerOwner ? repository.Owner : "";

    private bool IsReadTogether(RepositoryPages one, RepositoryPages other) => TokenOf(one.Repository).Equals(TokenOf(other.Repository), StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads one page of each. A request that fails as a whole is halved until the culprit stands alone.</summary>
    /// <returns>The failure that ends the whole reading; null to go on.</returns>
    private async Task<GraphQLReply.Failed?> Read(List<RepositoryPages> batch, ReadBudget budget, CancellationToken cancellationToken)
    {
        var reply = await client.Post(Request(batch), batch[0].Repository.Owner, splittable: batch.Count > 1, budget, cancellationToken, Own);

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
