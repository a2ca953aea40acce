using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.OneOnOnes;

/// <summary>Opens a window once Slack has its answer: a trigger lives three seconds, and the answer must not wait for Slack.</summary>
internal sealed partial class MeetingWindows(AfterReply afterReply)
{
    public void Open(BlockActionRequest request, Member member, ModalView view) =>
        Open(request, member, (_, _) => Task.FromResult<(ModalView?, Message?)>((view, null)));

    /// <summary>Opens what <paramref name="build"/> makes after the answer, or tells the member, in the direct message, why there is none.</summary>
    public void Open(
        BlockActionRequest request, Member member, Func<IServiceProvider, CancellationToken, Task<(ModalView? View, Message? Instead)>> build) =>
        afterReply.Enqueue((services, stop) => Open(services, request, member, build, stop));

    private static async Task Open(
        IServiceProvider services,
        BlockActionRequest request,
        Member member,
        Func<IServiceProvider, CancellationToken, Task<(ModalView? View, Message? Instead)>> build,
        CancellationToken cancellationToken)
    {
        try
        {
            var (view, instead) = await build(services, cancellationToken);

            if (view is not null)
            {
                await services.GetRequiredService<ISlackMessenger>().OpenView(request.TeamId, request.TriggerId, view, cancellationToken);
            }
            else
            {
                await Tell(services, member, request, instead!, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = FailureReferences.Next();
            Log.NotOpened(services.GetRequiredService<ILogger<MeetingWindows>>(), exception, reference);
            services.GetRequiredService<CoachDbContext>().ChangeTracker.Clear();
            await Tell(
                services, member, request, Reply.Plain($"The window did not open, and nothing was changed. Please press the button again. Reference: {reference}"), cancellationToken);
        }
    }

    private static async Task Tell(IServiceProvider services, Member member, BlockActionRequest request, Message message, CancellationToken cancellationToken)
    {
        var outbox = services.GetRequiredService<OutboxWriter>();
        var today = member.Calendar().DayOf(services.GetRequiredService<ProductClock>().GetUtcNow());
        await outbox.Add(outbox.Written(member, "one-on-one-window", request.TriggerId, today, message), cancellationToken);
        await services.GetRequiredService<CoachDbContext>().SaveChangesAsync(cancellationToken);
        await services.GetRequiredService<OutboxWake>().Signal(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A window of a 1:1 did not open. Reference: {Reference}")]
        public static partial void NotOpened(ILogger logger, Exception exception, string reference);
    }
}
