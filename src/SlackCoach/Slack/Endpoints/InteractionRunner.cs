using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SlackCoach.Slack.Inbox;

namespace SlackCoach.Slack.Endpoints;

/// <summary>Runs what a person asked for once, within Slack's time, and lets its follow-ups go after the answer.</summary>
internal sealed partial class InteractionRunner(
    RequestLedger ledger, AfterReply afterReply, IOptions<SlackOptions> options, TimeProvider time, ILogger<InteractionRunner> logger)
{
    /// <summary>What names a request that carries no trigger: the same body is the same request.</summary>
    public static string StableId(byte[] body) => "body:" + Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>Answers with what <paramref name="answer"/> made (JSON, or nothing for an empty 200); a repeat of the trigger with
    /// what it made the first time.</summary>
    /// <param name="response">Follow-ups wait until it is sent.</param>
    /// <param name="teamId">The workspace.</param>
    /// <param name="triggerId">Names the request; the same in every delivery.</param>
    /// <param name="what">What is run, for the log: an id of ours, never what people typed.</param>
    /// <param name="answer">Does the work.</param>
    /// <param name="failure">Makes the answer when the work failed; gets the reference, and may queue a follow-up.</param>
    public async Task<IResult> Run(
        HttpResponse response,
        string teamId,
        string triggerId,
        string what,
        Func<CancellationToken, Task<string?>> answer,
        Func<string, string?> failure)
    {
        string? json;

        try
        {
            // Not stopped when Slack hangs up: it gives up at three seconds, and the work is stopped before that.
            using var timeout = new CancellationTokenSource(options.Value.CommandTimeout, time);
            json = await ledger.AnswerOnce(teamId, triggerId, answer, timeout.Token);
        }
        catch (Exception exception)
        {
            var reference = FailureReferences.Next();
            Log.Failed(logger, exception, what, reference);
            afterReply.Discard();
            json = failure(reference);
        }

        response.OnCompleted(afterReply.Release);

        return string.IsNullOrEmpty(json) ? Results.Ok() : Results.Text(json, "application/json");
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "{What} failed. Reference: {Reference}")]
        public static partial void Failed(ILogger logger, Exception exception, string what, string reference);
    }
}
