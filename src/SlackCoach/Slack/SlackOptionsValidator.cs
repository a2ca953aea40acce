using Microsoft.Extensions.Options;

namespace SlackCoach.Slack;

/// <summary>Says at the start what is missing, in words that tell where to get it.</summary>
internal sealed class SlackOptionsValidator : IValidateOptions<SlackOptions>
{
    private static readonly TimeSpan OutboxLease = TimeSpan.FromSeconds(60);

    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var problems = Problems(options).ToList();

        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(SlackOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.AppToken))
        {
            yield return "Slack:AppToken is set, which asks for Socket Mode. Socket Mode comes later: leave Slack:AppToken empty and let "
                + "Slack call this app over HTTP.";
        }

        if (string.IsNullOrWhiteSpace(options.SigningSecret))
        {
            yield return "Slack:SigningSecret is empty, so nobody could tell Slack's requests from forged ones. Copy it from "
                + "\"Basic Information\" of your app's pages at Slack.";
        }

        if (string.IsNullOrWhiteSpace(options.BotToken))
        {
            yield return "Slack:BotToken is empty. Copy the token that begins with xoxb- from "
                + "\"OAuth & Permissions\" of your app's pages at Slack.";
        }

        if (!Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var address) || !IsSafe(address))
        {
            yield return "Slack:BaseUrl must be an https address such as https://slack.com/api/ (plain http on this machine only): "
                + "the bot's token is sent there.";
        }

        if (options.HttpTimeout <= TimeSpan.Zero || options.RateLimitPatience < TimeSpan.Zero
            || (3 * options.HttpTimeout) + options.RateLimitPatience >= OutboxLease)
        {
            yield return "Slack:HttpTimeout must be above zero, and three times Slack:HttpTimeout plus Slack:RateLimitPatience below 60 "
                + "seconds: a message is leased for that long.";
        }

        if (options.CommandTimeout <= TimeSpan.Zero)
        {
            yield return "Slack:CommandTimeout must be above zero.";
        }

        // Configuration takes any number for a word.
        if (!Enum.IsDefined(options.HistoryBudget))
        {
            yield return "Slack:HistoryBudget must be internal, marketplace or distributed.";
        }
    }

    private static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}
