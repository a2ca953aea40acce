using SlackCoach.Clock;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Commands;

/// <summary>Opens a form once Slack has its answer: a trigger lives three seconds, and the answer must not wait for Slack.</summary>
internal sealed partial class FormOpening(AfterReply afterReply)
{
    public void OpenAfterReply(string teamId, Member member, string triggerId, ModalView view) =>
        afterReply.Enqueue((services, cancellationToken) => Open(services, teamId, member, triggerId, view, cancellationToken));

    private static async Task Open(
        IServiceProvider services, string teamId, Member member, string triggerId, ModalView view, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<ISlackMessenger>().OpenView(teamId, triggerId, view, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = FailureReferences.Next();
            Log.NotOpened(services.GetRequiredService<ILogger<FormOpening>>(), exception, view.CallbackId, reference);
            await Tell(services, member, triggerId, reference, cancellationToken);
        }
    }

    private static async Task Tell(IServiceProvider services, Member member, string triggerId, string reference, CancellationToken cancellationToken)
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var today = member.Calendar().DayOf(services.GetRequiredService<ProductClock>().GetUtcNow());
        var message = Reply.Plain($"Slack did not open the form, and nothing was changed. Please try once more. Reference: {reference}");

        await outbox.Add(outbox.Written(member, "form", triggerId, today, message), cancellationToken);
        await services.GetRequiredService<CoachDbContext>().SaveChangesAsync(cancellationToken);
        await services.GetRequiredService<OutboxWake>().Signal(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The form {CallbackId} did not open. Reference: {Reference}")]
        public static partial void NotOpened(ILogger logger, Exception exception, string callbackId, string reference);
    }
}
