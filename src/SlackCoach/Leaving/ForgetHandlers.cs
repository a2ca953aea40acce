using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;

namespace SlackCoach.Leaving;

/// <summary>Answers <c>/plan forget</c>: asks once.</summary>
internal sealed class ForgetSubcommand : IPlanSubcommand
{
    public string Name => "forget";

    public string Usage => "forget";

    public string Summary => "removes everything about you, after asking once";

    public bool IsForEveryone => true;

    public Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken) => Task.FromResult<Message?>(LeavingMessages.Ask());
}

/// <summary>Takes a press on "Forget everything".</summary>
internal sealed partial class ForgetHandler(People people, ForgetMember forget, AfterReply afterReply, ILogger<ForgetHandler> logger) : IBlockActionHandler
{
    public string ActionId => LeavingMessages.ForgetAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is not { } member)
        {
            return;
        }

        await forget.Execute(member, cancellationToken);

        // Nothing about them can be written down any more, so this answer is no row of the outbox.
        afterReply.Enqueue(async (services, stop) =>
        {
            if (request.ResponseUrl is { } responseUrl)
            {
                try
                {
                    await services.GetRequiredService<ISlackMessenger>().Respond(responseUrl, LeavingMessages.Forgotten(), replaceOriginal: request.IsEphemeral, stop);
                }
                catch (Exception exception) when (!stop.IsCancellationRequested)
                {
                    Log.NotTold(logger, exception);
                }
            }

            await services.GetRequiredService<JobWake>().Signal(RemovalJob.Key, stop);
        });
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody has left, and Slack did not take the answer that said so")]
        public static partial void NotTold(ILogger logger, Exception exception);
    }
}

/// <summary>Takes a press on "Keep it".</summary>
internal sealed class KeepHandler(People people, OutboxWriter outbox, ProductClock clock) : IBlockActionHandler
{
    public string ActionId => LeavingMessages.KeepAction;

    public async Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (await people.Find(request.TeamId, request.UserId, cancellationToken) is { } member)
        {
            await outbox.Add(outbox.Replacement(member, request, member.Calendar().DayOf(clock.GetUtcNow()), LeavingMessages.Kept()), cancellationToken);
        }
    }
}
