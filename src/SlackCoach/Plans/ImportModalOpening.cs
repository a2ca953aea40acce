using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Plans;

/// <summary>Opens the form once Slack has its answer: a trigger lives three seconds, and the answer must not wait for Slack.</summary>
internal sealed partial class ImportModalOpening(AfterReply afterReply)
{
    public void AfterReply(string teamId, Member member, string triggerId) =>
        afterReply.Enqueue((services, cancellationToken) => Open(services, teamId, member, triggerId, cancellationToken));

    private static async Task Open(
        IServiceProvider services, string teamId, Member member, string triggerId, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<ISlackMessenger>().OpenView(teamId, triggerId, ImportModal.Build(), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = FailureReferences.Next();
            Log.NotOpened(services.GetRequiredService<ILogger<ImportModalOpening>>(), exception, reference);
            await Tell(services, member, triggerId, reference, cancellationToken);
        }
    }

    private static async Task Tell(
        IServiceProvider services, Member member, string triggerId, string reference, CancellationToken cancellationToken)
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var today = member.Calendar().DayOf(services.GetRequiredService<ProductClock>().GetUtcNow());
        var message = Reply.Plain(
            $"Slack did not open the form. Please try /plan import again, or send me the plan in our direct message as a Markdown file. Reference: {reference}");

        await outbox.Add(outbox.Written(member, "import-form", triggerId, today, message), cancellationToken);
        await services.GetRequiredService<CoachDbContext>().SaveChangesAsync(cancellationToken);
        await services.GetRequiredService<OutboxWake>().Signal(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The import form did not open. Reference: {Reference}")]
        public static partial void NotOpened(ILogger logger, Exception exception, string reference);
    }
}
