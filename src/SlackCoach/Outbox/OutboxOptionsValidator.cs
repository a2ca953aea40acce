using Microsoft.Extensions.Options;
using SlackCoach.Slack;

namespace SlackCoach.Outbox;

/// <summary>Holds the lease against the longest that one post can take.</summary>
internal sealed class OutboxOptionsValidator(IOptions<SlackOptions> slack) : IValidateOptions<OutboxOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboxOptions options) =>
        options.Lease > (3 * slack.Value.HttpTimeout) + slack.Value.RateLimitPatience
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Outbox:Lease must be longer than three times Slack:HttpTimeout plus Slack:RateLimitPatience: otherwise a second attempt "
                + "could begin while the first is still under way.");
}
