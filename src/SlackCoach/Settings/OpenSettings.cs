using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Settings;

/// <summary>Opens the settings window. It asks Slack twice, so it runs after the request is answered.</summary>
internal sealed partial class OpenSettings(
    CoachDbContext db,
    People people,
    MemberProfiles profiles,
    SettingsReader settings,
    ISlackMessenger slack,
    OutboxWriter outbox,
    ProductClock clock,
    ILogger<OpenSettings> logger)
{
    private const string TooLate = "expired_trigger_id";

    /// <summary>Leaves the opening to be done once the request is answered.</summary>
    public static void After(AfterReply reply, string teamId, string userId, string triggerId) => reply.Enqueue(async (services, stop) =>
    {
        if (!await services.GetRequiredService<OpenSettings>().Execute(teamId, userId, triggerId, stop))
        {
            await services.GetRequiredService<OutboxWake>().Signal(stop);
        }
    });

    /// <summary>Opens the window with the person's present choices; tells them in the direct message when that fails.</summary>
    /// <returns>Whether it opened; if not, a message waits to be sent.</returns>
    public async Task<bool> Execute(string teamId, string userId, string triggerId, CancellationToken cancellationToken)
    {
        Message instead;

        try
        {
            var member = await people.FindOrAdd(teamId, userId, cancellationToken);
            await profiles.EnsureRead(member, cancellationToken);

            if (member.Refusal is not { } refusal)
            {
                await slack.OpenView(teamId, triggerId, await Modal(member, cancellationToken), cancellationToken);
                return true;
            }

            instead = StartMessage.Refused(refusal);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = FailureReferences.Next();
            Log.NotOpened(logger, exception, reference);
            db.ChangeTracker.Clear();
            instead = SettingsMessage.NotOpened(exception is SlackException { Code: TooLate }, reference);
        }

        await Tell(await people.FindOrAdd(teamId, userId, cancellationToken), triggerId, instead, cancellationToken);

        return false;
    }

    private async Task<ModalView> Modal(Member member, CancellationToken cancellationToken) => SettingsModal.Build(
        member.Calendar().Zone.Id,
        member.ZoneIsDefault,
        await settings.Read(member, cancellationToken),
        settings.Configured,
        await settings.Habits(member, cancellationToken),
        await settings.PausedTimes(member, cancellationToken));

    private async Task Tell(Member member, string triggerId, Message message, CancellationToken cancellationToken)
    {
        var today = member.Calendar().DayOf(clock.GetUtcNow());
        await outbox.Add(outbox.Written(member, "settings-not-opened", triggerId, today, message), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The settings window could not be opened (reference {Reference})")]
        public static partial void NotOpened(ILogger logger, Exception exception, string reference);
    }
}
