using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SlackCoach.Domain.Progress;
using SlackCoach.Lists;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Shows the post of a week to its member, with who reads it; asks them to agree anew first where something has changed.</summary>
internal sealed class PreviewComposer(CoachDbContext db, MemberSharing sharing, ReadAudience audiences) : IMessageComposer
{
    public const string ComposerName = "SharingPreview";

    public string Name => ComposerName;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (await sharing.Choice(member, cancellationToken) is not { } choice)
        {
            return null;
        }

        var teamId = await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
        var present = await audiences.Now(choice, member, teamId, cancellationToken);

        if (AudienceJson.Lapse(choice, present?.Audience) is { } lapse)
        {
            await sharing.AskAgain(member, choice, lapse, cancellationToken);
            return null;
        }

        var weekOn = DateOnly.ParseExact(row.Subject![..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var week = await sharing.Draft(member, choice, weekOn, row.Id.ToString("N"), cancellationToken);
        var silence = await sharing.AwaitWord(member, choice, week, row.Subject.EndsWith(PreviewAfterSummary.Change, StringComparison.Ordinal), cancellationToken);

        return new Composition(PreviewMessage.Build(week, await audiences.InWords(present!.Audience, teamId, cancellationToken), present.ChannelName, silence));
    }
}

/// <summary>Shows the post of a week once the week was summed up.</summary>
internal sealed class PreviewAfterSummary(MemberSharing sharing) : IWeeklyFollowUp
{
    public const string Change = "weekly";

    public async Task Follow(Member member, ProgressWeek week, CancellationToken cancellationToken)
    {
        if (await sharing.Choice(member, cancellationToken) is { } choice && (choice.Agreed is not null || choice.AskedId is null))
        {
            await sharing.Preview(member, week.Days.From, Change, cancellationToken);
        }
    }
}
