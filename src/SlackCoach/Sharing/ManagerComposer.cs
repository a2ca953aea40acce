using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SlackCoach.Commands;
using SlackCoach.Domain.Sharing;
using SlackCoach.Members;
using SlackCoach.Outbox;
using SlackCoach.Slack;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Has an admin name another manager for a member. The member is asked anew, and nothing is shared until they agree.</summary>
internal sealed class ManagerComposer(CoachDbContext db, ISlackMessenger slack, MemberSharing sharing, OutboxWriter outbox, IOptions<AdminOptions> admins) : IMessageComposer
{
    public const string ComposerName = "SharingManager";

    public string Name => ComposerName;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (row.Subject!.Split(':', 3) is not [var memberId, var managerId, _])
        {
            return null;
        }

        var teamId = await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);

        if (!admins.Value.Admins.Contains(member.SlackUserId) && !(await slack.GetUser(teamId, member.SlackUserId, cancellationToken)).IsAdmin)
        {
            return Answer("Only admins change the manager of somebody else. Nothing was changed; your own is under /plan share.");
        }

        var sharer = await db.Members.In(member.WorkspaceId).SingleOrDefaultAsync(person => person.SlackUserId == memberId, cancellationToken);

        if (sharer is null || await sharing.Choice(sharer, cancellationToken) is not { } choice)
        {
            return Answer("That person shares nothing through SlackCoach. Nothing was changed.");
        }

        if (choice.ManagerId == managerId)
        {
            return Answer("That person is their manager already. Nothing was changed.");
        }

        choice.ManagerId = managerId;
        await sharing.Outdate(sharer, row.Id.ToString("N"), cancellationToken);
        await outbox.Add(
            outbox.Written(sharer, "share-manager", row.Id.ToString("N"), sharing.Today(sharer), Reply.Plain(
                "An admin of the workspace named another manager for what you share. Nothing is shared until you agree to that; /plan share shows whom.")),
            cancellationToken);
        await sharing.AskAgain(sharer, choice, ConsentLapse.ManagerChanged, cancellationToken);

        return Answer("Done. Nothing of theirs is shared until they agree to the new manager.");
    }

    private static Composition Answer(string sentence) => new(Reply.Plain(sentence));
}
