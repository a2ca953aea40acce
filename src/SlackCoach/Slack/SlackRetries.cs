using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;

namespace SlackCoach.Slack;

/// <summary>When a call to Slack is made again.</summary>
internal sealed class SlackRetries
{
    private const int MostRetries = 2;

    private static readonly ResiliencePropertyKey<TimeSpan> Waited = new("waited");

    private readonly ResiliencePipeline _posting;
    private readonly ResiliencePipeline _reading;

    public SlackRetries(IOptions<SlackOptions> options, TimeProvider time)
    {
        _posting = new ResiliencePipelineBuilder { TimeProvider = time }.AddRetry(WhenAskedToWait(options.Value.RateLimitPatience)).Build();
        _reading = new ResiliencePipelineBuilder { TimeProvider = time }.AddPipeline(_posting).AddRetry(WhenUnclear()).Build();
    }

    /// <summary>Waits as long as Slack asks when rate limited, within bounds. Nothing else is retried: a timeout may have posted.</summary>
    public ValueTask<T> Post<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken) =>
        Execute(_posting, call, cancellationToken);

    /// <summary>For calls that change nothing, or nothing twice: what failed without a refusal is tried again shortly.</summary>
    public ValueTask<T> Read<T>(Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken) =>
        Execute(_reading, call, cancellationToken);

    private static async ValueTask<T> Execute<T>(
        ResiliencePipeline pipeline, Func<CancellationToken, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);

        try
        {
            return await pipeline.ExecuteAsync(static (context, call) => call(context.CancellationToken), context, call);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static RetryStrategyOptions WhenAskedToWait(TimeSpan patience) => new()
    {
        MaxRetryAttempts = MostRetries,
        MaxDelay = null,
        ShouldHandle = args => new(
            args.Outcome.Exception is SlackRateLimitException limit
            && args.Context.Properties.GetValue(Waited, TimeSpan.Zero) + limit.RetryAfter <= patience),
        DelayGenerator = static args =>
        {
            var wait = ((SlackRateLimitException)args.Outcome.Exception!).RetryAfter;
            args.Context.Properties.Set(Waited, args.Context.Properties.GetValue(Waited, TimeSpan.Zero) + wait);
            return new(wait);
        },
    };

    private static RetryStrategyOptions WhenUnclear() => new()
    {
        MaxRetryAttempts = MostRetries,
        Delay = TimeSpan.FromMilliseconds(300),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = new PredicateBuilder().Handle<SlackUnknownOutcomeException>().Handle<HttpRequestException>().Handle<TimeoutException>(),
    };
}
