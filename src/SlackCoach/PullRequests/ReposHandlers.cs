using Microsoft.Extensions.Options;
using SlackCoach.Clock;
using SlackCoach.Commands;
using SlackCoach.GitHub;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Scheduling;
using SlackCoach.Slack;
using SlackCoach.Slack.Interactions;
using SlackCoach.Storage;

namespace SlackCoach.PullRequests;

/// <summary>Opens the window of a member's own repositories.</summary>
internal sealed partial class OpenRepos
{
    /// <summary>Leaves the opening to be done once the request is answered.</summary>
    /// <param name="afterReply">What runs then.</param>
    /// <param name="teamId">The workspace.</param>
    /// <param name="userId">Whose window it is.</param>
    /// <param name="triggerId">What lets it open.</param>
    /// <param name="isAbove">Whether another window is open, above which it lies.</param>
    public static void After(AfterReply afterReply, string teamId, string userId, string triggerId, bool isAbove = false) =>
        afterReply.Enqueue((services, stop) => Open(services, teamId, userId, triggerId, isAbove, stop));

    private static async Task Open(
        IServiceProvider services, string teamId, string userId, string triggerId, bool isAbove, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<People>().Find(teamId, userId, cancellationToken) is not { Refusal: null, JoinedAt: not null } member)
        {
            return;
        }

        try
        {
            var watched = await services.GetRequiredService<Watching>().Repositories(member, cancellationToken);
            var slack = services.GetRequiredService<ISlackMessenger>();
            await (isAbove
                ? slack.PushView(teamId, triggerId, ReposModal.Build(watched), cancellationToken)
                : slack.OpenView(teamId, triggerId, ReposModal.Build(watched), cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = FailureReferences.Next();
            Log.NotOpened(services.GetRequiredService<ILogger<OpenRepos>>(), exception, reference);
            var outbox = services.GetRequiredService<OutboxWriter>();
            var today = member.Calendar().DayOf(services.GetRequiredService<ProductClock>().GetUtcNow());
            var message = Reply.Plain($"The window could not be opened, and nothing was changed. Please try again. Reference: {reference}");
            await outbox.Add(outbox.Written(member, "repos-not-opened", triggerId, today, message), cancellationToken);
            await services.GetRequiredService<CoachDbContext>().SaveChangesAsync(cancellationToken);
            await services.GetRequiredService<OutboxWake>().Signal(cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The window of a member's own repositories could not be opened (reference {Reference})")]
        public static partial void NotOpened(ILogger logger, Exception exception, string reference);
    }
}

/// <summary>Takes a press on "Choose repositories", in a message or in the settings.</summary>
internal sealed class OpenReposHandler(AfterReply afterReply) : IBlockActionHandler
{
    public string ActionId => ReposButton.Action;

    public Task Handle(BlockActionRequest request, CancellationToken cancellationToken)
    {
        OpenRepos.After(afterReply, request.TeamId, request.UserId, request.TriggerId, isAbove: request.View is not null);

        return Task.CompletedTask;
    }
}

/// <summary>Takes that window when it is sent in. GitHub is asked afterwards.</summary>
internal sealed class ReposSubmissionHandler(
    People people,
    Watching watching,
    MemberGitHub memberGitHub,
    Membership membership,
    OutboxWriter outbox,
    AfterReply afterReply,
    IOptions<GitHubOptions> github,
    ProductClock clock) : IViewSubmissionHandler
{
    private const int MostProblems = 5;

    public string CallbackId => ReposModal.Callback;

    public async Task<ViewSubmissionResponse> Handle(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (await people.Find(submission.TeamId, submission.UserId, cancellationToken) is not { Refusal: null, JoinedAt: not null } member)
        {
            return Wrong("SlackCoach is off for you, so nothing was changed. Close this window.");
        }

        var input = ReposInput.Read(submission.State.Find(ReposModal.Names, ReposModal.Names)?.Text, github.Value.Repositories);

        if (input.Problems.Count > 0)
        {
            return Wrong(string.Join(' ', input.Problems.Take(MostProblems)));
        }

        var before = (await watching.Repositories(member, cancellationToken))?.Own.Select(choice => choice.Source).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var isNew = input.Sources.Any(source => !before.Contains(source.ToString()));

        if (isNew && await memberGitHub.Of(member, cancellationToken) is not { IsVerified: true })
        {
            return Wrong("You are not connected to GitHub, so nothing can be added: /plan connect first. What is there can be taken out.");
        }

        member.Acted(clock.GetUtcNow());
        await membership.WatchOwn(member, input.Sources, cancellationToken);
        await outbox.Add(
            outbox.Written(member, "own-repositories", submission.TriggerId, member.Calendar().DayOf(clock.GetUtcNow()), ReposMessage.Saved(input.Sources, isNew)), cancellationToken);
        afterReply.Enqueue((services, stop) => services.GetRequiredService<JobWake>().Signal(RefreshJob.Key, stop));

        return ViewSubmissionResponse.Close;
    }

    private static ViewErrorsResponse Wrong(string problem) => new(new Dictionary<string, string> { [ReposModal.Names] = problem });
}
