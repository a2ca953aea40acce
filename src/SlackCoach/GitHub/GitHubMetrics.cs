using System.Diagnostics.Metrics;
using System.Text.Json;

namespace SlackCoach.GitHub;

/// <summary>How much of GitHub's patience is used.</summary>
internal sealed class GitHubMetrics
{
    public const string MeterName = "SlackCoach.GitHub";

    private readonly Counter<long> _requests;
    private readonly Counter<long> _points;
    private readonly Gauge<long> _remaining;

    public GitHubMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _requests = meter.CreateCounter<long>("slackcoach.github.requests", "{request}", "Requests to GitHub by outcome.");
        _points = meter.CreateCounter<long>("slackcoach.github.points", "{point}", "Points that GitHub charged for queries.");
        _remaining = meter.CreateGauge<long>("slackcoach.github.points.remaining", "{point}", "Points left in GitHub's present hour.");
    }

    public void Count(GraphQLReply reply)
    {
        var outcome = reply switch
        {
            GraphQLReply.Failed failed => failed.Reason.ToString(),
            GraphQLReply.Limited => nameof(RepositoryFailure.RateLimited),
            _ => "Answered",
        };

        _requests.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

        if (reply is GraphQLReply.Answered answered && answered.Data.TryGetValue("rateLimit", out var rateLimit))
        {
            Record(rateLimit, "cost", _points.Add);
            Record(rateLimit, "remaining", _remaining.Record);
        }
    }

    private static void Record(JsonElement rateLimit, string field, Action<long> record)
    {
        if (rateLimit.ValueKind == JsonValueKind.Object
            && rateLimit.TryGetProperty(field, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out var number))
        {
            record(number);
        }
    }
}
