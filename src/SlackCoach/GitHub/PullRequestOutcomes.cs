using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SlackCoach.Domain.PullRequests;

namespace SlackCoach.GitHub;

/// <summary>Asks GitHub what became of pull requests, many to a request.</summary>
internal sealed partial class PullRequestOutcomes(GraphQLClient client, IOptions<GitHubOptions> options, TimeProvider time, ILogger<PullRequestOutcomes> logger)
{
    /// <summary>What became of each, by its address; those are missing of which GitHub told nothing.</summary>
    /// <param name="asked">Pull requests and their addresses, all of one owner where each owner has a token.</param>
    /// <param name="login">Whose reviews are looked at.</param>
    /// <param name="own">A member's token; null for the workspace's.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<IReadOnlyDictionary<string, PullRequestOutcome>> Read(
        IReadOnlyCollection<(RepositoryName Repository, string Url)> asked, string login, OwnToken? own, CancellationToken cancellationToken)
    {
        var budget = new ReadBudget(options.Value, time, waits: own is null);
        var outcomes = new Dictionary<string, PullRequestOutcome>();

        foreach (var some in asked.Chunk(GraphQLDocuments.OutcomePlaces))
        {
            var variables = new Dictionary<string, string?> { ["login"] = login };

            for (var place = 0; place < GraphQLDocuments.OutcomePlaces; place++)
            {
                variables[string.Create(CultureInfo.InvariantCulture, $"url{place}")] = some[place < some.Length ? place : 0].Url;
            }

            switch (await client.Post(new GraphQLRequest(GraphQLDocuments.PullRequestOutcomes, variables), some[0].Repository.Owner, splittable: false, budget, cancellationToken, own))
            {
                case GraphQLReply.Answered answer:
                    for (var place = 0; place < some.Length; place++)
                    {
                        if (Of(answer, string.Create(CultureInfo.InvariantCulture, $"p{place}")) is { } outcome)
                        {
                            outcomes[some[place].Url] = outcome;
                        }
                    }

                    break;

                case GraphQLReply.Failed failed:
                    Log.NotTold(logger, some.Length, failed.Reason, failed.Detail);
                    break;
            }
        }

        return outcomes;
    }

    private static PullRequestOutcome? Of(GraphQLReply.Answered answer, string alias)
    {
        try
        {
            return answer.Data.GetValueOrDefault(alias) is { ValueKind: JsonValueKind.Object } data && data.Deserialize(GitHubJson.Default.OutcomeNode) is { Url: not null } node
                ? new PullRequestOutcome(node.MergedAt, node.ClosedAt, node.Reviews?.Present
                    .Where(review => review is { SubmittedAt: not null, Comments: not null })
                    .Select(review => (review.SubmittedAt!.Value, review.Comments!.TotalCount)).ToList() ?? [])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What became of {Count} pull requests was not told: {Reason} ({Detail})")]
        public static partial void NotTold(ILogger logger, int count, RepositoryFailure reason, string detail);
    }
}

/// <summary>What became of a pull request.</summary>
/// <param name="MergedAt">When it was merged; null when it was not.</param>
/// <param name="ClosedAt">When it was closed, by being merged or not; null while it is open.</param>
/// <param name="Reviews">The last reviews of the person who was asked for, and how many comments on lines each holds.</param>
internal sealed record PullRequestOutcome(DateTimeOffset? MergedAt, DateTimeOffset? ClosedAt, IReadOnlyList<(DateTimeOffset At, int Comments)> Reviews);
