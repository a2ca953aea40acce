using SlackCoach.Clock;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;

namespace SlackCoach.Settings;

/// <summary>Takes a press on "Edit" beside a habit: its window opens, above the settings where the press came from there.</summary>
internal sealed partial class HabitEditHandler(AfterReply afterReply) : IBlockActionHandler
{
    public const string Action = "habit_edit";

    public string ActionId => Action;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        if (Guid.TryParseExact(request.Action.Value, "N", out var id))
        {
            afterReply.Enqueue((services, stop) => Open(services, request, id, stop));
        }

        return Task.CompletedTask;
    }

    private static async Task Open(IServiceProvider services, BlockActionRequest request, Guid id, CancellationToken cancellationToken)
    {
        var slack = services.GetRequiredService<ISlackMessenger>();
        var member = await services.GetRequiredService<People>().FindOrAdd(request.TeamId, request.UserId, cancellationToken);

        try
        {
            if (member.Refusal is not null || await services.GetRequiredService<EditHabit>().Find(member, id, cancellationToken) is not { } habit)
            {
                return;
            }

            var view = HabitModal.Build(habit);
            await (request.View is null
                ? slack.OpenView(request.TeamId, request.TriggerId, view, cancellationToken)
                : slack.PushView(request.TeamId, request.TriggerId, view, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = FailureReferences.Next();
            Log.NotOpened(services.GetRequiredService<ILogger<HabitEditHandler>>(), exception, reference);
            var outbox = services.GetRequiredService<OutboxWriter>();
            var today = member.Calendar().DayOf(services.GetRequiredService<ProductClock>().GetUtcNow());
            await outbox.Add(outbox.Written(member, "habit-not-opened", request.TriggerId, today, HabitMessages.NotOpened(reference)), cancellationToken);
            await services.GetRequiredService<CoachDbContext>().SaveChangesAsync(cancellationToken);
            await services.GetRequiredService<OutboxWake>().Signal(cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The window of a habit could not be opened (reference {Reference})")]
        public static partial void NotOpened(ILogger logger, Exception exception, string reference);
    }
}
