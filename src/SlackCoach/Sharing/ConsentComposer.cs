using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Sharing;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Shows who reads the channel at this moment, and asks the member to agree to that.</summary>
internal sealed class ConsentComposer(CoachDbContext db, ReadAudience audiences) : IMessageComposer
{
    public const string ComposerName = "SharingConsent";

    public string Name => ComposerName;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (await db.SharingChoices.Of(member).SingleOrDefaultAsync(cancellationToken) is not { } choice || choice.AskedId?.ToString("N") != row.Subject)
        {
            // They have chosen otherwise since.
            return null;
        }

        var teamId = await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
        choice.Name = await audiences.NameOf(member.SlackUserId, teamId, cancellationToken);

        if (await audiences.Now(choice, member, teamId, cancellationToken) is not { } present)
        {
            return new Composition(SharingMessages.Cannot(ConsentLapse.ChannelLost));
        }

        if (!present.Audience.ReaderIds.Contains(choice.ManagerId))
        {
            return new Composition(SharingMessages.Cannot(ConsentLapse.ManagerLeft));
        }

        choice.Asked = AudienceJson.Write(choice, present.Audience);

        return new Composition(SharingMessages.Ask(choice, present, await audiences.InWords(present.Audience, teamId, cancellationToken), choice.Lapse));
    }
}
