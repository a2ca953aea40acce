using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SlackCoach.GitHub;

/// <summary>How often and how long one request is tried.</summary>
internal sealed class GitHubResilience(IOptions<GitHubOptions> options, TimeProvider time)
{
    /// <summary>For a request that cannot be made smaller: what passes by itself is tried again.</summary>
    public ResiliencePipeline<GraphQLReply> Alone { get; } = Build(options.Value, time, static outcome =>
        outcome is { Exception: TimeoutRejectedException } or { Result: GraphQLReply.Failed { IsTransient: true } });

    /// <summary>For a request that may have been too much: asking for half of it is the better second try, unless there was no
    /// connection.</summary>
    public ResiliencePipeline<GraphQLReply> Together { get; } = Build(options.Value, time, static outcome =>
        outcome is { Result: GraphQLReply.Failed { Reach: FailureReach.Connection } });

    private static ResiliencePipeline<GraphQLReply> Build(
        GitHubOptions options, TimeProvider time, Predicate<Outcome<GraphQLReply>> retry) =>
        new ResiliencePipelineBuilder<GraphQLReply> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<GraphQLReply>
            {
                ShouldHandle = arguments => ValueTask.FromResult(retry(arguments.Outcome)),
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                MaxDelay = TimeSpan.FromSeconds(10),
                UseJitter = true,
            })
            .AddTimeout(options.AttemptTimeout)
            .Build();
}
