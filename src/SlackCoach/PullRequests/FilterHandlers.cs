using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.Domain.PullRequests;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;

namespace SlackCoach.PullRequests;

/// <summary>Opens the window in which a member says what their digest leaves out; above the settings where the press came from there.</summary>
internal sealed partial class OpenFilterHandler(AfterReply afterReply) : IBlockActionHandler
{
    public string ActionId => FilterButton.Action;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        afterReply.Enqueue((services, stop) => Open(services, request, stop));

        return Task.CompletedTask;
    }

    private static async Task Open(IServiceProvider services, BlockActionRequest request, CancellationToken cancellationToken)
    {
        var slack = services.GetRequiredService<ISlackMessenger>();
        var member = await services.GetRequiredService<People>().FindOrAdd(request.TeamId, request.UserId, cancellationToken);

        if (member.Refusal is not null)
        {
            return;
        }

        try
        {
            var view = FilterModal.Build(member, member.WorkingHours().Length);
            await (request.View is null
                ? slack.OpenView(request.TeamId, request.TriggerId, view, cancellationToken)
                : slack.PushView(request.TeamId, request.TriggerId, view, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = FailureReferences.Next();
            Log.NotOpened(services.GetRequiredService<ILogger<OpenFilterHandler>>(), exception, reference);
            var outbox = services.GetRequiredService<OutboxWriter>();
            var today = member.Calendar().DayOf(services.GetRequiredService<ProductClock>().GetUtcNow());
            var message = Reply.Plain($"The window could not be opened, and nothing was changed. Please try again. Reference: {reference}");
            await outbox.Add(outbox.Written(member, "filter-not-opened", request.TriggerId, today, message), cancellationToken);
            await services.GetRequiredService<CoachDbContext>().SaveChangesAsync(cancellationToken);
            await services.GetRequiredService<OutboxWake>().Signal(cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The window of what a digest leaves out could not be opened (reference {Reference})")]
        public static partial void NotOpened(ILogger logger, Exception exception, string reference);
    }
}

/// <summary>Takes that window when it is sent in; the day's digest follows.</summary>
internal sealed class FilterSubmissionHandler(People people, Sifting sifting, ProductClock clock) : IViewSubmissionHandler
{
    public string CallbackId => FilterModal.Callback;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null } member)
        {
            return new ViewErrorsResponse(new Dictionary<string, string> { [FilterModal.Hide] = "SlackCoach is off for you, so nothing was changed. Close this window." });
        }

        var input = FilterInput.Read(submission.State, member.WorkingHours().Length);

        if (input.Problems.Count > 0)
        {
            return new ViewErrorsResponse(input.Problems);
        }

        member.Acted(clock.GetUtcNow());
        member.PullRequestFilter = DigestFilterJson.Write(input.Filter);
        member.EnoughApprovals = input.Approvals == TurnRules.UsualApprovals ? null : input.Approvals;
        member.WantsAllClear = input.WantsAllClear ? true : null;
        await sifting.Show(member, submission.TriggerId, cancellationToken);

        return ViewSubmissionResponse.Close;
    }
}
