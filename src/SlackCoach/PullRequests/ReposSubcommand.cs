using SlackCoach.Commands;
using SlackCoach.Members;
using SlackCoach.Slack;

namespace SlackCoach.PullRequests;

/// <summary>Answers <c>/plan repos</c> with the window of a member's own repositories, or, where Slack gives no way to open one, with a button
/// that does.</summary>
internal sealed class ReposSubcommand(Watching watching, MemberGitHub memberGitHub, AfterReply afterReply) : IPlanSubcommand
{
    public string Name => "repos";

    public string Usage => "repos";

    public string Summary => "repositories of your own, read with your own connection to GitHub";

    public async Task<Message?> Handle(PlanRequest request, CancellationToken cancellationToken)
    {
        var own = (await watching.Repositories(request.Member, cancellationToken))?.Own ?? [];

        // Who is no longer connected can still take theirs out.
        if (own.Count == 0 && await memberGitHub.Of(request.Member, cancellationToken) is not { IsVerified: true })
        {
            return ReposMessage.NotConnected();
        }

        if (request.TriggerId is not { } triggerId)
        {
            return ReposMessage.Offer(own.Count);
        }

        OpenRepos.After(afterReply, request.TeamId, request.Member.SlackUserId, triggerId);

        return null;
    }
}
