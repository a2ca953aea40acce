using Microsoft.Extensions.Options;

namespace SlackCoach.Slack;

/// <summary>The bot's token of each workspace. For now there is one workspace, and its token comes from configuration.</summary>
internal sealed class BotTokens(IOptions<SlackOptions> options)
{
    /// <exception cref="SlackException"><c>not_authed</c>: there is no token for the workspace.</exception>
    public string For(string teamId)
    {
        ArgumentNullException.ThrowIfNull(teamId);

        return options.Value.BotToken is { Length: > 0 } token ? token : throw new SlackException("token", "not_authed");
    }
}
