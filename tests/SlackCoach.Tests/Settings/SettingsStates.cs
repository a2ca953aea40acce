using SlackCoach.Settings;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Tests.Settings;

/// <summary>The settings window as it is sent in.</summary>
internal static class SettingsStates
{
    private static readonly string[] MondayToFriday = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];

    /// <param name="time">What the time picker holds.</param>
    /// <param name="days">The ticked days; Monday to Friday when null.</param>
    /// <param name="repositories">The chosen values; the window has no such input when null.</param>
    /// <param name="digest">Whether the digest is ticked.</param>
    public static StateValues Of(string? time = "09:00", string[]? days = null, string[]? repositories = null, bool digest = true)
    {
        var values = new Dictionary<string, IReadOnlyDictionary<string, ElementValue>>
        {
            [SettingsModal.Digest] = One(SettingsModal.Digest, new ElementValue { Selected = digest ? [SettingsModal.DigestIsOn] : [] }),
            [SettingsModal.DigestTime] = One(SettingsModal.DigestTime, new ElementValue { Time = time }),
            [SettingsModal.WorkingDays] = One(SettingsModal.WorkingDays, new ElementValue { Selected = days ?? MondayToFriday }),
        };

        if (repositories is not null)
        {
            values[SettingsModal.Repositories] = One(SettingsModal.Repositories, new ElementValue { Selected = repositories });
        }

        return new StateValues(values);
    }

    public static ViewSubmission Submission(string? time, string[]? days, string[]? repositories, bool digest, string triggerId) => new()
    {
        TeamId = SettingsScene.Team,
        UserId = SettingsScene.User,
        TriggerId = triggerId,
        View = new ViewReference("V1", SettingsModal.Callback, string.Empty),
        State = Of(time, days, repositories, digest),
    };

    private static Dictionary<string, ElementValue> One(string action, ElementValue value) => new() { [action] = value };
}
