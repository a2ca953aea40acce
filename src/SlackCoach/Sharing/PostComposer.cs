using Microsoft.EntityFrameworkCore;
using SlackCoach.Commands;
using SlackCoach.Outbox;
using SlackCoach.Storage;
using SlackCoach.Storage.Rows;

namespace SlackCoach.Sharing;

/// <summary>Posts the text of a week as it was shown, unless somebody reads the channel by now whom the member did not agree to.</summary>
internal sealed class PostComposer(CoachDbContext db, MemberSharing sharing, ReadAudience audiences, OutboxWriter outbox) : IMessageComposer
{
    public const string ComposerName = "SharingPost";

    public string Name => ComposerName;

    public async Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (await Week(row, member, cancellationToken) is not { State: SharedWeekState.Sending } week || week.PostMessageId != row.Id)
        {
            return null;
        }

        var teamId = await db.Workspaces.Where(workspace => workspace.Id == member.WorkspaceId).Select(workspace => workspace.TeamId).SingleAsync(cancellationToken);
        var choice = await sharing.Choice(member, cancellationToken);
        var present = choice is null ? null : await audiences.Now(choice, member, teamId, cancellationToken);

        if (choice is not null && AudienceJson.Lapse(choice, present?.Audience) is { } lapse)
        {
            await Hold(row, member, week, cancellationToken);
            await sharing.AskAgain(member, choice, lapse, cancellationToken);
            return null;
        }

        if (choice?.ChannelId != row.ChannelId)
        {
            // Sharing was stopped, or the channel changed, since it was sent on its way.
            await Hold(row, member, week, cancellationToken);
            return null;
        }

        return new Composition(PostMessage.Build(week.Text));
    }

    /// <summary>Not once it was stopped or held, or somebody else reads the channel by now: Slack may have asked to wait for long.</summary>
    public async Task<bool> StillHolds(OutboxMessage row, Member member, CancellationToken cancellationToken) => await Compose(row, member, cancellationToken) is not null;

    public async Task Settled(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (await Week(row, member, cancellationToken) is not { } week || week.PostMessageId != row.Id)
        {
            return;
        }

        week.PostTs = row.SentTs ?? week.PostTs;

        if (row.State == OutboxState.Sent && week.State is SharedWeekState.Held or SharedWeekState.Outdated)
        {
            // It was stopped when it was already on its way.
            await sharing.Withdraw(member, week, "stopped", cancellationToken);
            await sharing.Show(member, week, $"stopped:{row.Id:N}", cancellationToken);
            return;
        }

        if (week.State != SharedWeekState.Sending)
        {
            return;
        }

        if (row.State == OutboxState.Sent)
        {
            (week.State, week.PostedOn) = (SharedWeekState.Posted, sharing.Today(member));
            await sharing.Show(member, week, $"posted:{week.Sendings}", cancellationToken);
            return;
        }

        await Hold(row, member, week, cancellationToken);

        if (row.State == OutboxState.Dropped)
        {
            return;
        }

        await outbox.Add(
            outbox.Written(member, "share-failed", row.Id.ToString("N"), sharing.Today(member), Reply.Plain(
                "Slack did not take the post of your week, so nobody has got it. It is held; /plan share shows how things stand.")),
            cancellationToken);
    }

    private async Task Hold(OutboxMessage row, Member member, SharedWeek week, CancellationToken cancellationToken)
    {
        week.State = SharedWeekState.Held;
        await sharing.Show(member, week, $"held:{row.Id:N}", cancellationToken);
    }

    private async Task<SharedWeek?> Week(OutboxMessage row, Member member, CancellationToken cancellationToken) =>
        Guid.TryParseExact(row.Subject!.Split(':')[0], "N", out var id) ? await sharing.Find(member, id, cancellationToken) : null;
}

/// <summary>Takes note that a post was taken back.</summary>
internal sealed class WithdrawalComposer(MemberSharing sharing, OutboxWriter outbox) : IMessageComposer
{
    public const string ComposerName = "SharingWithdrawal";

    public string Name => ComposerName;

    /// <summary>Never asked: what deletes says nothing.</summary>
    public Task<Composition?> Compose(OutboxMessage row, Member member, CancellationToken cancellationToken) => Task.FromResult<Composition?>(null);

    public async Task Settled(OutboxMessage row, Member member, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(row.Subject, "N", out var id) || await sharing.Find(member, id, cancellationToken) is not { State: SharedWeekState.Withdrawing } week)
        {
            return;
        }

        week.State = row.State == OutboxState.Sent ? SharedWeekState.Withdrawn : SharedWeekState.Posted;
        await sharing.Show(member, week, $"withdrawn:{row.Id:N}", cancellationToken);

        if (row.State != OutboxState.Sent)
        {
            await outbox.Add(
                outbox.Written(member, "share-stays", row.Id.ToString("N"), sharing.Today(member), Reply.Plain(
                    "Slack did not let me take the post back, so the channel still shows it. An admin of the workspace can delete it there.")),
                cancellationToken);
        }
    }
}
