using SlackCoach.Commands;
using SlackCoach.Slack;

namespace SlackCoach.Settings;

/// <summary>Answers <c>/plan settings</c> with a window, or, where Slack gives no way to open one, with a button that does.</summary>
internal sealed class SettingsSubcommand(AfterReply afterReply) : IPlanSubcommand
{
    public string Name => "settings";

    public string Usage => "settings";

    public string Summary => "your digest, working time, holidays, quiet hours, repositories and habits";

    public bool IsForEveryone => true;

    public Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        if (request.Member.Refusal is { } refusal)
        {
            return Task.FromResult<Message?>(StartMessage.Refused(refusal));
        }

        if (request.TriggerId is not { } triggerId)
        {
            return Task.FromResult<Message?>(SettingsMessage.Offer());
        }

        OpenSettings.After(afterReply, request.TeamId, request.Member.SlackUserId, triggerId);

        return Task.FromResult<Message?>(null);
    }
}
