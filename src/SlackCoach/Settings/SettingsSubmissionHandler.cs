using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Settings;

/// <summary>Takes the settings window when it is sent in.</summary>
internal sealed class SettingsSubmissionHandler(People people, SettingsReader settings, SaveSettings saveSettings) : IViewSubmissionHandler
{
    public string CallbackId => SettingsModal.Callback;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        var member = await people.FindOrAdd(submission.TeamId, submission.UserId, cancellationToken);

        if (member.Refusal is { } refusal)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [SettingsModal.WorkingDays] = StartMessage.Refused(refusal).Text });
        }

        var input = SettingsInput.Read(submission.State, await settings.Read(member, cancellationToken), settings.Configured);

        if (input.Problems.Count > 0)
        {
            return new ViewErrorsResponse(input.Problems);
        }

        await saveSettings.Execute(member, input.Choices, submission.TriggerId, cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}
